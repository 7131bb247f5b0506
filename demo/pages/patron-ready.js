/**
 * The kit's one global, whether `patron.js` has run already or is still on its way (it is `async`).
 * @returns {Promise<any>}
 */
export const patron = new Promise((resolve) => {
  (window.Patron ||= []).push(resolve);
});

/** Resolves with the customer base, open. */
export const openedStore = patron.then(({ ready }) => ready).then(({ store }) => store);
