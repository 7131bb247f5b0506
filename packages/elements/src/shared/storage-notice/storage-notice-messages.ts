/** What staff are told when something is wrong with the storage. */
export interface StorageNoticeMessages {
  readonly memory: string;
  /** By the code of the store's error; codes that are missing are none of the storage. */
  readonly troubles: {
    readonly quota: string;
    readonly 'data-loss': string;
    readonly 'newer-schema': string;
    readonly blocked: string;
    readonly closed: string;
    readonly 'connection-lost': string;
    readonly storage: string;
  };
  readonly reload: string;
  readonly exportCustomers: string;
  readonly exportFailed: string;
  readonly startAfresh: string;
}

export const storageNoticeMessages: StorageNoticeMessages = {
  memory: 'This browser keeps nothing: what you save here ends with the page.',
  troubles: {
    quota: 'This browser has no room left, so nothing more can be saved. Free some space on it.',
    'data-loss':
      'The customer base this browser held is gone; an empty one has taken its place. Import your last export.',
    'newer-schema': 'A newer version has taken over these records. Reload the page to get it.',
    blocked:
      'Another tab holds the records in an older version. Close the other tabs of this site, then reload.',
    closed: 'The connection to the records was closed. If they do not come back, reload the page.',
    'connection-lost':
      'The connection to the records was lost for a moment. Look whether your last change is there.',
    storage: 'The browser’s storage failed. Reload the page; if it goes on, restart the browser.',
  },
  reload: 'Reload',
  exportCustomers: 'Export the customers',
  exportFailed: 'The export failed too.',
  startAfresh: 'Go on with an empty one',
};
