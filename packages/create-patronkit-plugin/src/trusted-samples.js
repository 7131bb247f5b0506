/**
 * What a new plugin contributes at each point: code, and what its test looks at. Kept to the points
 * there are by a test.
 *
 * @typedef {{ code: string, test: string }} Sample
 */

const mounted = (point, data) => ({
  code: `contribute('${point}', {
  id: 'hello',
  mount(container, { ${data} }) {
    container.textContent = text('hello', { name: ${data === 'customer' ? 'customer.name' : `'${data}'`} }, container.lang);
  },
});`,
  test: `assert.ok(host.contribution('hello'));`,
});
const label = `{ en: 'Say hello', 'zh-CN': '打招呼' }`;
const action = (point) => ({
  code: `contribute('${point}', {
  id: 'hello',
  label: ${label},
  run: () => log(text('hello', { name: '' })),
});`,
  test: `assert.equal(host.contribution('hello').label.en, 'Say hello');`,
});

/** @type {Readonly<Record<string, Sample>>} */
export const samples = {
  'customer-card.header': mounted('customer-card.header', 'customer'),
  'customer-card.section': {
    code: `contribute('customer-card.section', {
  id: 'likes',
  mount(container, { customer }) {
    const button = document.createElement('button');
    button.type = 'button';
    const draw = async () => {
      const likes = await data.likes.query({ where: { customer: customer.id } });
      button.textContent = text('likes', { count: likes.length }, container.lang);
    };
    button.addEventListener('click', () => void data.likes.add({ customer: customer.id }));
    container.append(button);
    void draw();
    return { dispose: data.likes.subscribe(() => void draw()) };
  },
});`,
    test: `assert.ok(host.contribution('likes'));`,
  },
  'customer-card.action': action('customer-card.action'),
  'feedback-form.question': mounted('feedback-form.question', 'customer'),
  'feedback-form.after-send': mounted('feedback-form.after-send', 'feedback'),
  'loyalty-badge.benefit': mounted('loyalty-badge.benefit', 'customer'),
  'loyalty-badge.action': action('loyalty-badge.action'),
  'visit-log.row': mounted('visit-log.row', 'visit'),
  'visit-log.column': {
    code: `contribute('visit-log.column', {
  id: 'hello',
  label: ${label},
  text: ({ visit }) => visit.kind,
});`,
    test: `assert.equal(host.contribution('hello').text({ visit: { kind: 'call' } as never }, 'en'), 'call');`,
  },
  'visit-log.action': action('visit-log.action'),
  'visit-log.panel': mounted('visit-log.panel', 'customer'),
  panel: {
    code: `contribute('panel', {
  id: 'hello',
  label: ${label},
  mount: (container) => void container.append(text('hello', { name: '' }, container.lang)),
});`,
    test: `assert.equal(host.contribution('hello').label.en, 'Say hello');`,
  },
  command: action('command'),
  search: {
    code: `contribute('search', {
  id: 'hello',
  find: async (words) => {
    const customers = await collections.customers.query();
    return customers.filter(({ name }) => name.endsWith(words)).map(({ id }) => id);
  },
});`,
    test: `assert.deepEqual(await host.contribution('hello').find('da', { limit: 8 }), ['c_1']);`,
  },
  rule: {
    code: `contribute('rule', {
  rule: 'classify',
  id: 'hello',
  label: { en: 'Reached by', 'zh-CN': '联系方式' },
  judge: ({ customer }) => ({ text: { en: customer.contactWays[0]?.kind ?? 'nothing yet' } }),
});`,
    test: `assert.equal(host.contribution('hello').rule, 'classify');`,
  },
};
// The customer is known to these only by id, and perhaps not at all.
for (const point of ['feedback-form.question', 'visit-log.panel']) {
  samples[point].code = samples[point].code.replace('customer.name', "customer ?? ''");
}
samples['feedback-form.after-send'].code = samples['feedback-form.after-send'].code.replace(
  "'feedback'",
  'feedback',
);
samples['visit-log.row'].code = samples['visit-log.row'].code.replace("'visit'", 'visit.kind');
