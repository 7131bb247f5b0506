/** What keeps a feedback from being sent: which browser flag it is, in words, and at which field. */
export interface FeedbackProblem {
  readonly flag: 'valueMissing' | 'tooLong';
  readonly message: string;
  /** Selector of the field within the element. */
  readonly field: string;
}

/** Tells the page's form, at the field. */
export function reportProblem(
  internals: ElementInternals,
  root: ParentNode,
  problem: FeedbackProblem | undefined,
): void {
  const anchor = problem && root.querySelector<HTMLElement>(problem.field);
  if (anchor) internals.setValidity({ [problem.flag]: true }, problem.message, anchor);
  else internals.setValidity({});
}
