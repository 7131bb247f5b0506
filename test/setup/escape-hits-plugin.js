const prefix = '/__escape__/';

/**
 * Remembers which addresses below `/__escape__/hit/` were asked for, by whatever means, and lists
 * them at `/__escape__/hits`: how the escape suite sees that nothing left a sandbox.
 */
export function escapeHitsPlugin() {
  const hits = new Set();
  return {
    name: 'escape-hits',
    serve(context) {
      if (!context.path.startsWith(prefix)) return undefined;
      context.set('access-control-allow-origin', '*');
      if (context.path === `${prefix}hits`) {
        return { body: JSON.stringify([...hits]), type: 'json' };
      }
      hits.add(context.path.slice(`${prefix}hit/`.length));
      return { body: 'self.escaped = true;', type: 'js' };
    },
  };
}
