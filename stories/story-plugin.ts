import type {
  ExtensionPointName,
  ExtensionPoints,
} from '@patronkit/plugin-sdk/extension-points.js';
import type { PluginManifest } from '@patronkit/plugin-sdk/plugin.js';
import { usePlugin } from '@patronkit/elements/shared/use-plugin.js';
import { storySandbox } from './story-sandbox.js';

const uninstallers: (() => void)[] = [];

/** Takes away the plugins of the story before. */
export function leaveStoryPlugins(): void {
  for (const uninstall of uninstallers.splice(0)) uninstall();
}

/** Installs a plugin that contributes one thing at one point, or several, for one story. */
export async function useStoryPlugin<Name extends ExtensionPointName>(
  point: Name,
  contribution: ExtensionPoints[Name] | readonly ExtensionPoints[Name][],
  about: Partial<PluginManifest> = {},
): Promise<void> {
  const uninstall = await usePlugin({
    manifest: {
      id: 'greeting-cards',
      name: { en: 'Greeting cards', 'zh-CN': '贺卡' },
      version: '1.0.0',
      apiVersion: '2026-11',
      trust: 'trusted',
      contributes: [point],
      ...about,
    },
    activate({ contribute }: { contribute(name: Name, one: ExtensionPoints[Name]): void }) {
      for (const one of [contribution].flat() as ExtensionPoints[Name][]) contribute(point, one);
    },
  });
  uninstallers.push(uninstall);
}

/** The command of the greeting cards. */
export const sendCardCommand = {
  id: 'send',
  label: { en: 'Send a card', 'zh-CN': '寄贺卡' },
  run(): void {},
};

/** Installs a plugin that starts once, and fails when it is started again. */
export async function useBrokenStoryPlugin(): Promise<void> {
  let hasBegun = false;
  uninstallers.push(
    await usePlugin({
      manifest: {
        id: 'broken-cards',
        name: { en: 'Greeting cards', 'zh-CN': '贺卡' },
        version: '1.0.0',
        apiVersion: '2026-11',
        trust: 'trusted',
        contributes: ['command'],
      },
      activate() {
        if (hasBegun) throw new Error('The list of cards could not be read.');
        hasBegun = true;
      },
    }),
  );
}

/** Installs a sandboxed plugin for one story; without `grant` it waits for the shop's consent. */
export async function useStorySandbox(grant?: readonly string[]): Promise<void> {
  uninstallers.push(await usePlugin({ ...(await storySandbox()), ...(grant && { grant }) }));
}
