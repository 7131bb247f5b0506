/** The tokens every element may obey, beside those it names itself; `base-styles.ts` and `control-styles.ts` read them. */
export const sharedTokens = {
  '--patron-brand': 'Links, chosen things, progress, and the ring around what has the focus.',
  '--patron-brand-soft': 'Behind a chosen thing. Default: a tint of the brand.',
  '--patron-brand-fill': 'The one button that matters. Default: the brand.',
  '--patron-on-brand': 'Words on the filled button.',
  '--patron-surface': 'What everything stands on.',
  '--patron-sunken': 'A step down: group headings, what the pointer is over.',
  '--patron-ink': 'Words.',
  '--patron-ink-soft': 'Words that may be passed over.',
  '--patron-line': 'Keeps things apart.',
  '--patron-line-strong': 'Says where a control ends.',
  '--patron-positive': 'What is good.',
  '--patron-caution': 'What wants care.',
  '--patron-negative': 'What is bad or went wrong.',
  '--patron-radius': 'Rounding of corners. Default: 12px.',
  '--patron-space': 'The density: the step all distances are counted in. Default: 4px.',
  '--patron-shadow': 'Under what lies above the page.',
  '--patron-font': 'Family of the letters. Default: system-ui.',
  '--patron-font-size': 'Size of the letters, which all others follow. Default: 15px.',
};

export const sharedAttribute = {
  name: 'theme',
  type: { text: "'light' | 'dark'" },
  description:
    'Light or dark whatever the page’s `color-scheme` is. An attribute without a property.',
};

/** Describes on every element what all of them obey: the tokens, and the attribute `theme`. */
export const sharedLooks = {
  name: 'shared-looks',
  packageLinkPhase({ customElementsManifest: { modules } }) {
    for (const element of modules.flatMap(({ declarations }) => declarations)) {
      if (!element.tagName) continue;
      const own = element.cssProperties ?? [];
      const others = Object.entries(sharedTokens)
        .map(([name, description]) => ({ name, description }))
        .filter((token) => !own.some(({ name }) => name === token.name));
      element.cssProperties = [...own, ...others];
      element.attributes = [...(element.attributes ?? []), { ...sharedAttribute }];
    }
  },
};
