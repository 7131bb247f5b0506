import { formatDay, isChinese } from './language.js';

const pageSize = 10;
const readAtOnce = 50;
/** @type {Record<string, number>} */
const highest = { csat: 5, nps: 10, ces: 7 };
const names = isChinese
  ? { csat: '满意度', nps: '推荐度', ces: '省力度' }
  : { csat: 'Satisfaction', nps: 'Recommendation', ces: 'Ease' };

/**
 * What customers said in their own words, latest first.
 * @param {any} store
 * @returns {() => Promise<void>} draws it anew
 */
export function showComments(store) {
  const panel = document.querySelector('#feedback');
  const more = panel.querySelector('#more-answers');
  let shown = pageSize;
  more.addEventListener('click', async () => {
    const firstNew = shown;
    shown += pageSize;
    await draw();
    // The button goes with the last of them, and the focus would go to the top of the page.
    if (more.hidden) focusItem(panel.querySelectorAll('.answer-list > li')[firstNew]);
  });

  async function draw() {
    const withWords = await latestWithWords(store, shown + 1);
    more.hidden = withWords.length <= shown;
    const items = withWords.slice(0, shown).map(async (answer) => {
      const customer = answer.customer && (await store.customers.get(answer.customer));
      return toItem(answer, customer);
    });
    panel.querySelector('.answer-list').replaceChildren(...(await Promise.all(items)));
  }
  return draw;
}

/** @param {HTMLElement | undefined} item */
function focusItem(item) {
  if (!item) return;
  item.tabIndex = -1;
  item.focus();
}

/** The latest answers with words, at least `count` of them if there are so many; a year has thousands. */
async function latestWithWords(store, count) {
  const found = [];
  let page = [];
  do {
    const last = page.at(-1);
    page = await store.feedback.query({
      order: { by: 'at', direction: 'descending' },
      ...(last && { after: last }),
      limit: readAtOnce,
    });
    found.push(...page.filter(({ comment }) => comment));
  } while (page.length === readAtOnce && found.length < count);
  return found;
}

function toItem({ measure, score, comment, at }, customer) {
  const item = document.createElement('li');
  const words = document.createElement('blockquote');
  words.textContent = comment;
  const facts = document.createElement('p');
  const mark = document.createElement('b');
  mark.textContent = `${names[measure]} ${score}/${highest[measure]}`;
  facts.append(mark, ` ${customer?.name ?? (isChinese ? '匿名' : 'Anonymous')} · ${formatDay(at)}`);
  item.append(words, facts);
  return item;
}
