import { expect, waitUntil } from '@open-wc/testing';
import { Stage } from '../../../../test/escape/sandbox-stage.js';

describe('a sandboxed plugin', () => {
  let stage: Stage;
  beforeEach(() => (stage = new Stage()));
  afterEach(() => stage.clear());

  it('shows what it renders', async () => {
    await stage.run(`await context.contribute('customer-card.section', {
      id: 'hello', render: (root) => root.render(['patron-text', {}, 'hello']) });`);
    const container = stage.mount('hello');
    await waitUntil(() => container.textContent === 'hello');
  });
  it('evaluates', async () => {
    expect(await stage.evaluate('1+1')).to.equal(2);
  });
});
