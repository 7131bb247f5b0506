// Drawings of Lucide (lucide.dev, ISC licence), copied by npm run icons.

export const search = 'm21 21-4.3-4.3M11 3a8 8 0 1 0 0 16 8 8 0 1 0 0-16';
export const cross = 'M18 6 6 18M6 6l12 12';
