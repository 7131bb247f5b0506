import { extensionPoints } from '../extension-points.js';
import type { ContributionKind, ExtensionPointName } from '../extension-points.js';
import { ContributionError } from './contribution-errors.js';

/** The function a contribution of each kind must have. */
const functionNames: Readonly<Record<ContributionKind, string>> = {
  interface: 'mount',
  action: 'run',
  column: 'text',
  panel: 'mount',
  search: 'find',
  rule: 'judge',
};

/** What is shown or told of without a label. */
const unlabelled: readonly ContributionKind[] = ['interface', 'search'];

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
  const functionName = functionNames[kind];
  if (typeof contribution[functionName] !== 'function') {
    refuse(`it has no ${functionName} function`);
  }
  const label = contribution['label'] as Readonly<Record<string, unknown>> | undefined;
  if (!unlabelled.includes(kind) && typeof label?.['en'] !== 'string') {
    refuse('its label has no English text under "en"');
  }
  if (kind === 'rule' && !ruleKinds.includes(contribution['rule'] as string)) {
    refuse(`its rule must be one of ${ruleKinds.join(', ')}`);
  }
}
