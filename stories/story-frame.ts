import { configureElements } from '@patronkit/elements/shared/configure.js';
import { storyStaff } from './story-cast.js';
import type { StoryLocale } from './story-cast.js';
import { comeOnline } from './story-online.js';
import { leaveStoryPlugins } from './story-plugin.js';
import { openStoryShop } from './story-shop.js';

/** The surroundings a story is shown in: what a host page would decide. */
export interface StoryFrame {
  readonly locale: StoryLocale;
  /** `auto` follows the system. */
  readonly theme: 'light' | 'dark' | 'auto';
  readonly direction: 'ltr' | 'rtl';
}

const colorSchemes = { light: 'light', dark: 'dark', auto: 'light dark' } as const;
const background = 'light-dark(oklch(0.985 0.002 260), oklch(0.18 0.01 260))';

/** Dresses the page; changes nothing inside the elements. */
export function dressPage({ locale, theme, direction }: StoryFrame): void {
  const root = document.documentElement;
  root.lang = locale;
  root.dir = direction;
  root.style.setProperty('color-scheme', colorSchemes[theme]);
  document.body.style.setProperty('background-color', background);
  document.body.style.setProperty('color', 'light-dark(#1d2330, #f0f2f6)');
}

/** Gives the elements a fresh story shop in this language and resolves once it is filled. */
export async function enterShop(locale: StoryLocale): Promise<void> {
  leaveStoryPlugins();
  comeOnline();
  const store = await openStoryShop({ locale });
  configureElements({ store, locale, staff: storyStaff.cashier });
}
