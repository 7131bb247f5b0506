import { nothing } from 'lit';
import type {
  ExtensionPointName,
  ExtensionPoints,
} from '@patronkit/plugin-sdk/extension-points.js';

type InterfacePoint = {
  [Name in ExtensionPointName]: ExtensionPoints[Name] extends { mount: unknown } ? Name : never;
}[ExtensionPointName];

type DataOf<Name extends InterfacePoint> = Parameters<ExtensionPoints[Name]['mount']>[1];

/** Renders what plugins contribute at an interface extension point; nothing while there is none. */
export function pluginOutlet<Name extends InterfacePoint>(
  _point: Name,
  _data: DataOf<Name>,
): unknown {
  return nothing;
}
