/** One thing wrong with a record: where, and what, in words for the staff who typed it. */
export interface DescribedIssue {
  /** Path of the field, such as `contactWays.0.value`. Empty for the record as a whole. */
  readonly path: string;
  readonly message: string;
}

/** What `zod/mini` says of every issue for which the schema has no words of its own. */
const zodDefault = 'Invalid input';

/** The part of zod's issues that is read here. */
interface Issue {
  readonly code: string;
  readonly path: readonly PropertyKey[];
  readonly message: string;
  readonly expected?: unknown;
  readonly origin?: unknown;
  readonly minimum?: unknown;
  readonly maximum?: unknown;
  readonly format?: unknown;
  readonly values?: readonly unknown[];
}

const nouns: Readonly<Record<string, string>> = {
  string: 'text',
  int: 'a whole number',
  number: 'a number',
  boolean: 'yes or no',
  array: 'a list',
  date: 'a date that exists, as YYYY-MM-DD',
};

const units: Readonly<Record<string, string>> = { string: ' characters', array: ' entries' };

/**
 * Says in plain English what zod found wrong.
 * @param error what `safeParse` returned
 * @param record the record that was refused; with it a missing field is told from a wrong one
 */
export function describeIssues(
  error: { readonly issues: readonly Issue[] },
  record?: unknown,
): DescribedIssue[] {
  return error.issues.map((issue) => ({
    path: issue.path.map(String).join('.'),
    message: isMissing(issue, record) ? 'is missing' : describe(issue),
  }));
}

function describe({
  code,
  message,
  expected,
  origin,
  minimum,
  maximum,
  format,
  values,
}: Issue): string {
  if (message !== zodDefault) return message;
  const unit = units[String(origin)] ?? '';
  switch (code) {
    case 'too_small':
      if (minimum === 1 && unit) return 'must not be empty';
      return `must be at least ${String(minimum)}${unit}`;
    case 'too_big':
      return `must be at most ${String(maximum)}${unit}`;
    case 'invalid_value':
      return `must be one of: ${values!.join(', ')}`;
    case 'invalid_type':
      return `must be ${nouns[String(expected)] ?? 'a group of fields'}`;
    case 'invalid_format':
      return `must be ${nouns[String(format)] ?? 'written in the form this field needs'}`;
    default:
      return message;
  }
}

function isMissing({ code, path }: Issue, record: unknown): boolean {
  if (record === undefined || !path.length || code === 'custom') return false;
  let value: unknown = record;
  for (const key of path) value = (value as Record<PropertyKey, unknown> | null | undefined)?.[key];
  return value === undefined;
}
