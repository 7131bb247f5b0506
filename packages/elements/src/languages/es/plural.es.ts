import { pluralsOf } from '../../shared/plurals.js';

/** "1 punto, 2 puntos, 1 000 000 de puntos" (`many`). */
export const plural = pluralsOf<'one' | 'many' | 'other'>('es');
