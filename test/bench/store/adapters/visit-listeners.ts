/** Tells who shows the visits of a customer that they have changed, here and in other tabs. */
export interface VisitListeners {
  tell(customer: string): void;
  /** Returns how to stop. */
  add(customer: string, listener: () => void): () => void;
  close(): void;
}

/** For stores without live queries of their own. */
export function createVisitListeners(): VisitListeners {
  const byCustomer = new Map<string, Set<() => void>>();
  const channel = new BroadcastChannel('visits');
  const tell = (customer: string): void =>
    byCustomer.get(customer)?.forEach((listener) => listener());
  channel.onmessage = ({ data }) => tell(data as string);
  return {
    tell(customer) {
      channel.postMessage(customer);
      tell(customer);
    },
    add(customer, listener) {
      const listeners = byCustomer.get(customer) ?? new Set();
      byCustomer.set(customer, listeners.add(listener));
      return () => listeners.delete(listener);
    },
    close: () => channel.close(),
  };
}
