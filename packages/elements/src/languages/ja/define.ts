import { registerLanguage } from '../register-language.js';
import ja from './ja.js';

registerLanguage('ja', ja);
