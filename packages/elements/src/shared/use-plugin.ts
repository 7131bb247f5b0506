/** Installs a trusted plugin for all elements of the page. */
export async function usePlugin(_plugin: unknown): Promise<void> {
  throw new Error('not yet');
}
