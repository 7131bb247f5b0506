/** Texts that every figure needs. */
export interface FigureMessages {
  readonly showTable: string;
  readonly showPicture: string;
  /** @param title the figure's; names what the arrow keys go through */
  explore(title: string): string;
  /** @param title the figure's; names the table */
  table(title: string): string;
}

export const figureMessages: FigureMessages = {
  showTable: 'Show as table',
  showPicture: 'Show as picture',
  explore: (title) => `${title}: go through it`,
  table: (title) => `${title}: table`,
};
