import { formatNumber, isChinese } from './language.js';
import { loadDemoData } from './load-demo-data.js';

/**
 * Fills the store on the first visit and shows how far it is, in the bar on top of every page.
 * @param {any} store
 * @returns {Promise<void>} done
 */
export async function showLoading(store) {
  const box = document.querySelector('.demo-progress');
  const bar = box.querySelector('progress');
  const words = box.querySelector('[role="status"]');
  const inMemory = store.status.peek().persistence === 'memory';
  try {
    await loadDemoData(store, ({ done, total }) => {
      box.hidden = false;
      // Without a value the bar only shows that something is going on.
      if (total) {
        bar.max = total;
        bar.value = done;
      }
      box.querySelector('.demo-count').textContent = total
        ? `${formatNumber(done)} / ${formatNumber(total)}`
        : '';
    });
    box.hidden = !inMemory;
    if (inMemory) {
      box.classList.add('notice');
      words.textContent = isChinese
        ? '此浏览器不允许保存数据：一切可用，但关闭页面后即消失。'
        : 'This browser refuses to keep data: everything works, and ends with the page.';
    }
  } catch (error) {
    box.hidden = false;
    box.classList.add('notice');
    words.textContent = isChinese
      ? `客户数据未能全部载入：${error.message} 重新打开页面会继续。`
      : `The customer base could not be brought in whole: ${error.message} Reload the page to go on.`;
  }
}
