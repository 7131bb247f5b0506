// Drawings of Lucide (lucide.dev, ISC licence), copied by npm run icons.

export const circleCheck = 'M12 2a10 10 0 1 0 0 20 10 10 0 1 0 0-20M16 9l-5.5 5.5L8 12';
