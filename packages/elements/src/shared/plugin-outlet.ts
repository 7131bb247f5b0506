import { signal } from '@preact/signals-core';
import type { ReadonlySignal } from '@preact/signals-core';
import { nothing } from 'lit';
import type {
  ExtensionPointName,
  ExtensionPoints,
} from '@patronkit/plugin-sdk/extension-points.js';

type PointOf<Shape> = {
  [Name in ExtensionPointName]: ExtensionPoints[Name] extends Shape ? Name : never;
}[ExtensionPointName];

/** A point where plugins add pieces of interface. */
export type InterfacePoint = PointOf<{ mount: unknown }>;
/** A point where plugins add facts. */
export type ColumnPoint = PointOf<{ text: unknown }>;
/** A point where plugins add buttons. */
export type ActionPoint = PointOf<{ run: unknown }>;

export type DataOf<Name extends ExtensionPointName> = Name extends InterfacePoint
  ? Parameters<ExtensionPoints[Name]['mount']>[1]
  : Name extends ActionPoint
    ? Parameters<ExtensionPoints[Name]['run']>[0]
    : Name extends ColumnPoint
      ? Parameters<ExtensionPoints[Name]['text']>[0]
      : never;

/** Renders what is contributed at a point, and follows it. */
export type OutletRenderer = (point: ExtensionPointName, data: object) => unknown;

const renderer = signal<OutletRenderer | undefined>(undefined);

/** How outlets are rendered: nothing until the first plugin brings the means to. */
export const outletRenderer: ReadonlySignal<OutletRenderer | undefined> = renderer;

export function setOutletRenderer(render: OutletRenderer): void {
  renderer.value = render;
}

const outlet = (point: ExtensionPointName, data: object): unknown =>
  renderer.peek()?.(point, data) ?? nothing;

/** Renders the interface or facts that plugins contribute at a point; nothing while there are none. */
export const pluginOutlet: <Name extends InterfacePoint | ColumnPoint>(
  point: Name,
  data: DataOf<Name>,
) => unknown = outlet;

/** Renders the buttons plugins contribute at an action extension point; nothing while there is none. */
export const pluginActions: <Name extends ActionPoint>(point: Name, data: DataOf<Name>) => unknown =
  outlet;
