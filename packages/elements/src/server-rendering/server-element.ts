import type { LitElement, PropertyValues, ReactiveController } from 'lit';
import { inLocale } from '@patronkit/records/locale.js';

type Catalogues = { readonly en: object } & Readonly<Record<string, object>>;
type ElementClass = new () => LitElement;

/** Controllers add themselves while an element is being made, before fields of its own exist. */
const controllers = new WeakMap<LitElement, ReactiveController[]>();

/**
 * An element as it is rendered on a server: its controllers take their part in the one update there
 * is, without ever being connected, and it has all its languages at hand.
 *
 * @param catalogues of its texts, in the order in which they are asked for
 * @param prepare gives it what it would load on demand
 */
export function serverElement<Base extends ElementClass>(
  base: Base,
  catalogues: readonly Catalogues[],
  prepare: (element: InstanceType<Base>) => void = () => undefined,
): Base {
  return class extends (base as ElementClass) {
    override addController(controller: ReactiveController): void {
      const known = controllers.get(this) ?? [];
      controllers.set(this, [...known, controller]);
      super.addController(controller);
    }

    protected override willUpdate(changed: PropertyValues): void {
      prepare(this as unknown as InstanceType<Base>);
      const all = controllers.get(this) ?? [];
      const locale = this.getAttribute('lang') ?? 'en';
      const texts = all.filter((each) => 'locale' in each);
      for (const [index, text] of texts.entries()) {
        Object.assign(text, { locale, messages: inLocale(catalogues[index]!, locale) });
      }
      for (const controller of all) controller.hostUpdate?.();
      super.willUpdate(changed);
    }
  } as unknown as Base;
}
