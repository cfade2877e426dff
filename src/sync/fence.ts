/** Whether a write found that another tab leads now. The store reports it as its fault, with the reason as the cause. */
export const isFenceLost = (error: unknown): boolean =>
  error instanceof Error && (error.name === 'FenceLost' || isFenceLost(error.cause));
