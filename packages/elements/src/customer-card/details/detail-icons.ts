import { icon } from '../../shared/visit-icons.js';
import * as paths from './detail-icon-paths.js';

export const pencil = icon(paths.pencil);
export const check = icon(paths.check);
export const plus = icon(paths.plus);
export const cross = icon(paths.cross);
