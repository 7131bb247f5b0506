import { definePlugin } from '@patronkit/plugin-sdk/plugin.js';
import { birthdayMessages } from './birthday-messages.js';
import { dueGreetings, greetingId } from './due-greetings.js';
import type { DueGreeting } from './due-greetings.js';
import { showGreetings } from './greeting-panel.js';
import { KnownBirthdays } from './known-birthdays.js';
import { dayOf, nextBirthday } from './next-birthday.js';
import type { NextBirthday } from './next-birthday.js';

const formats = new Map<string, Intl.DateTimeFormat>();

function dateText({ year, month, day }: NextBirthday, locale: string): string {
  let format = formats.get(locale);
  if (!format) {
    format = new Intl.DateTimeFormat(locale, { month: 'long', day: 'numeric', timeZone: 'UTC' });
    formats.set(locale, format);
  }
  return format.format(Date.UTC(year, month - 1, day));
}

/**
 * Birthday greetings (J4): the birthday in the customer card, a list of greetings that are due with
 * a draft of each, and nobody greeted twice for one birthday, in however many tabs.
 */
export default definePlugin({
  manifest: {
    id: 'birthdays',
    name: { en: 'Birthday greetings', 'zh-CN': '生日问候' },
    version: '1.0.0',
    apiVersion: '2026-11',
    trust: 'trusted',
    contributes: ['customer-card.header', 'panel'],
    permissions: { read: { customers: ['name', 'birthday'] } },
    settings: {
      daysAhead: {
        type: 'number',
        default: 14,
        min: 0,
        max: 90,
        label: { en: 'Days to look ahead', 'zh-CN': '提前天数' },
      },
      message: {
        type: 'text',
        default: '',
        multiline: true,
        label: { en: 'Wording of the draft', 'zh-CN': '草稿文字' },
        hint: {
          en: '{name} stands for the customer’s name. Empty: our wording.',
          'zh-CN': '{name} 代表客户姓名。留空则使用默认文字。',
        },
      },
    },
  },
  messages: birthdayMessages,
  collections: {
    greetings: {
      schema: { customer: 'string', year: 'number', at: 'number' },
      indexes: ['year'],
      personal: { customer: 'customer', export: 'records', erase: 'remove' },
    },
  },
  activate({ contribute, collections, data, settings, text }) {
    const birthdays = new KnownBirthdays(collections.customers);
    collections.customers.subscribe(() => birthdays.forget());

    const when = ({ next }: Pick<DueGreeting, 'next'>, locale: string): string => {
      if (next.days === 0) return text('today', {}, locale);
      if (next.days === 1) return text('tomorrow', {}, locale);
      return text('soon', { days: next.days, date: dateText(next, locale) }, locale);
    };

    contribute('customer-card.header', {
      id: 'birthday',
      mount(container, { customer }) {
        const show = (birthday: string | undefined): void => {
          const next = birthday ? nextBirthday(birthday, dayOf(Date.now())) : undefined;
          const isSoon = next && next.days <= settings.current.daysAhead;
          container.textContent = isSoon ? `🎂 ${when({ next }, container.lang)}` : '';
        };
        show(customer.birthday);
        return { update: ({ customer: now }) => show(now.birthday) };
      },
    });

    contribute('panel', {
      id: 'due',
      label: { en: birthdayMessages.en.title, 'zh-CN': birthdayMessages['zh-CN'].title },
      mount: (container) => ({
        dispose: showGreetings(container, {
          async read(count) {
            const due: DueGreeting[] = [];
            const { daysAhead } = settings.current;
            for (const day of dueGreetings(await birthdays.all(), dayOf(Date.now()), daysAhead)) {
              const greeted = await Promise.all(
                day.map(({ customer: { id }, next: { year } }) =>
                  data.greetings.get(greetingId(id, year)),
                ),
              );
              due.push(...day.filter((_, index) => !greeted[index]));
              if (due.length > count) break;
            }
            return due;
          },
          async markGreeted({ customer: { id }, next: { year } }) {
            await data.greetings.add({
              id: greetingId(id, year),
              customer: id,
              year,
              at: Date.now(),
            });
          },
          when,
          draft({ customer: { name } }, locale) {
            const own = settings.current.message;
            return own ? own.replaceAll('{name}', name) : text('message', { name }, locale);
          },
          text: (key, locale, name = '') =>
            text(key, { name, days: settings.current.daysAhead }, locale),
          follow(changed) {
            const stops = [data.greetings, collections.customers, settings].map((source) =>
              source.subscribe(changed),
            );
            return () => stops.forEach((stop) => stop());
          },
        }),
      }),
    });
  },
});
