import { expect } from '@open-wc/testing';
import * as z from 'zod/mini';
import { describeIssues } from './validation-issues.js';

const schema = z.object({
  name: z.string().check(z.minLength(1), z.maxLength(3)),
  count: z.int().check(z.nonnegative(), z.maximum(9)),
  kind: z.enum(['call', 'visit']),
  day: z.optional(z.iso.date()),
  code: z.optional(z.string().check(z.regex(/^\d$/))),
  ways: z.optional(z.array(z.object({ value: z.string() })).check(z.maxLength(2))),
  agreed: z.optional(z.boolean()),
  tag: z.optional(z.string().check(z.regex(/^#/, { error: 'must begin with #' }))),
  odd: z.optional(z.number().check(z.refine((value) => value % 2 === 1, { error: 'must be odd' }))),
});
const good = { name: 'Li', count: 1, kind: 'call' };

function messages(changes: Record<string, unknown>): Record<string, string> {
  const record = { ...good, ...changes };
  const { error } = schema.safeParse(record);
  return Object.fromEntries(
    describeIssues(error!, record).map(({ path, message }) => [path, message]),
  );
}

describe('describeIssues', () => {
  const cases: [string, Record<string, unknown>, string, string][] = [
    ['a missing field', { name: undefined }, 'name', 'is missing'],
    ['a missing choice', { kind: undefined }, 'kind', 'is missing'],
    ['an empty text', { name: '' }, 'name', 'must not be empty'],
    ['a long text', { name: 'Wang' }, 'name', 'must be at most 3 characters'],
    ['a number for a text', { name: 7 }, 'name', 'must be text'],
    ['a fraction', { count: 1.5 }, 'count', 'must be a whole number'],
    ['no number', { count: NaN }, 'count', 'must be a number'],
    ['a negative number', { count: -1 }, 'count', 'must be at least 0'],
    ['a large number', { count: 10 }, 'count', 'must be at most 9'],
    ['an unknown choice', { kind: 'sale' }, 'kind', 'must be one of: call, visit'],
    [
      'a day that is none',
      { day: '2023-02-29' },
      'day',
      'must be a date that exists, as YYYY-MM-DD',
    ],
    ['another form', { code: 'x' }, 'code', 'must be written in the form this field needs'],
    [
      'too many',
      { ways: [{ value: '' }, { value: '' }, { value: '' }] },
      'ways',
      'must be at most 2 entries',
    ],
    ['no list', { ways: 'x' }, 'ways', 'must be a list'],
    ['a text for a group', { ways: ['x'] }, 'ways.0', 'must be a group of fields'],
    ['a field missing deep inside', { ways: [{}] }, 'ways.0.value', 'is missing'],
    ['a text for yes or no', { agreed: 'yes' }, 'agreed', 'must be yes or no'],
    ['a form with words of its own', { tag: 'x' }, 'tag', 'must begin with #'],
    ['a rule of our own', { odd: 2 }, 'odd', 'must be odd'],
  ];
  for (const [what, changes, path, message] of cases) {
    it(`says of ${what}: ${message}`, () => {
      expect(messages(changes)).to.deep.equal({ [path]: message });
    });
  }

  it('says of something that is no record at all that it must be one', () => {
    const { error } = schema.safeParse(null);
    expect(describeIssues(error!, null)).to.deep.equal([
      { path: '', message: 'must be a group of fields' },
    ]);
  });
});
