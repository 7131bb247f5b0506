import type { StoryFrame } from '../story-frame.js';
import type { HostPageKind } from './host-page-kinds.js';
import type { HostedStory, HostedWindow } from './hosted-story.js';

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('"', '&quot;');

/** The document's source. It is a file of its own: only then may it lack a doctype or have a policy. */
function sourceOf(kind: HostPageKind, script: string): string {
  const { policy, css = '', isQuirky = false } = kind;
  return `${isQuirky ? '' : '<!doctype html>'}<html lang="en"><head><meta charset="utf-8">
${policy ? `<meta http-equiv="Content-Security-Policy" content="${escaped(policy(location.origin))}">` : ''}
<title>Host page</title><style nonce="host-page">${css}</style>
<script type="module" src="${escaped(script)}"></script>
</head><body></body></html>`;
}

/**
 * Opens a host page in a frame below `container` and shows a story in it; resolves, once it has
 * settled there, with the frame. `script` is the address of the module that called `hostStories`.
 */
export async function openHostPage(
  container: HTMLElement,
  kind: HostPageKind,
  script: string,
  story: HostedStory,
  frame: StoryFrame,
): Promise<HTMLIFrameElement> {
  const page = document.createElement('iframe');
  page.dataset['hostPage'] = '';
  page.title = `Host page: ${kind.title}`;
  page.style.cssText = `display: block; border: 0; inline-size: ${kind.width ? `${kind.width}px` : '100%'}; block-size: 480px`;
  const address = URL.createObjectURL(
    new Blob([sourceOf(kind, new URL(script, location.href).href)], { type: 'text/html' }),
  );
  page.src = address;
  const isLoaded = new Promise<void>((resolve) => {
    page.addEventListener('load', () => resolve(), { once: true });
  });
  container.append(page);
  await isLoaded;
  URL.revokeObjectURL(address);
  const hosted: HostedWindow | null = page.contentWindow;
  if (!hosted?.showHostedStory) throw new Error(`The host page did not load ${script}.`);
  await hosted.showHostedStory(story, {
    ...frame,
    theme: kind.theme ?? frame.theme,
    direction: kind.direction ?? frame.direction,
  });
  return page;
}

/** Lets the frame be as high as what it shows. */
export function fitHeight(page: HTMLIFrameElement): void {
  const root = page.contentDocument?.body;
  if (!root) return;
  const fit = (): void => {
    const least = root.querySelector('patron-command-palette, patron-plugin-consent') ? 520 : 80;
    page.style.blockSize = `${Math.max(root.scrollHeight + 32, least)}px`;
  };
  new ResizeObserver(fit).observe(root);
  fit();
}
