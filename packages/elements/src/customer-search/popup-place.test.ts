import { expect, fixture, html } from '@open-wc/testing';
import { baseStyles } from '../shared/base-styles.js';
import { closePopup, openPopup } from './popup-place.js';
import { customerSearchStyles } from './customer-search-styles.js';

describe('the popup of a search', () => {
  const supports = CSS.supports.bind(CSS);
  beforeEach(() => {
    CSS.supports = (...given: string[]) =>
      !given.join().includes('anchor-name') && supports(given[0]!);
    document.adoptedStyleSheets = [baseStyles.styleSheet!, customerSearchStyles.styleSheet!];
  });
  afterEach(() => {
    CSS.supports = supports;
    document.adoptedStyleSheets = [];
    scrollTo(0, 0);
  });

  it('stands below its field, above all else, and follows it, where style sheets know no anchors', async () => {
    const page = await fixture(
      html`<div>
        <div class="box">
          <input />
          <div class="popup" popover="manual">Found</div>
        </div>
        <hr />
      </div>`,
    );
    const spacer = page.querySelector('hr')!;
    spacer.style.height = '3000px';
    const box = page.querySelector<HTMLElement>('.box')!;
    const popup = page.querySelector<HTMLElement>('.popup')!;
    const gap = (): number =>
      Math.round(popup.getBoundingClientRect().top - box.getBoundingClientRect().bottom);

    openPopup(popup);
    expect(popup.matches(':popover-open')).to.equal(true);
    expect(gap()).to.equal(6);
    expect(popup.offsetWidth).to.equal(box.offsetWidth);

    scrollTo(0, 40);
    await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
    expect(gap()).to.equal(6);

    closePopup(popup);
    expect(popup.matches(':popover-open')).to.equal(false);
  });
});
