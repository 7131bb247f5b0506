import { expect, fixture, html } from '@open-wc/testing';
import { LitElement } from 'lit';
import { updateInTurn } from './update-in-turn.js';

const updated: string[] = [];

class UpdatedInTurnElement extends LitElement {
  protected override scheduleUpdate(): Promise<void> {
    return updateInTurn(this, () => super.scheduleUpdate());
  }

  protected override render(): unknown {
    updated.push(this.title);
    if (this.title === 'broken') throw new Error('broken');
    return this.title;
  }
}
customElements.define('test-updated-in-turn', UpdatedInTurnElement);

async function show(...names: string[]): Promise<UpdatedInTurnElement[]> {
  const box = await fixture<HTMLElement>(html`<div></div>`);
  updated.length = 0;
  return names.map((name) => {
    const element = document.createElement('test-updated-in-turn') as UpdatedInTurnElement;
    element.title = name;
    box.append(element);
    return element;
  });
}

const settled = (elements: UpdatedInTurnElement[]) =>
  Promise.allSettled(elements.map((element) => element.updateComplete));
const nextTask = () => new Promise((resolve) => setTimeout(resolve));

describe('updateInTurn', () => {
  it('leaves nobody out and keeps the order in which they asked', async () => {
    await settled(await show('one', 'two', 'three'));
    expect(updated).to.deep.equal(['one', 'two', 'three']);
  });

  it('updates the first that asks at once, and the others in later tasks', async () => {
    const elements = await show('one', 'two');
    await settled(elements);
    await nextTask();
    updated.length = 0;
    for (const element of elements) element.requestUpdate();
    await elements[0]!.updateComplete;
    expect(updated).to.deep.equal(['one']);
    await settled(elements);
    expect(updated).to.deep.equal(['one', 'two']);
  });

  it('does not make an element in the same task as its first update', async () => {
    await nextTask();
    const [element] = await show('one');
    await Promise.resolve();
    expect(updated).to.deep.equal([]);
    await element!.updateComplete;
    expect(updated).to.deep.equal(['one']);
  });

  it('goes on after an update that failed', async () => {
    const [broken, two] = await settled(await show('broken', 'two'));
    expect(broken!.status).to.equal('rejected');
    expect(two!.status).to.equal('fulfilled');
    expect(updated).to.deep.equal(['broken', 'two']);
  });
});
