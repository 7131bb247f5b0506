/** Whether property tests take many cases; set by `test/web-test-runner.config.js`. */
export const longRun =
  (globalThis as { readonly patronkitLongRun?: boolean }).patronkitLongRun === true;
