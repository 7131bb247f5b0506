import { registerLanguage } from '../register-language.js';
import ar from './ar.js';

registerLanguage('ar', ar);
