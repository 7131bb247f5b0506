import { outletRenderer } from './plugin-outlet.js';

/**
 * Ids of customers whom plugins find, the best first; nobody while there is no plugin. What renders
 * outlets also answers for this point, so that pages without plugins load nothing for it.
 */
export async function pluginSearch(words: string, limit: number): Promise<readonly string[]> {
  const found = await outletRenderer.peek()?.('search', { words, limit });
  return (found as readonly string[] | undefined) ?? [];
}
