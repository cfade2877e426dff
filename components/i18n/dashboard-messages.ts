/** What a practice sees first: how its cases stand. */
export interface DashboardMessages {
  readonly heading: string;
}
