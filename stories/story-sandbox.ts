/** A sandboxed plugin as a page hands it in. */
export interface StorySandbox {
  readonly src: string;
  readonly integrity: string;
}

const manifest = {
  id: 'weather-note',
  name: { en: 'Weather note', 'zh-CN': '天气提示' },
  version: '1.0.0',
  apiVersion: '2026-11',
  trust: 'sandboxed',
  contributes: ['customer-card.section'],
  permissions: { read: { customers: ['stage', 'birthday'] } },
};
const trees = { en: 'Rain at noon: offer an umbrella.', 'zh-CN': '中午有雨：可推荐雨伞。' };

/**
 * What a build makes of a plugin, in few lines: here is no build that could bundle the guest half.
 * A message is a call (0) or a reply (1), its number, and what it says.
 */
const code = `addEventListener('message', ({ ports: [port] }) => {
  let asked = 0;
  const say = (...message) => port.postMessage(JSON.stringify(message));
  const trees = ${JSON.stringify(trees)};
  port.onmessage = ({ data }) => {
    const [kind, number, method, view, , , , lang] = JSON.parse(data);
    if (kind !== 0) return;
    if (method === 'activate') say(0, ++asked, 'contribute', 'customer-card.section', 'note');
    if (method === 'mount') say(0, ++asked, 'render', view, [['patron-notice', {}, trees[lang] ?? trees.en]]);
    say(1, number, null);
  };
  say(0, ++asked, 'hello', ${JSON.stringify(manifest)});
}, { once: true });`;

/** A small plugin for the stories of the sandbox. */
export async function storySandbox(): Promise<StorySandbox> {
  const file = new Blob([code], { type: 'text/javascript' });
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-384', await file.arrayBuffer()));
  return {
    src: URL.createObjectURL(file),
    integrity: `sha384-${btoa(String.fromCharCode(...digest))}`,
  };
}
