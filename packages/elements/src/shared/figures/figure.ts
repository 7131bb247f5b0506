import type { SVGTemplateResult } from 'lit';

/** What a drawing must know of the moment it is drawn in. */
export interface DrawingState {
  /** The point that is looked at, if any. */
  readonly selected: number | undefined;
  /** Time runs from right to left. */
  readonly isMirrored: boolean;
}

/** A picture, drawn anew for each state. */
export interface Drawing {
  /** Room for words before it, in em of its own letters, a whole number up to 8. */
  readonly gutter?: number;
  readonly draw: (state: DrawingState) => SVGTemplateResult;
}

/** The same facts as the drawing, in rows. */
export interface FigureTable {
  /** The first names what the rows are. */
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** A mark and what it stands for. */
export interface LegendEntry {
  /** Also a class of `figure-styles.ts`. */
  readonly mark: 'brand' | 'marker' | 'low' | 'middle' | 'high';
  readonly words: string;
}

/** A picture of some facts, with all that makes it more than a picture. */
export interface Figure {
  /** Names it within its element. */
  readonly name: string;
  readonly title: string;
  /** The number that matters. */
  readonly value?: string | undefined;
  /** What the picture is about, in a sentence; stands where a point is described while one is looked at. */
  readonly summary: string;
  /** What the picture shows, for those who do not see it. */
  readonly description: string;
  readonly drawing: Drawing;
  /** Gives the picture its size, see `figure-styles.ts`. */
  readonly shape: 'columns' | 'line' | 'gauge' | 'calendar' | 'groups' | 'ladder';
  /** Each point in words, in the order of time. */
  readonly points?: readonly string[] | undefined;
  /** Which mark of the drawing a point is, where not every mark is a point. */
  readonly marks?: readonly number[] | undefined;
  /** The point at a place: parts, 0–1, of the width behind the gutter, and of the height. */
  readonly pointAt?: ((along: number, down: number) => number | undefined) | undefined;
  readonly legend?: readonly LegendEntry[] | undefined;
  readonly table: FigureTable;
  /** Further words below the picture, which its table has too. */
  readonly below?: unknown;
}
