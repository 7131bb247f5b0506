import type { HostLit } from '../plugin.js';

/**
 * Whether the page's policy lets no script run in a frame. A violation is reported inside the frame,
 * where then nothing of ours runs. So another frame, which holds nothing but a mark and whose policy
 * is the same, shows whether its script ran.
 */
export async function areScriptsBlocked(lit: HostLit, nonce: string): Promise<boolean> {
  const safe = nonce.replaceAll(/[^\w+/=-]/g, '');
  const markup = `<iframe hidden srcdoc="<!doctype html><script nonce='${safe}'>document.title='ran'</script>"></iframe>`;
  const holder = document.createElement('div');
  lit.render(lit.html(Object.assign([markup], { raw: [markup] })), holder);
  const frame = holder.querySelector('iframe')!;
  const loaded = new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }));
  (document.body ?? document.documentElement).append(frame);
  await loaded;
  const hasRun = frame.contentDocument?.title === 'ran';
  frame.remove();
  return !hasRun;
}
