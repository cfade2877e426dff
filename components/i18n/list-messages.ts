/** What a list shows of a case. "S3 · case list columns" */
type ListColumn =
  | 'case'
  | 'patient'
  | 'work'
  | 'status'
  | 'needs'
  | 'due'
  | 'dentist'
  | 'laboratory'
  | 'updated'
  | 'created'
  | 'accepted';

export interface CaseListMessages {
  readonly caption: string;
  readonly columns: Readonly<Record<ListColumn, string>>;
  readonly needsYou: (count: number | undefined) => string;
  readonly others: (count: number | undefined) => string;
  readonly notSent: string;
  readonly draftContinue: string;
  readonly open: string;
  /** beside the state of a case that the lab has stopped with a question */
  readonly view: string;
  /** "Remake of 10001" */
  readonly followUpOf: (kind: string, caseNumber: string | undefined) => string;
  /** a paused case that the lab will delete */
  readonly deletedOn: (date: string) => string;
  /** the due date was another one */
  readonly movedFrom: (date: string) => string;
  /** names the row's button for those who hear it alone */
  readonly forPatient: (code: string) => string;
  readonly noPatient: string;
  readonly noWork: string;
  readonly nothing: string;
  readonly unsent: (changes: number) => string;
  readonly trouble: string;
  /** the lab works on it still, and the day that it worked towards is over */
  readonly dayPassed: string;
  /** beside a case with notices that nobody has read: seen, and heard */
  readonly unread: string;
  readonly unreadWords: (count: number) => string;
  /** at the place of a case that has left since the order was taken */
  readonly gone: string;

  readonly tabs: string;
  readonly tab: (tab: 'current' | 'past', count: number | undefined) => string;
  readonly search: string;
  readonly filters: string;
  readonly filtersOpen: (count: number) => string;
  readonly onlyNeeds: string;
  readonly from: string;
  readonly to: string;
  readonly wrongDays: string;
  readonly apply: string;
  readonly clearFilters: string;
  /** the list of what is filtered by, and the button that takes one off */
  readonly applied: string;
  readonly takeOff: string;
  readonly range: (from: string | undefined, to: string | undefined) => string;

  readonly sortBy: string;
  readonly sorts: Readonly<Record<'needs', string>> &
    Readonly<
      Record<'updated' | 'created' | 'due' | 'case' | 'patient', readonly [normal: string, reversed: string]>
    >;

  readonly count: (shown: number, of: number) => string;
  readonly searching: (found: number | undefined) => string;
  readonly updates: (count: number) => string;
  readonly offline: (moment: string | undefined) => string;

  readonly pageSize: string;
  readonly allOnOne: string;
  readonly pages: string;
  readonly page: (page: number, of: number) => string;
  readonly first: string;
  readonly previous: string;
  readonly next: string;
  readonly last: string;
  /** the part of the page that scrolls */
  readonly region: string;
  /** on paper, where the list is one long page */
  readonly printed: string;

  readonly select: (name: string) => string;
  readonly selectPage: string;
  readonly selected: (count: number) => string;
  readonly unselect: string;
  readonly export: string;
  readonly exportSelected: (count: number) => string;
  readonly exporting: (done: number, of: number) => string;
  readonly exported: (count: number) => string;
  readonly exportFailed: string;
  /** without its ending, which is `.csv` */
  readonly fileName: string;
  /** columns of the file that the list has not */
  readonly csv: Readonly<Record<'name' | 'teeth' | 'late', string>>;

  readonly empty: string;
  readonly emptyBody: string;
  readonly emptyPast: string;
  readonly noMatch: string;
  readonly clear: string;
  readonly lookIn: (tab: 'current' | 'past') => string;
  readonly failed: string;
  readonly failedBody: string;
}
