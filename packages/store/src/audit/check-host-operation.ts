import { StoreError } from '../errors.js';
import { hostOperations } from './audit-entry.js';

/** A page wanted to write down what only the store itself can know of. Nothing was written. */
export class AuditOperationError extends StoreError {
  constructor(operation: string) {
    super(
      'audit-operation',
      `A page cannot write down "${operation}": the store does so itself, when it happens. Record one of ${hostOperations.join(', ')}, and say in detail what it was.`,
    );
  }
}

/** @throws {AuditOperationError} */
export function checkHostOperation(operation: string): void {
  if (!(hostOperations as readonly string[]).includes(operation)) {
    throw new AuditOperationError(operation);
  }
}
