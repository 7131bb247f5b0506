import type { ContactWay } from './contact-way.js';
import type { Customer } from './customer.js';
import { dayMilliseconds } from './day.js';

/** What a full profile holds. Contact ways count one by one, as each reaches the customer otherwise. */
export type ProfileField =
  | ContactWay['kind']
  | 'birthday'
  | 'language'
  | 'region'
  | 'employer'
  | 'source'
  | 'owner'
  | 'buyingHabits'
  | 'taste'
  | 'character';

/** How much each field counts; 0 or absent: not at all. */
export type ProfileWeights = { readonly [Field in ProfileField]?: number };

const reachableBy: readonly ContactWay['kind'][] = ['phone', 'email', 'messaging', 'address'];

/** Reaching a person counts most, then knowing what they like (A3), then the rest. */
export const personWeights: ProfileWeights = {
  phone: 4,
  email: 3,
  buyingHabits: 3,
  taste: 3,
  birthday: 2,
  address: 2,
  language: 2,
  character: 2,
  messaging: 1,
  region: 1,
  source: 1,
  owner: 1,
  employer: 1,
};

/** A firm has no birthday and no employer. */
export const organisationWeights: ProfileWeights = { ...personWeights, birthday: 0, employer: 0 };

export interface Completeness {
  /** Weight of what is filled ÷ weight of all, 0–1. */
  readonly share: number;
  readonly filled: readonly ProfileField[];
  /** What to ask next: what is missing, weightiest first. */
  readonly missing: readonly ProfileField[];
  /** Whole days (times 24 hours) since the profile last changed. */
  readonly daysSinceUpdate: number;
  /** Whether that is so long that the profile should be looked through with the customer. */
  readonly isStale: boolean;
}

/**
 * How complete and how fresh a customer's profile is (A8). A text of spaces fills nothing.
 * @param now epoch milliseconds UTC
 */
export function completenessOf(
  customer: Customer,
  now: number,
  {
    weights = customer.kind === 'organisation' ? organisationWeights : personWeights,
    staleAfterDays = 365,
  }: { readonly weights?: ProfileWeights; readonly staleAfterDays?: number } = {},
): Completeness {
  const fields = (Object.keys(weights) as ProfileField[])
    .filter((field) => weightOf(field) > 0)
    .sort((one, other) => weightOf(other) - weightOf(one));
  const filled = fields.filter((field) => isFilled(customer, field));
  const missing = fields.filter((field) => !filled.includes(field));
  const all = sumOf(fields);
  const age = Math.max(0, now - customer.updatedAt);
  return {
    share: all ? sumOf(filled) / all : 1,
    filled,
    missing,
    daysSinceUpdate: Math.floor(age / dayMilliseconds),
    isStale: age >= staleAfterDays * dayMilliseconds,
  };

  function weightOf(field: ProfileField): number {
    return weights[field] ?? 0;
  }
  function sumOf(some: readonly ProfileField[]): number {
    return some.reduce((sum, field) => sum + weightOf(field), 0);
  }
}

function isFilled({ contactWays, ...profile }: Customer, field: ProfileField): boolean {
  return isContactWay(field)
    ? contactWays.some(({ kind, value }) => kind === field && value.trim())
    : !!profile[field]?.trim();
}

function isContactWay(field: ProfileField): field is ContactWay['kind'] {
  return (reachableBy as readonly string[]).includes(field);
}
