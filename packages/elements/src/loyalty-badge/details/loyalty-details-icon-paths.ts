// Drawings of Lucide (lucide.dev, ISC licence), copied by npm run icons.

export const check = 'M20 6 9 17l-5-5';
export const chevronDown = 'm6 9 6 6 6-6';
