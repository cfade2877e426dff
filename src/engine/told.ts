import type { Watch } from '../domain/watch.js';

type Observer<Value> = Parameters<Watch<Value>['subscribe']>[0];

/** A value that is told to whoever watches it, at once and when it changes. */
export class Told<Value> implements Watch<Value> {
  readonly #observers = new Set<Observer<Value>>();
  #value: Value;

  constructor(value: Value) {
    this.#value = value;
  }

  get value(): Value {
    return this.#value;
  }

  subscribe(observer: Observer<Value>) {
    this.#observers.add(observer);
    observer.next(this.#value);
    return { unsubscribe: () => void this.#observers.delete(observer) };
  }

  tell(value: Value): void {
    this.#value = value;
    for (const { next } of [...this.#observers]) next(value);
  }

  fail(error: unknown): void {
    for (const { error: told } of [...this.#observers]) told?.(error);
  }
}
