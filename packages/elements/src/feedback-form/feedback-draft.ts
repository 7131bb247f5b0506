/** What a person has put into the form so far. */
export interface FeedbackDraft {
  /** `null`: emptied on purpose. `undefined`: not touched, so the form's default holds. */
  readonly score?: number | null | undefined;
  readonly comment: string;
  readonly wantsAnswer: boolean;
  readonly contactName: string;
  readonly contactValue: string;
}

export const emptyDraft: FeedbackDraft = {
  comment: '',
  wantsAnswer: false,
  contactName: '',
  contactValue: '',
};

/** Reads what an older page, another tab or the browser's own form memory kept; all else is dropped. */
export function draftFields(kept: unknown): Partial<FeedbackDraft> {
  const given = Object(kept) as Record<string, unknown>;
  const { score } = given;
  const usable = Object.entries(emptyDraft).filter(
    ([field, empty]) => typeof given[field] === typeof empty,
  );
  return {
    ...((typeof score === 'number' || score === null) && { score }),
    ...Object.fromEntries(usable.map(([field]) => [field, given[field]])),
  };
}
