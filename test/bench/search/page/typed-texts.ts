import type { Customer } from '@patronkit/records/customer.js';
import type { NewRecord } from '@patronkit/records/record.js';

type Person = NewRecord<Customer>;

const reversed = (name: string): string => name.split(' ').reverse().join(' ');
const wayOf = ({ contactWays }: Person, kind: string): string =>
  contactWays.find((way) => way.kind === kind)?.value ?? '';

/** What staff type to find people: names either way round, parts of them, numbers, and slips. */
const habits: ((person: Person) => string)[] = [
  ({ name }) => name,
  ({ name }) => reversed(name),
  ({ name }) => name.slice(1, 6),
  ({ name }) => name.split(' ').at(-1)!.slice(2),
  (person) => wayOf(person, 'phone').replace(/\D/g, '').slice(-4),
  (person) => wayOf(person, 'phone'),
  (person) => wayOf(person, 'email').slice(0, 14),
  ({ memberNumber }) => memberNumber ?? '',
  ({ name }) => `${name.slice(0, 3)}q${name.slice(3)}`,
];

/** Texts as they are typed, each keystroke the beginning of one of them. */
export function typedTexts(customers: readonly Person[], people: number): string[] {
  const step = Math.floor(customers.length / people);
  const chosen = Array.from({ length: people }, (_, nth) => customers[nth * step]!);
  const letters = [...'abcdefghijklmnopqrstuvwxyz0123456789王雨明'];
  return [...letters, ...chosen.flatMap((person) => habits.map((habit) => habit(person)))].filter(
    Boolean,
  );
}

/** What is in the field after each keystroke. */
export const keystrokesOf = (texts: readonly string[]): string[] =>
  texts.flatMap((text) => [...text].map((_, nth, units) => units.slice(0, nth + 1).join('')));
