/** What a person has put into the form so far. */
export interface FeedbackDraft {
  /** Id the feedback will have once sent. It never changes on the way, so nothing is sent twice. */
  readonly id: string;
  /** `null`: emptied on purpose. `undefined`: not touched, so the form's default holds. */
  readonly score?: number | null | undefined;
  readonly comment: string;
  readonly wantsAnswer: boolean;
  readonly contactName: string;
  readonly contactValue: string;
}

export type FeedbackDraftFields = Omit<FeedbackDraft, 'id'>;

const emptyFields: FeedbackDraftFields = {
  comment: '',
  wantsAnswer: false,
  contactName: '',
  contactValue: '',
};

export function emptyDraft(id: string): FeedbackDraft {
  return { ...emptyFields, id };
}

/** Reads what an older page, another tab or the browser's own form memory kept; all else is dropped. */
export function draftFields(kept: unknown): Partial<FeedbackDraftFields> {
  const { score, comment, wantsAnswer, contactName, contactValue } = (
    typeof kept === 'object' && kept !== null ? kept : {}
  ) as Partial<Record<keyof FeedbackDraft, unknown>>;
  return {
    ...((typeof score === 'number' || score === null) && { score }),
    ...(typeof comment === 'string' && { comment }),
    ...(typeof wantsAnswer === 'boolean' && { wantsAnswer }),
    ...(typeof contactName === 'string' && { contactName }),
    ...(typeof contactValue === 'string' && { contactValue }),
  };
}

/** The id of a kept draft, if there is one. */
export function draftId(kept: unknown): string | undefined {
  const id = (kept as Partial<Record<'id', unknown>> | null | undefined)?.id;
  return typeof id === 'string' ? id : undefined;
}
