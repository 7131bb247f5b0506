import type { ContactWay } from '@patronkit/records/contact-way.js';
import { jsonText } from '@patronkit/records/json-text.js';
import { largestInstant } from '@patronkit/records/largest-instant.js';
import type { Money } from '@patronkit/records/values.js';
import type { PersonalData } from './personal-data.js';
import type { Markup } from './escaped-markup.js';
import { markup } from './escaped-markup.js';
import { personalDataPageStyles } from './personal-data-page-styles.js';
import type { PersonalDataTexts } from './personal-data-texts.js';

/** Nothing may be loaded, sent or run, whatever a text tries. */
const policy = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";

/** Fields that mean nothing to the person: the store's own, and those shown elsewhere. */
const unshown = new Set(['id', 'shop', 'stamps', 'customer', 'updatedAt']);

interface View {
  readonly data: PersonalData;
  readonly texts: PersonalDataTexts;
  readonly locale: string;
}

const instant = (at: number, { data, locale }: View): string =>
  new Intl.DateTimeFormat(locale, {
    dateStyle: 'medium',
    timeStyle: 'short',
    timeZone: data.shop.timeZone,
  }).format(Math.min(at, largestInstant));

function money({ minor, currency }: Money, { locale }: View): string {
  const format = new Intl.NumberFormat(locale, { style: 'currency', currency });
  const digits = format.resolvedOptions().maximumFractionDigits ?? 2;
  return format.format(minor / 10 ** digits);
}

const staffName = (id: string | undefined, { data }: View): string => (id && data.staff[id]) || '';

/** Any value of a record, in words. */
function shown(field: string, value: unknown, view: View): string {
  const { texts } = view;
  if (typeof value === 'number') {
    return /(At|Since)$|^at$/.test(field)
      ? instant(value, view)
      : value.toLocaleString(view.locale);
  }
  if (typeof value === 'boolean') return value ? texts.yes : texts.no;
  if (typeof value === 'string') {
    if (field === 'owner' || field === 'scoredBy') return staffName(value, view);
    return /^(kind|stage)$/.test(field) ? (texts.values[value] ?? value) : value;
  }
  if (Array.isArray(value)) return value.map((item) => shown(field, item, view)).join('\n');
  if (!value || typeof value !== 'object') return '';
  if ('minor' in value) return money(value as Money, view);
  if ('kind' in value && 'value' in value) {
    const { value: address, label } = value as ContactWay;
    return label ? `${address} (${label})` : address;
  }
  return Object.entries(value)
    .map(([name, part]) => shown(name, part, view))
    .filter(Boolean)
    .join(texts.separator);
}

const section = (title: string, content: unknown): Markup =>
  markup`<section><h2>${title}</h2>${content}</section>`;

/** The fields of one record, one below the other. */
function facts(record: object | undefined, view: View): Markup {
  const { createdAt, ...fields } = (record ?? {}) as Readonly<Record<string, unknown>>;
  const entries = Object.entries({ ...fields, ...(record && { createdAt }) }).filter(
    ([field, value]) => !unshown.has(field) && value !== undefined,
  );
  if (!entries.length) return markup`<p class="soft">${view.texts.nothing}</p>`;
  return markup`<table class="facts"><tbody>${entries.map(
    ([field, value]) =>
      markup`<tr><th scope="row">${view.texts.fields[field] ?? field}</th><td>${shown(field, value, view)}</td></tr>`,
  )}</tbody></table>`;
}

type Column<Row> = readonly [
  title: keyof PersonalDataTexts &
    (
      | 'when'
      | 'what'
      | 'way'
      | 'amount'
      | 'words'
      | 'staff'
      | 'points'
      | 'score'
      | 'purpose'
      | 'decision'
      | 'wording'
    ),
  cell: (row: Row) => unknown,
  className?: 'figure',
];

function table<Row>(rows: readonly Row[], columns: readonly Column<Row>[], view: View): Markup {
  if (!rows.length) return markup`<p class="soft">${view.texts.nothing}</p>`;
  return markup`<div class="scroll"><table><thead><tr>${columns.map(
    ([title]) => markup`<th scope="col">${view.texts[title]}</th>`,
  )}</tr></thead><tbody>${rows.map(
    (row) =>
      markup`<tr>${columns.map(
        ([, cell, className]) => markup`<td class="${className}">${cell(row)}</td>`,
      )}</tr>`,
  )}</tbody></table></div>`;
}

/** What a record says beyond the columns, one field a line. */
function rest(record: object, fields: readonly string[], view: View): string {
  return fields
    .filter((field) => (record as Record<string, unknown>)[field] !== undefined)
    .map((field) => {
      const value = shown(field, (record as Record<string, unknown>)[field], view);
      return `${view.texts.fields[field] ?? field}: ${value}`;
    })
    .join('\n');
}

