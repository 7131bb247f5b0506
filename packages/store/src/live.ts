import type { StoreError } from './errors.js';

/** What a live query shows: not there yet, the latest rows, or why there are none. */
export type Live<Value> =
  | { readonly status: 'loading'; readonly value?: undefined; readonly error?: undefined }
  | { readonly status: 'ready'; readonly value: Value; readonly error?: undefined }
  | { readonly status: 'error'; readonly value?: undefined; readonly error: StoreError };
