// The demo's pages are plain JavaScript, written as a shop would write them. They are checked for
// names, arguments and imports; what a selector finds is known only to the page.
interface ParentNode {
  querySelector(selectors: string): any;
  querySelectorAll(selectors: string): NodeListOf<any>;
}
interface Window {
  Patron?: any;
}
interface Event {
  /** Of our elements' events. */
  readonly customer?: string;
}
interface EventTarget {
  closest?(selectors: string): any;
}
