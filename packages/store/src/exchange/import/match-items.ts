import type { Customer } from '@patronkit/records/customer.js';
import { jsonText } from '@patronkit/records/json-text.js';
import type { NewRecord } from '@patronkit/records/record.js';
import type { ValidationIssue } from '../../errors.js';
import { createFramePace } from '../frame-pace.js';
import type { CheckedRecord } from '../../new-record.js';
import type { Writer } from '../../writer.js';
import { newCustomer } from './customer-rows.js';
import type { ImportItem, Who } from './import-items.js';
import type { ImportPlan } from './import-plan.js';
import type { KnownCustomers } from './known-customers.js';
import { keysOf } from './known-customers.js';
import type { RowProblem, RowProblemCode } from './row-problem.js';
import { tellingFields } from './telling-fields.js';
import { textHash } from './text-hash.js';

/** A record to be added. */
export interface Addition {
  readonly line: number;
  readonly rows: number;
  readonly row: CheckedRecord;
  /** Whether the table names its id. */
  readonly idGiven: boolean;
}

/** Cells to be filled into a customer who is there. */
export interface CustomerUpdate {
  readonly line: number;
  readonly id: string;
  readonly fields: Partial<NewRecord<Customer>>;
}

/** What is to be written in one transaction, as far as can be told before it. */
export interface MatchedItems {
  /** Customers whom visits or feedback name and nobody knew. */
  readonly newCustomers: Addition[];
  readonly additions: Addition[];
  readonly updates: CustomerUpdate[];
  readonly problems: RowProblem[];
  /** Rows of all these. */
  rows: number;
}

export const emptyMatch = (): MatchedItems => ({
  newCustomers: [],
  additions: [],
  updates: [],
  problems: [],
  rows: 0,
});

function issuesOf(error: unknown): string {
  const { issues, message } = error as { issues?: readonly ValidationIssue[]; message?: string };
  const list = issues?.map((issue) => `${issue.path} ${issue.message}`.trim()).join('; ');
  return list ?? String(message);
}

/** Tells one visit or feedback from another: by its id, else by all that counts. */
function fingerprintOf(
  record: Readonly<Record<string, unknown>>,
  customer: string | undefined,
  target: ImportPlan['target'],
): number {
  const { id, at } = record;
  if (typeof id === 'string') return textHash(id);
  const telling = tellingFields[target as keyof typeof tellingFields];
  return textHash(jsonText([customer, at, ...telling.map((field) => record[field])]));
}

/** Decides for each item of a table whether to add, to update or to leave it out. */
export class ItemMatcher {
  /** What told the visits and feedback of the table apart, as numbers; their lines. */
  readonly #seen = new Map<number, number>();
  readonly #pace = createFramePace();

  constructor(
    readonly plan: ImportPlan,
    readonly known: KnownCustomers,
    readonly writer: Writer,
  ) {}

  /** Rows matched so far are in the base: they are found there from now on. */
  forgetWritten(): void {
    this.#seen.clear();
  }

  /** Adds the decisions to `into`, in slices that leave the page its turns. */
  async match(items: readonly ImportItem[], into: MatchedItems): Promise<void> {
    const check = {
      customers: this.writer.draft('customers'),
      target: this.writer.draft(this.plan.target),
    };
    for (const item of items) {
      into.rows += item.rows;
      if (item.problems.length || !item.record) into.problems.push(...item.problems);
      else if (item.who) this.#matchContact(item, item.who, check, into);
      else this.#matchCustomer(item, check.customers, into);
      await this.#pace();
    }
  }

  #matchCustomer(item: ImportItem, check: (record: object) => CheckedRecord, into: MatchedItems) {
    const fields = item.record as Partial<NewRecord<Customer>>;
    const { duplicates } = this.plan;
    const found = this.known.find(keysOf(fields, this.known.by));
    if (found && duplicates === 'update') {
      if (found.shared) this.#ambiguous(item, into);
      else into.updates.push({ line: item.line, id: found.id, fields });
      return;
    }
    if (found && duplicates === 'skip') {
      this.#duplicate(item, found, into);
      return;
    }
    if (!fields.name) {
      this.#leaveOut(item, 'missing', 'is missing: each customer needs a name', into, {
        field: 'name',
      });
      return;
    }
    const row = this.#checked(item, check, newCustomer({ ...fields, name: fields.name }), into);
    if (!row) return;
    this.known.add(row, item.line);
    into.additions.push({
      line: item.line,
      rows: item.rows,
      row,
      idGiven: fields.id !== undefined,
    });
  }

  #matchContact(
    item: ImportItem,
    { keys, fields }: Who,
    check: { customers: (record: object) => CheckedRecord; target: typeof check.customers },
    into: MatchedItems,
  ): void {
    const found = this.known.find(keys);
    if (found?.shared) return this.#ambiguous(item, into);
    const isVisit = this.plan.target === 'visits';
    if (!keys.length && isVisit) {
      const message = 'The row names no customer. Fill in who it was.';
      return this.#leaveOut(item, 'customer-missing', message, into);
    }
    const isNew = !found && keys.length > 0;
    if (isNew && this.plan.unknownCustomers === 'skip') {
      const message =
        'Nobody is known by what the row says. Import the customers first, or have unknown ones added.';
      return this.#leaveOut(item, 'customer-unknown', message, into);
    }
    const given = item.record!['id'] as string | undefined;
    const customer = isNew
      ? this.#checked(item, check.customers, newCustomer(fields as { name: string }), into)
      : undefined;
    if (isNew && !customer) return;
    const id = customer?.id ?? found?.id;
    const print = fingerprintOf(item.record!, id, this.plan.target);
    const line = this.#seen.get(print);
    if (line !== undefined && this.plan.duplicates !== 'add') {
      return this.#duplicate(item, { id: '', line }, into);
    }
    const record = { ...item.record, ...(id !== undefined && { customer: id }) };
    const row = this.#checked(item, check.target, record, into);
    if (!row) return;
    if (customer) {
      this.known.add(customer, item.line);
      const idGiven = fields.id !== undefined;
      into.newCustomers.push({ line: item.line, rows: 0, row: customer, idGiven });
    }
    this.#seen.set(print, item.line);
    const idGiven = given !== undefined;
    into.additions.push({ line: item.line, rows: item.rows, row, idGiven });
  }

  #checked(
    item: ImportItem,
    check: (record: object) => CheckedRecord,
    record: object,
    into: MatchedItems,
  ): CheckedRecord | undefined {
    try {
      return check(record);
    } catch (error) {
      this.#leaveOut(item, 'not-valid', issuesOf(error), into);
      return undefined;
    }
  }

  #duplicate(item: ImportItem, found: { id: string; line?: number }, into: MatchedItems): void {
    if (found.line === undefined) {
      const message = 'This one is there already.';
      this.#leaveOut(item, 'duplicate', message, into, { known: found.id });
    } else {
      const message = `This one stands on line ${found.line} already.`;
      this.#leaveOut(item, 'duplicate-in-file', message, into, { otherLine: found.line });
    }
  }

  #ambiguous(item: ImportItem, into: MatchedItems): void {
    const message =
      'Several customers are known by what the row says. Name the one who is meant by id or member number.';
    this.#leaveOut(item, 'customer-ambiguous', message, into);
  }

  #leaveOut(
    { line, rows }: ImportItem,
    code: RowProblemCode,
    message: string,
    { problems }: MatchedItems,
    more: Partial<RowProblem> = {},
  ): void {
    problems.push({ line, code, message, ...(rows > 1 && { rows }), ...more });
  }
}
