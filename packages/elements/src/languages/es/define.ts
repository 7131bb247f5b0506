import { registerLanguage } from '../../shared/register-language.js';
import es from './es.js';

registerLanguage('es', es);
