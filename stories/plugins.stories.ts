import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import '@patronkit/elements/command-palette/define.js';
import '@patronkit/elements/customer-card/define.js';
import '@patronkit/elements/customer-search/define.js';
import '@patronkit/elements/feedback-form/define.js';
import '@patronkit/elements/loyalty-badge/define.js';
import '@patronkit/elements/plugin-panel/define.js';
import '@patronkit/elements/visit-log/define.js';
import type {
  ExtensionPointName,
  ExtensionPoints,
} from '@patronkit/plugin-sdk/extension-points.js';
import { storyCustomers } from './story-cast.js';
import { press, shownPart, shownWords, storyRoot, typeInto } from './story-play.js';
import { useStoryPlugin } from './story-plugin.js';

type Story = StoryObj;

/** Every extension point with something in it. */
const meta: Meta = { title: 'Plugins/Extension points', tags: ['!autodocs'] };
export default meta;

const label = { en: 'Send a card', 'zh-CN': '寄贺卡' };
const say = (en: string, chinese: string) => ({
  id: 'card',
  mount(container: HTMLElement): void {
    container.textContent = container.lang.startsWith('zh') ? chinese : en;
  },
});
const localeOf = ({ globals }: { readonly globals: Record<string, unknown> }): 'en' | 'zh-CN' =>
  globals['locale'] === 'zh-CN' ? 'zh-CN' : 'en';
const action = { id: 'send', label, run() {} };

const withPlugin = <Name extends ExtensionPointName>(
  point: Name,
  contribution: ExtensionPoints[Name],
): Pick<Story, 'loaders'> => ({
  loaders: [async () => (await useStoryPlugin(point, contribution), {})],
});

const card = () =>
  html`<patron-customer-card customer=${storyCustomers.vip}></patron-customer-card>`;
const form = () => html`<patron-feedback-form measure="csat"></patron-feedback-form>`;
const badge = () =>
  html`<patron-loyalty-badge customer=${storyCustomers.vip}></patron-loyalty-badge>`;
const log = () => html`<patron-visit-log customer=${storyCustomers.vip}></patron-visit-log>`;

export const CustomerCardHeader: Story = {
  ...withPlugin('customer-card.header', say('Birthday on Friday', '周五生日')),
  render: card,
};
export const CustomerCardSection: Story = {
  ...withPlugin('customer-card.section', say('Three cards sent this year', '今年已寄三张贺卡')),
  render: card,
};
export const CustomerCardAction: Story = {
  ...withPlugin('customer-card.action', action),
  render: card,
};
export const FeedbackFormQuestion: Story = {
  ...withPlugin('feedback-form.question', say('Did you like our card?', '您喜欢我们的贺卡吗？')),
  render: form,
};
export const FeedbackFormAfterSend: Story = {
  ...withPlugin('feedback-form.after-send', say('A card is on its way.', '贺卡已寄出。')),
  render: form,
  async play(played) {
    await press(played, 'patron-feedback-form', 'input[type=radio]');
    await press(played, 'patron-feedback-form', 'button.primary');
    await shownPart(played, 'patron-feedback-form', '[part="thanks"]');
  },
};
export const LoyaltyBadgeBenefit: Story = {
  ...withPlugin('loyalty-badge.benefit', say('A card on your birthday', '生日贺卡')),
  render: badge,
};
export const LoyaltyBadgeAction: Story = {
  ...withPlugin('loyalty-badge.action', action),
  render: badge,
};
export const VisitLogRow: Story = {
  ...withPlugin('visit-log.row', say('Card enclosed', '附贺卡')),
  render: log,
};
export const VisitLogColumn: Story = {
  ...withPlugin('visit-log.column', {
    id: 'weather',
    label: { en: 'Weather', 'zh-CN': '天气' },
    text: (_data, locale) => (locale.startsWith('zh') ? '晴' : 'sunny'),
  }),
  render: log,
};
export const VisitLogAction: Story = {
  ...withPlugin('visit-log.action', action),
  render: log,
  async play(played) {
    await press(played, 'patron-visit-log', 'button.summary');
    await shownWords(played, label[localeOf(played)], 'patron-visit-log', '.details');
  },
};
export const VisitLogPanel: Story = {
  ...withPlugin(
    'visit-log.panel',
    say('Four visits since the last card', '寄出上张贺卡后来访四次'),
  ),
  render: log,
};
export const Panel: Story = {
  ...withPlugin('panel', {
    ...say('Nobody is waiting for a card.', '没有待寄的贺卡。'),
    label: { en: 'Cards due', 'zh-CN': '待寄贺卡' },
  }),
  render: () => html`<patron-plugin-panel></patron-plugin-panel>`,
};
export const Command: Story = {
  ...withPlugin('command', action),
  render: () => html`<patron-command-palette></patron-command-palette>`,
  play(played) {
    storyRoot(played).querySelector('patron-command-palette')!.show();
  },
};
export const Search: Story = {
  ...withPlugin('search', { id: 'nickname', find: () => Promise.resolve([storyCustomers.vip]) }),
  render: () => html`<patron-customer-search></patron-customer-search>`,
  async play(played) {
    typeInto(await shownPart<HTMLInputElement>(played, 'patron-customer-search', 'input'), 'zzz');
    await shownPart(played, 'patron-customer-search', '[role="option"]');
  },
};
/** A class, a grade and a reminder; what follows from a rule stands behind it. */
export const Rule: Story = {
  loaders: [
    async () => {
      await useStoryPlugin('rule', [
        {
          rule: 'remind',
          id: 'call',
          label: { en: 'Call', 'zh-CN': '致电' },
          judge: () => ({
            due: '2026-12-04',
            text: { en: 'Their cards are ready', 'zh-CN': '贺卡已备好' },
          }),
        },
        {
          rule: 'classify',
          id: 'payment',
          label: { en: 'Payment', 'zh-CN': '付款方式' },
          judge: () => ({
            text: { en: 'by card', 'zh-CN': '刷卡' },
            why: { en: 'the last ten purchases', 'zh-CN': '最近十次消费' },
          }),
        },
        {
          rule: 'grade',
          id: 'cards',
          label: { en: 'Grade in cards', 'zh-CN': '贺卡评级' },
          judge: () => ({ text: { en: 'A' } }),
        },
      ]);
      return {};
    },
  ],
  render: card,
};
