import { icon } from '../../shared/visit-icons.js';

export const pencil = icon('M10.5 3 13 5.5 5.5 13H3v-2.5ZM9 4.5 11.5 7');
export const check = icon('m3 8.5 3.5 3.5L13 4.5');
export const plus = icon('M8 3v10M3 8h10');
export const cross = icon('m4 4 8 8m0-8-8 8');
