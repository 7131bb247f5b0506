/**
 * Registers a tag, unless the page has it already: the same class is fine, another one is left
 * alone with a warning, since a page's own element must go on working.
 */
export function defineElement(tag: string, elementClass: CustomElementConstructor): void {
  const taken = customElements.get(tag);
  // eslint-disable-next-line no-restricted-syntax -- only define modules call this
  if (!taken) customElements.define(tag, elementClass);
  else if (taken !== elementClass) {
    console.warn(
      `<${tag}> is defined already and stays as it is. Load Patronkit once, or rename the other element.`,
    );
  }
}
