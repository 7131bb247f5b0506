import { pluralsOf } from '../../shared/plurals.js';

/**
 * Arabic counts in six forms: 0, 1, 2, 3–10 (plural), 11–99 (singular accusative), 100 and the rest
 * (singular genitive). The dual says its number itself.
 */
export const plural = pluralsOf<'zero' | 'one' | 'two' | 'few' | 'many' | 'other'>('ar');
