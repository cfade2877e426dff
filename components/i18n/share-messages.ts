/** Links to a plan, and what somebody sees who opens one. */
export interface ShareMessages {
  readonly heading: string;
}
