/** A page that somebody might put the elements into. */
export interface HostPageKind {
  readonly title: string;
  /** What is unkind about it, for the toolbar and the docs. */
  readonly description: string;
  /** Its style sheet. */
  readonly css?: string;
  /** Without a doctype the browser lays it out as pages were before 2000, in shadow roots too. */
  readonly isQuirky?: boolean;
  readonly theme?: 'light' | 'dark';
  readonly direction?: 'ltr' | 'rtl';
  /** Width of its window in px. Default: the room there is. */
  readonly width?: number;
  /** Its Content-Security-Policy, for scripts from `origin`. */
  readonly policy?: (origin: string) => string;
}

/** Resets as they are found, each rule made as strong as a page can make it. */
const resetCss = `
* { margin: 0 !important; padding: 0 !important; box-sizing: border-box !important; }
html, body, div, span, h1, h2, h3, p, a, dl, dt, dd, ol, ul, li, fieldset, form, label, legend,
table, tr, th, td, article, figure, footer, header, section, output, button, input, select, textarea {
  border: 0 !important;
  font: inherit !important;
  vertical-align: baseline !important;
}
ol, ul { list-style: none !important; }
a { color: inherit !important; text-decoration: none !important; }
button, input, select, textarea { appearance: none !important; background: none !important; }
:focus, :focus-visible { outline: 0 !important; }
svg, img { display: inline !important; max-width: none !important; }
body {
  font: italic 300 21px/1 'Comic Sans MS', cursive;
  letter-spacing: 0.2em;
  text-align: center;
  text-transform: uppercase;
}`;

/** What a well-known framework sets on a page before anybody has written a class. */
const frameworkCss = `
*, *::before, *::after { box-sizing: border-box; }
body { margin: 0; font: 400 1rem/1.5 system-ui, sans-serif; color: #212529; background: #fff; -webkit-text-size-adjust: 100%; }
h1, h2, h3 { margin: 0 0 0.5rem; font-weight: 500; line-height: 1.2; }
h1 { font-size: 2.5rem; } h2 { font-size: 2rem; } h3 { font-size: 1.75rem; }
p, dl, ol, ul { margin: 0 0 1rem; } ol, ul { padding-left: 2rem; } dd { margin: 0 0 0.5rem; }
a { color: #0d6efd; text-decoration: underline; }
button, input, select, textarea { margin: 0; font: inherit; line-height: inherit; border-radius: 0; }
label { display: inline-block; } fieldset { min-width: 0; margin: 0; padding: 0; border: 0; }
legend { float: left; width: 100%; font-size: 1.5rem; } img, svg { vertical-align: middle; }
table { caption-side: bottom; border-collapse: collapse; } [hidden] { display: none !important; }`;

/** The names are kept in addresses: rename none. */
export const hostPageKinds = {
  plain: {
    title: 'Plain page',
    description: 'Nothing but the browser’s own styles.',
  },
  reset: {
    title: 'CSS reset with !important',
    description:
      'Takes margins, borders, outlines and appearances from everything, and writes in capitals, wide and slanted.',
    css: resetCss,
  },
  framework: {
    title: 'CSS framework',
    description: 'The base styles a well-known framework gives to bare tags.',
    css: frameworkCss,
  },
  'small-root': {
    title: 'Root of 62.5 %',
    description: 'Every rem is 10 px, as old style guides advise.',
    css: 'html { font-size: 62.5%; } body { font-size: 1.6rem; }',
  },
  quirks: {
    title: 'Quirks mode',
    description: 'No doctype: tables and forms are laid out as before 2000.',
    isQuirky: true,
  },
  rtl: {
    title: 'Right to left',
    description: 'The page is written from right to left.',
    direction: 'rtl',
  },
  dark: {
    title: 'Dark page',
    description: 'The page says color-scheme: dark, and paints itself black.',
    theme: 'dark',
    css: 'html { background: #000; color: #ddd; }',
  },
  narrow: {
    title: 'Narrow, 320 px',
    description: 'The narrowest screen anybody has to support.',
    width: 320,
  },
  policy: {
    title: 'Strict policy',
    description:
      'A Content-Security-Policy without inline styles or foreign scripts, and Trusted Types.',
    policy: (origin) =>
      [
        "default-src 'none'",
        `script-src ${origin}`,
        `style-src ${origin} 'nonce-host-page'`,
        // The development server of Storybook tells what has changed.
        `connect-src ${origin} ${origin.replace(/^http/, 'ws')}`,
        "base-uri 'none'",
        "form-action 'none'",
        "require-trusted-types-for 'script'",
        'trusted-types lit-html',
      ].join('; '),
  },
} as const satisfies Readonly<Record<string, HostPageKind>>;

export type HostPageName = keyof typeof hostPageKinds;

/** The kind of that name; a plain page for names of former days. */
export const hostPageKind = (name: unknown): HostPageKind =>
  typeof name === 'string' && Object.hasOwn(hostPageKinds, name)
    ? hostPageKinds[name as HostPageName]
    : hostPageKinds.plain;
