/** A source of values, as XState actors and Dexie's `liveQuery` have it. */
export interface Watch<Value> {
  subscribe(observer: { next: (value: Value) => void; error?: (error: unknown) => void }): {
    unsubscribe(): void;
  };
}
