/** The last instant that a date can hold, in epoch milliseconds UTC (ECMA-262, 21.4.1.1). */
export const largestInstant = 8.64e15;
