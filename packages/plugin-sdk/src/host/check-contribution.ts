import { extensionPoints } from '../extension-points.js';
import type { ContributionKind, ExtensionPointName } from '../extension-points.js';
import { ContributionError } from './contribution-errors.js';

/** What a contribution of each kind must have, besides its id. */
const parts: Readonly<
  Record<ContributionKind, { readonly functionName: string; readonly hasLabel?: boolean }>
> = {
  interface: { functionName: 'mount' },
  action: { functionName: 'run', hasLabel: true },
  column: { functionName: 'text', hasLabel: true },
  panel: { functionName: 'mount', hasLabel: true },
  search: { functionName: 'find' },
  rule: { functionName: 'judge', hasLabel: true },
};

const ruleKinds = ['classify', 'grade', 'remind', 'accrue'];

/** @throws {ContributionError} */
export function checkContribution(
  plugin: string,
  point: ExtensionPointName,
  candidate: unknown,
): void {
  const contribution = (candidate ?? {}) as Record<string, unknown>;
  const refuse = (problem: string): never => {
    throw new ContributionError(plugin, point, problem);
  };
  if (typeof contribution['id'] !== 'string' || !contribution['id']) refuse('it has no id');
  const { kind } = extensionPoints[point];
  const { functionName, hasLabel } = parts[kind];
  if (typeof contribution[functionName] !== 'function')
    refuse(`it has no ${functionName} function`);
  const label = contribution['label'] as Readonly<Record<string, unknown>> | undefined;
  if (hasLabel && typeof label?.['en'] !== 'string') {
    refuse('its label has no English text under "en"');
  }
  if (kind === 'rule' && !ruleKinds.includes(contribution['rule'] as string)) {
    refuse(`its rule must be one of ${ruleKinds.join(', ')}`);
  }
}
