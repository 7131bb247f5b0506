import { getWebTypesData } from 'custom-element-jet-brains-integration';
import {
  getVsCodeCssCustomData,
  getVsCodeHtmlCustomData,
} from 'custom-element-vs-code-integration';
import { sharedTokens } from '../manifest/shared-looks.js';

const parsed = (text) => JSON.parse(text.replaceAll(' _(default: undefined)_', ''));

/** Editors want each token once, and those that all elements share in words that fit all of them. */
const named = (entries) => [
  ...new Map(
    entries.map((entry) => {
      const description = sharedTokens[entry.name] ?? entry.description;
      return [entry.name, { ...entry, description }];
    }),
  ).values(),
];

/**
 * What editors read to complete and explain our tags, by file name: custom data for VS Code,
 * web-types for JetBrains.
 *
 * @param {{ name: string, version: string }} packageFacts
 */
export function editorData(manifest, { name, version }) {
  // The libraries write into what they are given.
  const own = () => structuredClone(manifest);
  const css = parsed(getVsCodeCssCustomData(own(), {}));
  return {
    'vscode.html-custom-data.json': parsed(getVsCodeHtmlCustomData(own(), {})),
    'vscode.css-custom-data.json': { ...css, properties: named(css.properties) },
    'web-types.json': { ...parsed(getWebTypesData(own(), {})), name, version },
  };
}
