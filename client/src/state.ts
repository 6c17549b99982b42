/** A small observable store: one immutable value, changed by replacing parts of it. */
export interface Store<T extends object> {
  get(): T;
  set(change: Partial<T>): void;
  /** Calls the listener after every change, never for a change that changes nothing. Answers how to stop. */
  subscribe(listener: (now: T, before: T) => void): () => void;
}

export function createStore<T extends object>(initial: T): Store<T> {
  let value = initial;
  const listeners = new Set<(now: T, before: T) => void>();
  return {
    get: () => value,
    set(change) {
      const keys = Object.keys(change) as (keyof T)[];
      if (keys.every((key) => Object.is(value[key], change[key]))) return;
      const before = value;
      value = { ...value, ...change };
      // One of them may stop another, as a view that gives way to the next does: that one is told no more.
      for (const listener of [...listeners]) if (listeners.has(listener)) listener(value, before);
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
}
