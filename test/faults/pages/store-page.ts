import { openStore } from '@patronkit/store/open-store.js';
import { feedProblems } from '@patronkit/store/testing/feed-problems.js';
import { figureProblems } from '@patronkit/store/testing/figure-problems.js';
import { sampleCustomer, samplePurchase } from '@patronkit/store/testing/sample-records.js';

// Puts into the page's reach what tests say in `page.evaluate`.
Object.assign(globalThis, {
  openStore,
  feedProblems,
  figureProblems,
  sampleCustomer,
  samplePurchase,
});
