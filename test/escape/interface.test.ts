import { expect, waitUntil } from '@open-wc/testing';
import { besideABystander, stage } from './attack.js';
import type { StagedPlugin } from './sandbox-stage.js';

/** Renders trees over what was there; `trees` is the text of a list. */
async function renders(trees: string, plugin: StagedPlugin = {}): Promise<HTMLElement> {
  await stage.run(
    `await context.contribute('customer-card.section', { id: 'picture', async render(root) {
       await root.render('before');
       try { await root.render(...${trees}); } catch (error) { await root.render('refused: ' + error.message); }
     } });`,
    plugin,
  );
  const container = stage.mount('picture');
  await waitUntil(() => container.textContent !== '' && container.textContent !== 'before');
  return container;
}

describe('escape by interface', () => {
  besideABystander();

  for (const tag of [
    'script',
    'img',
    'iframe',
    'object',
    'style',
    'link',
    'form',
    'svg',
    'a',
    'div',
    'patron-customer-card',
    'PATRON-TEXT',
    '__proto__',
    'constructor',
    'toString',
    '',
    'patron-text onclick=x',
  ]) {
    it(`the element "${tag}"`, async () => {
      const container = await renders(`[[${JSON.stringify(tag)}, {}]]`);
      expect(container.textContent).to.contain('is no element here');
      expect(container.children.length).to.equal(0);
    });
  }

  for (const [tag, attributes] of [
    ['patron-text', `{ onclick: 'alert(1)' }`],
    ['patron-text', `{ style: 'position:fixed;inset:0' }`],
    ['patron-text', `{ class: 'x' }`],
    ['patron-text', `{ id: 'x' }`],
    ['patron-text', `{ slot: 'x' }`],
    ['patron-text', `{ innerHTML: '<img src=x onerror=alert(1)>' }`],
    ['patron-text', `{ textContent: 'x' }`],
    ['patron-text', `{ toString: 'x' }`],
    ['patron-text', `{ strong: 'javascript:1' }`],
    ['patron-button', `{ formaction: 'https://evil.example' }`],
    ['patron-button', `{ press: 'alert(1)' }`],
    ['patron-button', `{ press: ['x'] }`],
    ['patron-text-field', `{ type: 'password' }`],
    ['patron-text-field', `{ autocomplete: 'cc-number' }`],
    ['patron-link', `{ href: 'https://evil.example' }`],
    ['patron-link', `{ address: 'javascript:alert(1)' }`],
    ['patron-link', `{ address: ' java\\nscript:alert(1)' }`],
    ['patron-link', `{ address: 'data:text/html,x' }`],
    ['patron-link', `{ address: 'http://evil.example' }`],
    ['patron-link', `{ address: 'blob:https://evil.example/x' }`],
    ['patron-link', `{ address: 'https://shop@evil.example' }`],
    ['patron-link', `{ address: '//evil.example' }`],
    ['patron-link', `{ address: ['https://evil.example'] }`],
    ['patron-link', `{ address: 'https://x.example', target: '_top' }`],
    ['patron-badge', `{ tone: 'x" onclick="alert(1)' }`],
    ['patron-progress', `{ value: 1e9 }`],
    ['patron-table', `{ rows: [[{ a: 1 }]] }`],
  ] as const) {
    it(`${attributes} on <${tag}>`, async () => {
      const container = await renders(`[['${tag}', ${attributes}]]`);
      expect(container.textContent).to.match(/^refused/);
      expect(container.children.length).to.equal(0);
    });
  }

  for (const [attack, trees] of [
    ['elements in a text', `[['patron-text', {}, ['patron-button', {}]]]`],
    ['children of a field', `[['patron-text-field', {}, 'x']]`],
    ['something that is no tree', `[{ tag: 'patron-text' }]`],
    ['no attributes', `[['patron-text', 'x']]`],
    ['a thousand elements', `Array.from({ length: 1000 }, () => 'x')`],
  ] as const) {
    it(attack, async () => {
      expect((await renders(trees)).textContent).to.match(/^refused/);
    });
  }

  it('a tree that is too deep', async () => {
    await stage.run(
      `await context.contribute('customer-card.section', { id: 'deep', render(root) { let tree = 'x'; for (let depth = 0; depth < 40; depth++) tree = ['patron-stack', {}, tree]; return root.render(tree); } });`,
    );
    const container = stage.mount('deep');
    await waitUntil(() => stage.reports.length > 0);
    expect(stage.reports[0]).to.contain('too deep');
    expect(container.children.length).to.equal(0);
  });

  it('markup in texts', async () => {
    const markup = '<img src=x onerror="globalThis.escaped=1">';
    const text = JSON.stringify(markup);
    const container = await renders(
      `[${text}, ['patron-text', {}, ${text}], ['patron-heading', {}, ${text}], ['patron-select', { label: ${text}, options: [[${text}, ${text}]] }], ['patron-table', { caption: ${text}, columns: [${text}], rows: [[${text}]] }], ['patron-progress', { label: ${text} }], ['patron-text-field', { label: ${text}, value: ${text} }]]`,
    );
    expect(container.querySelector('img')).to.equal(null);
    expect(container.textContent).to.contain(markup);
  });

  it('a link that tells where it was pressed', async () => {
    const container = await renders(
      `[['patron-link', { address: 'https://help.example/' }, 'help']]`,
    );
    const link = container.querySelector('a')!;
    expect(link.rel.split(' ')).to.include.members(['noopener', 'noreferrer']);
    expect(link.target).to.equal('_blank');
  });

  it('a link that carries personal data away', async () => {
    const container = await renders(
      `[['patron-link', { address: 'https://evil.example/?name=Ada' }, 'help']]`,
      { permissions: { read: { customers: ['name'] } }, grant: ['read customers.name'] },
    );
    expect(container.textContent).to.contain('shows no links');
  });

  it('a contribution its manifest does not name', async () => {
    const result = await stage.evaluate(
      `Boolean(await context.contribute('visit-log.row', { id: 'x', render() {} }))`,
    );
    expect(result).to.match(/manifest/);
  });

  it('a contribution at a point named like a method of objects', async () => {
    const result = await stage.evaluate(
      `Boolean(await context.contribute('toString', { id: 'x', render() {} }))`,
    );
    expect(result).to.match(/^error: /);
  });

  it('contributions without end', async () => {
    await stage.run(
      `for (let count = 0; count < 60; count++) await context.contribute('customer-card.section', { id: 'x' + count, render() {} }).catch(() => {});`,
    );
    const { length } = stage.registry.all.peek().filter(({ plugin }) => plugin === 'attacker');
    expect(length).to.equal(50);
  });

  it('a label that is no text', async () => {
    await stage.run(
      `await context.contribute('customer-card.action', { id: 'odd', label: { en: 'Odd', 'zh-CN': { toString: null } }, run() {} }).catch(() => {});`,
    );
    const odd = stage.registry.all.peek().find(({ contribution }) => contribution.id === 'odd');
    const labels = Object.values(
      (odd?.contribution as { label?: object } | undefined)?.label ?? {},
    );
    expect(labels.every((label) => typeof label === 'string')).to.equal(true);
  });
});

describe('what a sandboxed plugin shows', () => {
  besideABystander();

  it('is drawn, answers to presses and typing, and keeps the focus while it changes', async () => {
    await stage.run(`
      let typed = '', pressed = 0, draw;
      await context.contribute('customer-card.section', { id: 'form', render(root) {
        draw = () => root.render(['patron-stack', { direction: 'inline' },
          ['patron-text-field', { label: 'Name', value: 'x', change: (value) => { typed = value; draw(); } }],
          ['patron-button', { press: () => { pressed++; draw(); } }, 'Press'],
          ['patron-notice', { tone: 'good' }, typed + ' ' + pressed]]);
        return draw().then(() => undefined);
      } });`);
    const container = stage.mount('form');
    await waitUntil(() => container.querySelector('button'));
    const field = container.querySelector('input')!;
    field.focus();
    container.querySelector('button')!.click();
    await waitUntil(() => container.textContent.includes(' 1'));
    field.value = 'Ada';
    field.dispatchEvent(new Event('change'));
    await waitUntil(() => container.textContent.includes('Ada 1'));
    expect(container.querySelector('input')).to.equal(field);
    expect(field.value).to.equal('Ada');
  });
});
