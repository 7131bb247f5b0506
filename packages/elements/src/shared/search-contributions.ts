import type { RegisteredContribution } from '@patronkit/plugin-sdk/host/contribution-registry.js';

export interface SearchQuestion {
  readonly words: string;
  readonly limit: number;
}

async function findWith(
  { plugin, contribution, report }: RegisteredContribution<'search'>,
  { words, limit }: SearchQuestion,
): Promise<readonly string[]> {
  try {
    const found = await contribution.find(words, { limit });
    return found.filter((id) => typeof id === 'string').slice(0, limit);
  } catch (error) {
    console.warn(`[patronkit] plugin-failed: "${plugin}" failed at search.`, error);
    report?.failed(error);
    return [];
  }
}

/** Asks all that was contributed; one that fails finds nothing. */
export async function findWithAll(
  contributed: readonly RegisteredContribution<'search'>[],
  question: SearchQuestion,
): Promise<readonly string[]> {
  const found = await Promise.all(contributed.map((registered) => findWith(registered, question)));
  return [...new Set(found.flat())].slice(0, question.limit);
}
