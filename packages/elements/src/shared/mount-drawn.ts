import type {
  ActionContribution,
  ColumnContribution,
  Mounted,
  RuleContribution,
} from '@patronkit/plugin-sdk/extension-points.js';
import type { RegisteredContribution } from '@patronkit/plugin-sdk/host/contribution-registry.js';
import { mountAction } from './mount-action.js';
import { mountColumn } from './mount-column.js';
import { mountRule } from './mount-rule.js';
import type { RuleQuestion } from './plugin-rules.js';

/** A contribution that says what is to be shown, and leaves to the element how. */
export type DrawnContribution =
  ActionContribution<object> | ColumnContribution<object> | RuleContribution;

/** Draws a contributed button, fact or judgement. */
export function mountDrawn(
  contribution: DrawnContribution,
  { plugin, report }: RegisteredContribution,
  container: HTMLElement,
  data: object,
): Mounted<object> | void {
  if ('judge' in contribution) {
    return mountRule(contribution, plugin, container, data as RuleQuestion, report);
  }
  if ('text' in contribution) return mountColumn(contribution, container, data);
  return mountAction(contribution, plugin, container, data, report);
}
