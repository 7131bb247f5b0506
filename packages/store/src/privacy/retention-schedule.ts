import { untilIdle } from '../page-idle.js';
import { systemStore } from '../schema-steps.js';
import type { StoreContext } from '../store-context.js';
import type { Writer } from '../writer.js';

const day = 86_400_000;
const hour = day / 24;
/** In `$system`: when a tab last began. */
const stateKey = 'retention';

/** Whether this tab may begin: at most one does, once a day. */
async function claim({ backend, now, status }: StoreContext): Promise<boolean> {
  const transaction = await backend.begin([systemStore], 'readwrite');
  const state = (await transaction.get(systemStore, stateKey)) as
    { readonly begunAt: number } | undefined;
  // Who cannot open what is kept cannot tell what is too old; the day is left to who can.
  const isLocked = status.peek().sealing === 'locked';
  const isDue = !isLocked && (!state || now() - state.begunAt >= day);
  if (isDue) transaction.put(systemStore, { begunAt: now() }, stateKey);
  await transaction.finish();
  return isDue;
}

/**
 * Applies the shop's rules of retention once a day, for as long as the page is open.
 * @returns how to end that
 */
export function keepRetention(context: StoreContext, writer: () => Promise<Writer>): () => void {
  const ended = new AbortController();
  const { signal } = ended;
  const runIfDue = async (): Promise<void> => {
    await untilIdle(60_000);
    // A customer base that was deleted under us must not come back by itself.
    if (signal.aborted || context.status.peek().error || !(await claim(context))) return;
    const { createRetention } = await import('./retention.js');
    await createRetention(context, writer).run({ signal });
  };
  // Nobody waits for it, and tomorrow is another day.
  const look = (): void => void runIfDue().catch(() => undefined);
  look();
  const timer = setInterval(look, hour);
  signal.addEventListener('abort', () => clearInterval(timer));
  return () => ended.abort();
}
