import { registerLanguage } from '../../shared/register-language.js';
import ja from './ja.js';

registerLanguage('ja', ja);
