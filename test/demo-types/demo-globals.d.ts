// The demo's pages are plain JavaScript, written as a shop would write them. They are checked for
// names, arguments and imports; what a selector finds is known only to the page.
interface ParentNode {
  // eslint-disable-next-line @typescript-eslint/no-explicit-any
  querySelector(selectors: string): any;
  // eslint-disable-next-line @typescript-eslint/no-explicit-any
  querySelectorAll(selectors: string): NodeListOf<any>;
}
interface Window {
  // eslint-disable-next-line @typescript-eslint/no-explicit-any
  Patron?: any;
}
interface Event {
  /** Of our elements' events. */
  readonly customer?: string;
}
interface EventTarget {
  // eslint-disable-next-line @typescript-eslint/no-explicit-any
  closest?(selectors: string): any;
}
