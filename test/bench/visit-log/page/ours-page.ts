import '@patronkit/elements/visit-log/define.js';
import { startLogBench } from './log-bench.js';

const readonly = location.search === '?readonly';

startLogBench((store) => {
  const element = Object.assign(document.createElement('patron-visit-log'), { store, readonly });
  return { element, viewport: () => element.shadowRoot!.querySelector('.viewport') };
});
