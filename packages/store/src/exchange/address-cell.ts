/** Addresses have lines and semicolons of their own, so empty lines part them within a cell. */
export const addressBreak = /\n(?:[^\S\n]*\n)+/;

/** Several addresses in one cell; empty lines within one go. */
export const addressCell = (addresses: readonly string[]): string =>
  addresses
    .map((address) => address.replace(/\r\n?/g, '\n').split(addressBreak).join('\n'))
    .join('\n\n');
