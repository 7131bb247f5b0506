// Drawings of Lucide (lucide.dev, ISC licence), copied by npm run icons.

export const angry =
  'M15 12v-1.6M17 10a5 5 0 0 0-3 1M7 10a5 5 0 0 1 3 1M9 12v-1.6M9 17a5 5 0 0 1 6 0M12 2a10 10 0 1 0 0 20 10 10 0 1 0 0-20';
export const frown = 'M15 10V9M9 10V9M9 16a5 5 0 0 1 6 0M12 2a10 10 0 1 0 0 20 10 10 0 1 0 0-20';
export const meh = 'M15 10V9M8 16h8M9 10V9M12 2a10 10 0 1 0 0 20 10 10 0 1 0 0-20';
export const smile = 'M15 10V9M16.5 15a6 6 0 0 1-9 0M9 10V9M12 2a10 10 0 1 0 0 20 10 10 0 1 0 0-20';
export const laugh =
  'M15 10V9M7 14.3a5.1 5.1 0 0 0 10 0 .2.2 0 0 0-.3-.3H7.3a.2.2 0 0 0-.2.3M9 10V9M12 2a10 10 0 1 0 0 20 10 10 0 1 0 0-20';