function visitWords(visit: PersonalData['visits'][number], view: View): string {
  const corrections = view.data.corrections
    .filter((correction) => correction.visit === visit.id)
    .map(({ at, words }) => view.texts.correction(instant(at, view), words));
  const more = rest(visit, ['lines', 'articles', 'durationMinutes'], view);
  return [visit.words, ...corrections, more].filter(Boolean).join('\n');
}

function wordingOf({ wording, purpose }: PersonalData['consents'][number], view: View): string {
  const text = view.data.wordings[wording]?.[purpose];
  const words = text?.[view.locale] ?? text?.['en'] ?? '';
  return words ? `${words} (${wording})` : wording;
}

function sectionsOf(view: View): Markup[] {
  const { data, texts } = view;
  const { sections, values, channels } = texts;
  const when = (row: { readonly at: number }): string => instant(row.at, view);
  const staff = (row: { readonly staff?: string | undefined }): string =>
    staffName(row.staff, view);
  const json = (held: object): Markup => markup`<pre>${jsonText(held, 2)}</pre>`;
  const { currency } = data.shop;
  const spend = data.figures && { minor: data.figures.spend, currency };
  const { createdAt: _at, ...figures } = { ...data.figures, spend };
  const { cameByReferral, hasReferred } = data.referrals;
  const referrals = [
    cameByReferral && texts.cameByReferral,
    hasReferred > 0 && texts.hasReferred(hasReferred),
  ].filter((text) => text !== false);
  return [
    section(sections.who, [
      facts(data.customer, view),
      ...referrals.map((text) => markup`<p>${text}</p>`),
    ]),
    ...(data.contacts.length
      ? [
          section(
            sections.contacts,
            data.contacts.map((contact) => facts(contact, view)),
          ),
        ]
      : []),
    section(sections.figures, facts(figures, view)),
    section(
      sections.consents,
      table(
        data.consents,
        [
          ['when', when],
          ['purpose', ({ purpose }) => texts.purposes[purpose]],
          ['decision', ({ given }) => (given ? texts.given : texts.withdrawn)],
          ['way', ({ channel }) => channels[channel]],
          ['wording', (consent) => wordingOf(consent, view)],
        ],
        view,
      ),
    ),
    section(
      sections.visits,
      table(
        data.visits,
        [
          ['when', when],
          ['what', ({ kind }) => values[kind]],
          ['way', ({ channel }) => channels[channel]],
          ['amount', ({ amount }) => amount && money(amount, view), 'figure'],
          ['words', (visit) => visitWords(visit, view)],
          ['staff', staff],
        ],
        view,
      ),
    ),
    section(
      sections.notes,
      table(
        data.notes,
        [
          ['when', when],
          ['words', ({ words }) => words],
          ['staff', staff],
        ],
        view,
      ),
    ),
    section(
      sections.feedback,
      table(
        data.feedback,
        [
          ['when', when],
          ['what', ({ measure }) => values[measure]],
          ['score', ({ score }) => score, 'figure'],
          [
            'words',
            (told) =>
              [told.comment, rest(told, ['contactName', 'contact', 'answerDueAt'], view)]
                .filter(Boolean)
                .join('\n'),
          ],
        ],
        view,
      ),
    ),
    section(
      sections.ledger,
      table(
        data.ledger,
        [
          ['when', when],
          ['what', ({ kind }) => values[kind]],
          ['points', ({ points }) => points, 'figure'],
          ['words', (entry) => rest(entry, ['reason', 'usableAt', 'expiresAt'], view)],
        ],
        view,
      ),
    ),
    ...(Object.keys(data.elsewhere).length
      ? [section(sections.elsewhere, json(data.elsewhere))]
      : []),
    ...(Object.keys(data.plugins).length ? [section(sections.plugins, json(data.plugins))] : []),
  ];
}

/**
 * Everything held on a customer as one HTML file for people: no scripts, nothing to load, every text
 * escaped.
 * @param locale `en`, or any Chinese tag; English for others
 */
export async function personalDataPage(data: PersonalData, locale: string): Promise<string> {
  const isChinese = /^zh\b/i.test(locale);
  const { personalDataTexts: texts } = isChinese
    ? await import('./personal-data-texts.zh-cn.js')
    : await import('./personal-data-texts.js');
  const view: View = { data, texts, locale: isChinese ? 'zh-CN' : 'en-GB' };
  const { customer, shop, madeAt } = data;
  const title = texts.title(customer?.name ?? '–');
  const page = markup`<!doctype html>
<html lang="${isChinese ? 'zh-CN' : 'en'}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>${title}</title>
<style>${{ markup: personalDataPageStyles }}</style>
</head>
<body>
<h1>${title}</h1>
<p>${texts.intro(shop.name, instant(madeAt, view))}</p>
${customer && markup`<p class="soft">${texts.identifier}: ${customer.id}</p>`}
${sectionsOf(view)}
</body>
</html>
`;
  return page.markup;
}
