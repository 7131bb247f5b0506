import { icon } from '../shared/visit-icons.js';
import * as paths from './customer-search-icon-paths.js';

export const magnifier = icon(paths.search);
export const cross = icon(paths.cross);
