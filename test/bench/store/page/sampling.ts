export interface SamplingLimits {
  /** Samples wanted. */
  readonly most: number;
  /** Samples taken however long they last. */
  readonly least: number;
  /** Milliseconds after which no further sample is taken. */
  readonly budget: number;
}

/**
 * Takes samples one after another: as many as wanted, or fewer of a store so slow that they would
 * not fit the budget.
 * @param sample resolves with its own time in milliseconds
 */
export async function takeSamples(
  { most, least, budget }: SamplingLimits,
  sample: (index: number) => Promise<number>,
): Promise<number[]> {
  const samples: number[] = [];
  const start = performance.now();
  while (samples.length < most && (samples.length < least || performance.now() - start < budget)) {
    samples.push(await sample(samples.length));
  }
  return samples;
}

/** Milliseconds that `work` takes. */
export async function timeOf(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}
