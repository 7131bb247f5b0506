import { registerLanguage } from '../register-language.js';
import es from './es.js';

registerLanguage('es', es);
