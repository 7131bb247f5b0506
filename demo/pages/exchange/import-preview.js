import { locale } from '../language.js';
import { element } from './element.js';
import { problemText, texts } from './exchange-texts.js';

/** Fields in the order they are shown; those the store fills in are not. */
const shownFields = [
  'id',
  'name',
  'customer',
  'at',
  'kind',
  'stage',
  'amount',
  'lines',
  'articles',
  'measure',
  'score',
  'comment',
  'words',
  'contactWays',
  'memberNumber',
  'memberSince',
  'birthday',
  'region',
  'language',
  'employer',
  'source',
  'owner',
  'channel',
  'staff',
  'durationMinutes',
  'visit',
  'buyingHabits',
  'taste',
  'character',
];

/** How a field's value is shown. */
function shownValue(field, value, { formats }, digits) {
  if (value === undefined) return '';
  switch (field) {
    case 'at':
    case 'memberSince':
      return new Intl.DateTimeFormat(locale, {
        dateStyle: 'medium',
        timeStyle: field === 'at' ? 'short' : undefined,
        timeZone: formats.timeZone,
      }).format(value);
    case 'amount':
      return new Intl.NumberFormat(locale, { style: 'currency', currency: value.currency }).format(
        value.minor / 10 ** digits,
      );
    case 'contactWays':
      return value.map((way) => way.value).join(texts.comma);
    case 'lines':
      return value.map(({ name, quantity }) => `${quantity} × ${name}`).join(texts.comma);
    case 'kind':
    case 'stage':
    case 'channel':
    case 'measure':
      return texts.choices[value] ?? value;
    default:
      return String(value);
  }
}

/**
 * The first records of a table as they would be stored.
 * @param {any} administration
 * @param {File} file
 */
export function importPreview(administration, file) {
  const table = element('table', {});
  const section = element(
    'section',
    { className: 'preview' },
    element('h3', { id: 'preview-title' }, texts.preview),
    element(
      'div',
      { className: 'table', role: 'region', tabIndex: 0, 'aria-labelledby': 'preview-title' },
      table,
    ),
  );
  let latest = 0;

  function draw(records, plan, currency) {
    const digits = new Intl.NumberFormat('en', {
      style: 'currency',
      currency,
    }).resolvedOptions().maximumFractionDigits;
    const rows = records.map(({ record, customer, ...rest }) => ({
      ...rest,
      record: record && { ...record, ...(plan.target !== 'customers' && { customer }) },
    }));
    const isThere = (field) =>
      rows.some(({ record }) => record?.[field]?.length !== 0 && record?.[field] !== undefined);
    // A new id is no news.
    const fields = shownFields.filter(
      (field) =>
        isThere(field) &&
        (field !== 'id' || plan.columns.includes('id') || plan.groupBy !== undefined),
    );
    table.replaceChildren(
      element(
        'thead',
        {},
        element(
          'tr',
          {},
          element('th', { scope: 'col' }, texts.line),
          ...fields.map((field) =>
            element(
              'th',
              { scope: 'col' },
              field === 'customer' ? texts.fields.name : texts.fields[field],
            ),
          ),
        ),
      ),
      element(
        'tbody',
        {},
        ...rows.map(({ line, record, problems }) =>
          element(
            'tr',
            {},
            element('td', { className: 'number' }, String(line)),
            ...(record
              ? fields.map((field) =>
                  element('td', {}, shownValue(field, record[field], plan, digits)),
                )
              : [
                  element(
                    'td',
                    { colSpan: Math.max(1, fields.length), className: 'wrong' },
                    problems
                      .map((problem) =>
                        [problem.column, problemText(problem)].filter(Boolean).join(': '),
                      )
                      .join('; '),
                  ),
                ]),
          ),
        ),
      ),
    );
  }

  return {
    section,
    /** Resolves with what no column says and one must. */
    async show(plan, headers) {
      const mine = ++latest;
      const { records, missing, currency } = await administration.previewImport(file, plan, {
        headers,
      });
      if (mine !== latest) return missing;
      if (records.length) draw(records, plan, currency);
      else table.replaceChildren(element('caption', {}, texts.previewNone));
      return missing;
    },
  };
}
