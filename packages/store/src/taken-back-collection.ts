/** Facts that may be taken back: none of them is evidence of what a customer has decided. */
export type TakenBackCollection = 'visits' | 'notes' | 'corrections';
