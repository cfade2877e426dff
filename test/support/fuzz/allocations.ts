const KINDS = [
  'ArrayBuffer',
  'Uint8Array',
  'Uint16Array',
  'Uint32Array',
  'Float32Array',
  'Float64Array',
] as const;

/** Counts the bytes of the buffers that are asked for while it is on. */
export class Allocations {
  bytes = 0;
  readonly #restore: (() => void)[] = [];

  start(): void {
    const count = (bytes: number): void => void (this.bytes += bytes);
    for (const kind of KINDS) {
      const original = globalThis[kind] as unknown as new (...args: unknown[]) => object;
      const size = (original as unknown as { BYTES_PER_ELEMENT?: number }).BYTES_PER_ELEMENT ?? 1;
      // a proxy, so that `instanceof`, `from` and what a subclass makes stay as they are
      const counting = new Proxy(original, {
        construct(target, args: unknown[], newTarget) {
          if (typeof args[0] === 'number') count(args[0] * size);
          return Reflect.construct(target, args, newTarget) as object;
        },
      });
      Object.defineProperty(globalThis, kind, { value: counting, configurable: true, writable: true });
      this.#restore.push(() =>
        Object.defineProperty(globalThis, kind, { value: original, configurable: true, writable: true }),
      );
    }
  }

  stop(): void {
    for (const restore of this.#restore.splice(0)) restore();
  }
}
