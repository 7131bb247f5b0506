import { formatDay, formatNumber, isChinese, locale } from './language.js';

const pageSize = 10;
/** @type {Record<string, [number, number]>} */
const scales = { csat: [1, 5], nps: [0, 10], ces: [1, 7] };
const names = isChinese
  ? { csat: '满意度', nps: '推荐度', ces: '省力度' }
  : { csat: 'Satisfaction', nps: 'Recommendation', ces: 'Ease' };
const percent = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 1 });
const signed = new Intl.NumberFormat(locale, {
  signDisplay: 'exceptZero',
  maximumFractionDigits: 0,
});
const mean = new Intl.NumberFormat(locale, { minimumFractionDigits: 2, maximumFractionDigits: 2 });

/** What each measure says about its scores, in words for its tile. */
const figures = {
  csat: (scores) => percent.format(share(scores, (score) => score >= 4)),
  nps: (scores) =>
    signed.format(
      100 * (share(scores, (score) => score >= 9) - share(scores, (score) => score <= 6)),
    ),
  ces: (scores) => mean.format(scores.reduce((sum, score) => sum + score, 0) / scores.length),
};

/**
 * The three measures and what customers said, latest first.
 * @param {any} store
 * @returns {() => Promise<void>} draws them anew
 */
export function showFeedback(store) {
  const panel = document.querySelector('#feedback');
  const more = panel.querySelector('#more-answers');
  let shown = pageSize;
  more.addEventListener('click', () => {
    shown += pageSize;
    void draw();
  });

  async function draw() {
    for (const [measure, scale] of Object.entries(scales)) {
      const answers = await store.feedback.query({ where: { measure } });
      drawMeasure(panel.querySelector(`#measure-${measure}`), measure, scale, answers);
    }
    const latest = await store.feedback.query({ order: { by: 'at', direction: 'descending' } });
    const withWords = latest.filter(({ comment }) => comment);
    more.hidden = withWords.length <= shown;
    const items = withWords.slice(0, shown).map(async (answer) => {
      const customer = answer.customer && (await store.customers.get(answer.customer));
      return toItem(answer, customer);
    });
    panel.querySelector('.answer-list').replaceChildren(...(await Promise.all(items)));
  }
  return draw;
}

function drawMeasure(tile, measure, [lowest, highest], answers) {
  const scores = answers.map(({ score }) => score);
  tile.querySelector('.score').textContent = scores.length > 0 ? figures[measure](scores) : '–';
  tile.querySelector('.answers').textContent = isChinese
    ? `${formatNumber(scores.length)} 条回答`
    : `${formatNumber(scores.length)} answers`;
  const steps = Array.from({ length: highest - lowest + 1 }, (_, step) => lowest + step);
  const counts = steps.map((step) => scores.filter((score) => score === step).length);
  const bars = steps.map((step, place) => {
    const bar = document.createElement('span');
    const label = isChinese
      ? `${step} 分：${counts[place]} 条`
      : `${step}: ${counts[place]} answers`;
    bar.title = label;
    bar.role = 'img';
    bar.ariaLabel = label;
    bar.style.setProperty('--share', String(counts[place] / Math.max(1, ...counts)));
    bar.textContent = String(step);
    return bar;
  });
  tile.querySelector('.bars').replaceChildren(...bars);
}

const share = (scores, counts) => scores.filter(counts).length / scores.length;

function toItem({ measure, score, comment, at }, customer) {
  const item = document.createElement('li');
  const words = document.createElement('blockquote');
  words.textContent = comment;
  const facts = document.createElement('p');
  const mark = document.createElement('b');
  mark.textContent = `${names[measure]} ${score}/${scales[measure][1]}`;
  facts.append(mark, ` ${customer?.name ?? (isChinese ? '匿名' : 'Anonymous')} · ${formatDay(at)}`);
  item.append(words, facts);
  return item;
}
