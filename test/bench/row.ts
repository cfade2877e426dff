/** One line of `npm run bench -- --json`. `ratio` is ours by the peer's: above 1 is better for speeds, worse for times. */
export interface Row {
  readonly name: string;
  readonly ours: number;
  readonly peer: number;
  /** `x`: times smaller; `%`: of frames */
  readonly unit: 'MB/s' | 'ms' | 'x' | 'MB' | '%';
  /** the ratio that is gone for, or less */
  readonly most?: number;
}

export const quantile = (values: readonly number[], q: number): number => {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(q * sorted.length))] ?? NaN;
};

export const median = (values: readonly number[]): number => quantile(values, 0.5);

/** Milliseconds that an action takes. */
export async function timed(action: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await action();
  return performance.now() - start;
}
