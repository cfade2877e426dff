import type { Watch } from '../../src/index.js';

export const SILENT = Symbol('nothing yet');

/** A value that can be pushed to whoever watches it. */
export class Source<Value> implements Watch<Value> {
  #observers = new Set<Parameters<Watch<Value>['subscribe']>[0]>();
  constructor(private read: () => Value | typeof SILENT) {}

  subscribe(observer: Parameters<Watch<Value>['subscribe']>[0]) {
    this.#observers.add(observer);
    const value = this.read();
    if (value !== SILENT) observer.next(value);
    return { unsubscribe: () => void this.#observers.delete(observer) };
  }

  tell(): void {
    const value = this.read();
    if (value !== SILENT) for (const { next } of this.#observers) next(value);
  }

  fail(error: unknown): void {
    for (const observer of this.#observers) observer.error?.(error);
  }

  get watchers(): number {
    return this.#observers.size;
  }
}
