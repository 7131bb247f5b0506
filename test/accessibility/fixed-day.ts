// Imported before anything that reads the clock: what is written down today holds tomorrow.

const fixed = Date.UTC(2026, 2, 18, 10);
const RealDate = Date;

globalThis.Date = class extends RealDate {
  constructor(...parts: unknown[]) {
    super(...((parts.length > 0 ? parts : [fixed]) as [number]));
  }
  static override now(): number {
    return fixed;
  }
} as DateConstructor;
