import { CallError } from './sandbox-errors.js';
import type { Tree, TreeAttributes } from './tree.js';

/** What an attribute may hold: a kind of value, or one of some words. */
type AttributeKind =
  'text' | 'texts' | 'rows' | 'boolean' | 'share' | 'address' | 'handler' | readonly string[];

interface UiElement {
  readonly attributes: Readonly<Record<string, AttributeKind>>;
  /** `text`: only text; `any`: text and elements. Default: no children. */
  readonly children?: 'text' | 'any';
}

const tone = ['plain', 'good', 'warning', 'error'] as const;

/** Every element and attribute a sandboxed plugin can show. There is no other. */
export const uiElements: Readonly<Record<string, UiElement>> = {
  'patron-text': { attributes: { strong: 'boolean' }, children: 'text' },
  'patron-heading': { attributes: {}, children: 'text' },
  'patron-stack': { attributes: { direction: ['block', 'inline'] }, children: 'any' },
  'patron-list': { attributes: {}, children: 'any' },
  'patron-list-item': { attributes: {}, children: 'any' },
  'patron-table': { attributes: { caption: 'text', columns: 'texts', rows: 'rows' } },
  'patron-badge': { attributes: { tone }, children: 'text' },
  'patron-notice': { attributes: { tone }, children: 'text' },
  'patron-progress': { attributes: { label: 'text', value: 'share' } },
  'patron-link': { attributes: { address: 'address' }, children: 'text' },
  'patron-button': { attributes: { disabled: 'boolean', press: 'handler' }, children: 'text' },
  'patron-text-field': {
    attributes: { label: 'text', value: 'text', disabled: 'boolean', change: 'handler' },
  },
  'patron-select': {
    attributes: {
      label: 'text',
      value: 'text',
      options: 'rows',
      disabled: 'boolean',
      change: 'handler',
    },
  },
};

const mostElements = 500;

const isText = (value: unknown): boolean => typeof value === 'string';
const areTexts = (value: unknown): boolean => Array.isArray(value) && value.every(isText);

/** An `https` address that hides nobody's name and password. */
function isAddress(value: unknown): boolean {
  try {
    const { protocol, username, password } = new URL(String(value));
    return isText(value) && protocol === 'https:' && !username && !password;
  } catch {
    return false;
  }
}

const checks: Readonly<Record<AttributeKind & string, (value: unknown) => boolean>> = {
  text: isText,
  texts: areTexts,
  rows: (value) => Array.isArray(value) && value.every(areTexts),
  boolean: (value) => typeof value === 'boolean',
  share: (value) => typeof value === 'number' && value >= 0 && value <= 1,
  address: isAddress,
  handler: (value) => Number.isSafeInteger(value),
};

const isRight = (kind: AttributeKind, value: unknown): boolean =>
  typeof kind === 'string' ? checks[kind](value) : kind.includes(value as string);

/**
 * Holds what a plugin wants to show to the allow-list.
 *
 * @param mayLink whether an address may be shown: who presses a link sends what it says
 * @throws {CallError}
 */
export function checkTrees(plugin: string, trees: unknown, mayLink: boolean): readonly Tree[] {
  const refuse = (problem: string): never => {
    throw new CallError(plugin, problem);
  };
  let count = 0;
  const checkAttributes = (tag: string, attributes: unknown): void => {
    if (typeof attributes !== 'object' || attributes === null || Array.isArray(attributes)) {
      return refuse(`<${tag}> has no attributes object`);
    }
    for (const [name, value] of Object.entries(attributes as TreeAttributes)) {
      const allowed = uiElements[tag]!.attributes;
      if (!Object.hasOwn(allowed, name)) refuse(`<${tag}> has no attribute "${name}"`);
      const kind = allowed[name]!;
      if (!isRight(kind, value)) refuse(`"${name}" of <${tag}> has a wrong value`);
      if (kind === 'address' && !mayLink) refuse('who reads personal data shows no links');
    }
  };
  const check = (tree: unknown, isTextOnly: boolean): void => {
    if (++count > mostElements) refuse(`more than ${mostElements} elements`);
    if (typeof tree === 'string') return;
    if (!Array.isArray(tree) || isTextOnly) return refuse('something is not allowed here');
    const [tag, attributes, ...children] = tree as unknown[];
    if (typeof tag !== 'string' || !Object.hasOwn(uiElements, tag)) {
      return refuse(`<${String(tag)}> is no element here`);
    }
    checkAttributes(tag, attributes);
    const allowed = uiElements[tag]!.children;
    if (!allowed && children.length > 0) refuse(`<${tag}> has no children`);
    for (const child of children) check(child, allowed === 'text');
  };
  if (!Array.isArray(trees)) return refuse('it shows no list');
  for (const tree of trees) check(tree, false);
  return trees as Tree[];
}
