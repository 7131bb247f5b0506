export interface HeartbeatLimits {
  /** Milliseconds between two beats. */
  readonly every: number;
  /** Beats in a row that may go unanswered. */
  readonly missed: number;
}

export const heartbeatLimits: HeartbeatLimits = { every: 1_000, missed: 5 };

/**
 * Asks again and again until an answer stays out. It counts questions, not time: a page that was
 * itself asleep or busy asks less often, and nobody is blamed for it.
 *
 * @returns how to stop
 */
export function startHeartbeat(
  ask: () => Promise<unknown>,
  stop: () => void,
  { every, missed }: HeartbeatLimits = heartbeatLimits,
): () => void {
  let unanswered = 0;
  const answered = (): void => {
    unanswered = 0;
  };
  const timer = setInterval(() => {
    if (unanswered++ >= missed) {
      clearInterval(timer);
      stop();
    } else ask().then(answered, answered);
  }, every);
  return () => clearInterval(timer);
}
