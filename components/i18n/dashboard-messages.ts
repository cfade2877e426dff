/** What a practice sees first: how its cases stand. */
export interface DashboardMessages {
  readonly heading: string;
  /** when everything was last exchanged with the lab */
  readonly asOf: (moment: string) => string;
  readonly offline: (moment: string | undefined) => string;
  readonly unread: (count: number) => string;
  readonly updates: (count: number) => string;
  readonly start: { readonly newCase: string };
  readonly needs: {
    readonly heading: string;
    readonly none: string;
    readonly all: (count: number) => string;
  };
  readonly status: {
    readonly heading: string;
    readonly total: string;
    readonly count: (cases: number) => string;
    /** of the table that says the same as the ring */
    readonly caption: string;
    readonly stage: string;
    readonly cases: string;
    readonly share: string;
  };
  readonly recent: {
    readonly heading: string;
    readonly empty: string;
    readonly pages: string;
    readonly page: (page: number, of: number) => string;
    readonly previous: string;
    readonly next: string;
  };
  readonly empty: string;
  readonly emptyBody: string;
  readonly failed: string;
  readonly failedBody: string;
}
