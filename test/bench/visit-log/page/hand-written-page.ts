import { HandWrittenList } from './hand-written-list.js';
import { startLogBench } from './log-bench.js';

startLogBench((store) => {
  const element = Object.assign(new HandWrittenList(), { store });
  return { element, viewport: () => element.shadowRoot?.querySelector('.viewport') ?? null };
});
