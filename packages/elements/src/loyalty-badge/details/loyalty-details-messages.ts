/** Texts of the loyalty badge's details. */
export interface LoyaltyDetailsMessages {
  /** @param count the points, written in the reader's way */
  pending(points: number, count: string): string;
  usableFrom(when: string): string;
  expiring(points: number, count: string): string;
  /** @param count dates left out of a list, at least two */
  more(count: number, formatted: string, until: string): string;
  keptUntil(tier: string, day: string): string;
  /** Opens the figures. */
  readonly charts: string;
  readonly chartsFailed: string;
  readonly benefits: string;
  nextTierAdds(tier: string, benefits: string): string;
  memberNumber(number: string): string;
  memberSince(day: string): string;
  /** Told when points come while the badge is shown. */
  gained(points: number, count: string): string;
  reached(tier: string): string;
  readonly showCode: string;
  readonly hideCode: string;
  readonly printCard: string;
  readonly code: string;
  readonly codeHint: string;
}

export const loyaltyDetailsMessages: LoyaltyDetailsMessages = {
  pending: (points, count) => `${count} ${points === 1 ? 'point' : 'points'} pending`,
  usableFrom: (when) => `usable ${when}`,
  expiring: (points, count) => `${count} ${points === 1 ? 'point expires' : 'points expire'}`,
  more: (_count, formatted, until) => `${formatted} more dates, the last on ${until}`,
  keptUntil: (tier, day) => `You keep ${tier} at least until ${day}.`,
  charts: 'Your points in charts',
  chartsFailed: 'The charts could not be loaded. Check the connection, then open them again.',
  benefits: 'Your benefits',
  nextTierAdds: (tier, benefits) => `With ${tier}: ${benefits}`,
  memberNumber: (number) => `No. ${number}`,
  memberSince: (day) => `Member since ${day}`,
  gained: (points, count) => `${count} ${points === 1 ? 'point' : 'points'} more.`,
  reached: (tier) => `${tier} reached.`,
  showCode: 'Show code',
  hideCode: 'Hide code',
  printCard: 'Print member card',
  code: 'Member code',
  codeHint: 'Show it at the till, or read it out.',
};
