/** How the embedded lab behaves, for a rehearsal of what a real one can do. */
export interface LabConduct {
  readonly network: 'online' | 'offline';
  /** milliseconds before every answer */
  readonly delayMs: number;
  /** `refuse`: sent cases are declined with a reason; `nonsense`: answers that are none */
  readonly answer: 'take' | 'refuse' | 'nonsense';
}

export const goodConduct: LabConduct = { network: 'online', delayMs: 0, answer: 'take' };
