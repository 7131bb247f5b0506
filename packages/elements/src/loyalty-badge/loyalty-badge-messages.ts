/** Texts of the loyalty badge's first sight; those of its details are in files of their own. */
export interface LoyaltyBadgeMessages {
  readonly label: string;
  /** The word behind a number of points. */
  points(count: number): string;
  /** Points that become usable later, where there is no room to say when. */
  pending(points: string): string;
  /** @param missing money, or points with their word, by the shop's scheme */
  toNextTier(missing: string, tier: string): string;
  readonly highestTier: string;
  readonly loading: string;
  readonly unknown: string;
  readonly unknownHint: string;
  readonly error: string;
}

export const loyaltyBadgeMessages: LoyaltyBadgeMessages = {
  label: 'Membership',
  points: (count) => (count === 1 ? 'point' : 'points'),
  pending: (points) => `+${points} pending`,
  toNextTier: (missing, tier) => `${missing} more to ${tier}`,
  highestTier: 'Highest tier reached',
  loading: 'Loading membership',
  unknown: 'No membership found',
  unknownHint: 'Check the member number, or ask at the till.',
  error: 'The membership cannot be shown',
};
