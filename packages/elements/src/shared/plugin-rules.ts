import { nothing } from 'lit';
import type { JudgedCustomer } from '@patronkit/plugin-sdk/extension-points.js';
import { outletRenderer } from './plugin-outlet.js';

/** What the rules that plugins contribute are asked for in one place of the card. */
export interface RuleQuestion {
  readonly rule: 'classify' | 'grade' | 'remind';
  readonly customer: JudgedCustomer['customer'];
  readonly summary: JudgedCustomer['summary'];
}

/** Renders what the rules of one kind make of a customer; nothing while there are none. */
export const pluginRules = (question: RuleQuestion): unknown =>
  outletRenderer.peek()?.('rule', question) ?? nothing;
