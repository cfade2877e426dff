import type { Watch } from '../../../domain/watch.js';

/** A watch whose source is loaded on the first subscription. */
export const lazyWatch = <Value>(load: () => Promise<Watch<Value>>): Watch<Value> => ({
  subscribe(observer) {
    let inner: { unsubscribe(): void } | undefined;
    let isOver = false;
    load().then(
      (watch) => {
        if (!isOver) inner = watch.subscribe(observer);
      },
      (error: unknown) => observer.error?.(error),
    );
    return {
      unsubscribe() {
        isOver = true;
        inner?.unsubscribe();
      },
    };
  },
});
