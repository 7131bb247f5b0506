/** What a reader is told when the store refuses or fails, by the error's `code`. */
export interface StoreErrorMessages {
  readonly validation: string;
  readonly 'not-found': string;
  readonly currency: string;
  readonly quota: string;
  readonly 'newer-schema': string;
  readonly blocked: string;
  readonly closed: string;
  readonly 'connection-lost': string;
  readonly locked: string;
  readonly permission: string;
  /** Any other code. */
  readonly other: string;
}

export const storeErrorMessages: StoreErrorMessages = {
  validation: 'Not saved: some fields need another look.',
  'not-found': 'Not saved: this record is no longer there. Reload the page.',
  currency: 'Not saved: the amount is in another currency than the shop’s.',
  quota: 'Not saved: this browser has no room left. Free some space, then save again.',
  'newer-schema': 'A newer version keeps these records. Reload the page to get it.',
  blocked: 'Another tab holds an older version. Close the other tabs, then reload.',
  closed: 'The connection to the records was closed. Reload the page.',
  'connection-lost':
    'The connection to the records was lost for a moment. Look whether it was saved; if not, save again.',
  locked: 'Personal data is locked. Unlock it, then try again.',
  permission: 'Your role does not allow this.',
  other: 'Not saved: the browser’s storage failed. Try again.',
};

/** The text for an error of the store, or of anything else that went wrong while saving. */
export function storeErrorText(messages: StoreErrorMessages, error: unknown): string {
  const code = (error as { readonly code?: unknown } | undefined)?.code;
  return typeof code === 'string' && Object.hasOwn(messages, code)
    ? messages[code as keyof StoreErrorMessages]
    : messages.other;
}
