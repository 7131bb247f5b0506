/** @typedef {import('./trusted-samples.js').Sample} Sample */

/** Draws something a record says; `expected` is what stands there for the record of the test. */
const drawn = (point, record, field, expected) => ({
  code: `await contribute('${point}', {
  id: 'hello',
  render: (root, { ${record} }) =>
    void root.render(['patron-text', {}, String(${record}?.${field} ?? '?')]),
});`,
  test: `const host = await createSandboxedHost({ plugin });
  const place = await host.show('${point}', { ${record} });
  assert.equal(place.text, '${expected}');`,
});

/** The data of this point are ids. */
const drawnWithoutRecord = (point) => ({
  code: `await contribute('${point}', {
  id: 'hello',
  render: (root) => void root.render(['patron-text', {}, root.lang === 'en' ? 'Hello' : '您好']),
});`,
  test: `const host = await createSandboxedHost({ plugin });
  const place = await host.show('${point}', {});
  assert.equal(place.text, 'Hello');`,
});

const action = (point) => ({
  code: `await contribute('${point}', {
  id: 'hello',
  label: { en: 'Say hello', 'zh-CN': '打招呼' },
  run: () => log('hello'),
});`,
  test: `const host = await createSandboxedHost({ plugin });
  await host.run('${point}', {});
  assert.deepEqual(host.log, ['hello']);`,
});

/**
 * What a new sandboxed plugin contributes at each point that takes no functions of the page. Kept
 * to the points there are by a test.
 *
 * @type {Readonly<Record<string, Sample>>}
 */
export const samples = {
  'customer-card.header': drawn('customer-card.header', 'customer', 'stage', 'keep'),
  'customer-card.section': {
    code: `await contribute('customer-card.section', {
  id: 'likes',
  async render(root, { customer }) {
    const key = customer?.id ?? '';
    const draw = async () => {
      const likes = Number((await storage.get(key)) ?? 0);
      const like = async () => {
        await storage.set(key, String(likes + 1));
        await draw();
      };
      await root.render(['patron-button', { press: () => void like() }, \`Likes: \${likes}\`]);
    };
    await draw();
  },
});`,
    test: `const host = await createSandboxedHost({ plugin });
  const place = await host.show('customer-card.section', { customer });
  place.press('Likes: 0');
  await new Promise((resolve) => setTimeout(resolve));
  assert.equal(place.text, 'Likes: 1');`,
  },
  'customer-card.action': action('customer-card.action'),
  'feedback-form.question': drawnWithoutRecord('feedback-form.question'),
  'feedback-form.after-send': drawnWithoutRecord('feedback-form.after-send'),
  'loyalty-badge.benefit': drawn('loyalty-badge.benefit', 'customer', 'stage', 'keep'),
  'loyalty-badge.action': action('loyalty-badge.action'),
  'visit-log.row': drawn('visit-log.row', 'visit', 'kind', 'call'),
  'visit-log.action': action('visit-log.action'),
  'visit-log.panel': drawnWithoutRecord('visit-log.panel'),
  command: action('command'),
};
