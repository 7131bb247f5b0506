import { definePlugin } from '@patronkit/plugin-sdk/plugin.js';
import { CustomerNames } from './customer-names.js';
import { readTypedName } from './typed-name.js';

/**
 * Finds customers with Chinese names by what staff type on a Latin keyboard: pinyin, initials, or
 * both mixed. Surnames are read as surnames (单 shan, 尉迟 yu chi). Nothing is read or loaded
 * before the first pinyin is typed.
 */
export default definePlugin({
  manifest: {
    id: 'pinyin-search',
    name: { en: 'Search by pinyin', 'zh-CN': '拼音搜索' },
    version: '1.0.0',
    apiVersion: '2026-11',
    trust: 'trusted',
    contributes: ['search'],
    permissions: { read: { customers: ['name', 'updatedAt'] } },
    settings: {
      fuzzy: {
        type: 'boolean',
        default: false,
        label: { en: 'Take like sounds for the same', 'zh-CN': '模糊音' },
        hint: {
          en: 'zh and z, ch and c, sh and s, n and l, f and h, -ng and -n',
          'zh-CN': 'zh/z、ch/c、sh/s、n/l、f/h、-ng/-n',
        },
      },
    },
  },
  activate({ contribute, collections: { customers }, settings }) {
    let names = new CustomerNames(customers, settings.current.fuzzy);
    customers.subscribe(() => names.change());
    settings.subscribe(() => (names = new CustomerNames(customers, settings.current.fuzzy)));
    contribute('search', {
      id: 'pinyin',
      async find(words, { limit }) {
        const typed = readTypedName(words);
        return typed ? (await names.upToDate()).find(typed, limit) : [];
      },
    });
  },
});
