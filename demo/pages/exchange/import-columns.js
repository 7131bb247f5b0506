import { choice, element, radios } from './element.js';
import { texts } from './exchange-texts.js';
import { importPreview } from './import-preview.js';

/**
 * @param {Record<string, string>} names
 * @returns {[string, string][]}
 */
const pairs = (names) => Object.entries(names);

/**
 * Time zones on offer: the table's, this device's and a few of the world.
 * @param {...string} own
 * @returns {[string, string][]}
 */
function timeZones(...own) {
  const here = new Intl.DateTimeFormat().resolvedOptions().timeZone;
  const world = ['UTC', 'Europe/London', 'Europe/Berlin', 'Asia/Shanghai', 'America/New_York'];
  return [...new Set([...own, here, ...world])].map((zone) => [zone, zone]);
}

/**
 * The first step: how the file is read, what its columns mean, what to do with duplicates, and the
 * first records as they would be stored.
 *
 * @param {any} administration
 * @param {File} file
 * @param {any} reading what `readTable` found
 * @param {(state: { plan: any, headers: string[], ready: boolean }) => void} changed
 */
export function importColumns(administration, file, reading, changed) {
  let { plan, columns, fields } = reading;
  const mapping = element('section', { className: 'mapping' });
  const missing = element('p', { className: 'missing', role: 'status' });
  const rules = element('div', { className: 'rules' });
  const preview = importPreview(administration, file);
  const formats = element('div', { className: 'fields' });

  const headers = () => columns.map(({ header }) => header);
  async function tell() {
    changed({ plan, headers: headers(), ready: false });
    const shown = plan;
    const lacks = await preview.show(plan, headers());
    if (shown !== plan) return;
    const names = lacks.map((fields) => fields.map((field) => texts.fields[field]).join(texts.or));
    missing.textContent = names.length ? texts.missing(names.join(texts.semicolon)) : '';
    changed({ plan, headers: headers(), ready: names.length === 0 });
  }
  function change(changes) {
    plan = { ...plan, ...changes };
    void tell();
  }
  /** Reads the file again, as it is now said to be. */
  async function readAgain(changes) {
    const { form, header, target } = { ...plan, ...changes };
    const again = await administration.readTable(file, {
      ...form,
      header,
      target,
      locale: document.documentElement.lang,
    });
    columns = again.columns;
    fields = again.fields;
    plan = { ...again.plan, duplicates: plan.duplicates, sameBy: plan.sameBy };
    if (plan.target !== 'customers' && plan.duplicates === 'update') plan.duplicates = 'skip';
    drawFormats();
    drawMapping();
    drawRules();
    void tell();
  }

  function drawFormats() {
    const setFormat = (name) => (value) => change({ formats: { ...plan.formats, [name]: value } });
    formats.replaceChildren(
      choice(texts.encoding, pairs(texts.encodings), plan.form.encoding, (encoding) =>
        readAgain({ form: { ...plan.form, encoding } }),
      ),
      choice(texts.delimiter, pairs(texts.delimiters), plan.form.delimiter, (delimiter) =>
        readAgain({ form: { ...plan.form, delimiter } }),
      ),
      choice(
        texts.dateOrder,
        pairs(texts.dateOrders),
        plan.formats.dateOrder,
        setFormat('dateOrder'),
      ),
      choice(
        texts.decimalSign,
        pairs(texts.decimalSigns),
        plan.formats.decimalSign,
        setFormat('decimalSign'),
      ),
      choice(
        texts.timeZone,
        timeZones(plan.formats.timeZone),
        plan.formats.timeZone,
        setFormat('timeZone'),
      ),
      element(
        'label',
        { className: 'option' },
        element('input', {
          type: 'checkbox',
          checked: plan.header,
          onchange: ({ target }) => readAgain({ header: target.checked }),
        }),
        element('span', {}, texts.header),
      ),
    );
  }

  function drawMapping() {
    const options = /** @type {[string, string][]} */ ([
      ['', texts.meansNothing],
      ...fields.map((field) => [field, texts.fields[field]]),
    ]);
    mapping.replaceChildren(
      element('h3', { id: 'mapping-title' }, texts.columns),
      missing,
      element(
        'ul',
        { 'aria-labelledby': 'mapping-title' },
        ...columns.map(({ header, samples }, place) => {
          const name = header || texts.columnNumber(place + 1);
          const row = element('li', {});
          const mark = () => row.classList.toggle('left-out', !plan.columns[place]);
          row.append(
            element(
              'div',
              {},
              element('b', {}, name),
              element('span', { className: 'samples' }, samples.slice(0, 3).join(' · ') || '–'),
            ),
            choice(`${name}: ${texts.means}`, options, plan.columns[place] ?? '', (field) => {
              change({ columns: plan.columns.with(place, field || null) });
              mark();
            }),
          );
          mark();
          return row;
        }),
      ),
    );
  }

  function drawSameBy() {
    return element(
      'fieldset',
      {},
      element('legend', {}, texts.sameBy),
      ...pairs(texts.sameByChoices).map(([by, text]) =>
        element(
          'label',
          { className: 'option' },
          element('input', {
            type: 'checkbox',
            checked: plan.sameBy.includes(by),
            onchange: ({ target }) =>
              change({
                sameBy: target.checked
                  ? [...plan.sameBy, by]
                  : plan.sameBy.filter((other) => other !== by),
              }),
          }),
          element('span', {}, text),
        ),
      ),
    );
  }
  function drawRules() {
    const isCustomers = plan.target === 'customers';
    const duplicates = pairs(texts.duplicateChoices).filter(
      ([key]) => isCustomers || key !== 'update',
    );
    rules.replaceChildren(
      radios(
        isCustomers ? texts.duplicates : texts.visitDuplicates,
        duplicates,
        plan.duplicates,
        (value) => change({ duplicates: value }),
      ),
      isCustomers
        ? drawSameBy()
        : radios(texts.unknown, pairs(texts.unknownChoices), plan.unknownCustomers, (value) =>
            change({ unknownCustomers: value }),
          ),
    );
    if (plan.target !== 'visits') return;
    const groups = columns.map(({ header }, place) => [
      String(place),
      header || texts.columnNumber(place + 1),
    ]);
    rules.append(
      choice(
        texts.groupBy,
        [['', texts.groupByNothing], ...groups],
        String(plan.groupBy ?? ''),
        (place) => change({ groupBy: place === '' ? undefined : Number(place) }),
      ),
    );
  }

  drawFormats();
  drawMapping();
  drawRules();
  // The page has its turn before the rows are looked at.
  setTimeout(tell);
  return [
    radios(texts.about, pairs(texts.targets), plan.target, (target) => readAgain({ target })),
    element(
      'details',
      { open: !reading.encodingCertain },
      element('summary', {}, texts.howRead),
      !reading.encodingCertain && element('p', { className: 'notice' }, texts.encodingUnsure),
      formats,
    ),
    mapping,
    rules,
    preview.section,
  ];
}
