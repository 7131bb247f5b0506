import { registerLanguage } from '../../shared/register-language.js';
import ar from './ar.js';

registerLanguage('ar', ar);
