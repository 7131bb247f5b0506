/** Code further in, by as many spaces; its first line stands where it is put. */
export const indented = (code, spaces) => code.replaceAll(/\n(?=.)/g, `\n${' '.repeat(spaces)}`);
