export interface CaseListMessages {
  readonly caption: string;
  readonly columns: Readonly<
    Record<'case' | 'patient' | 'work' | 'status' | 'needs' | 'wanted' | 'updated', string>
  >;
  readonly needsYou: (count: number) => string;
  readonly others: (count: number) => string;
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
  readonly search: string;
  readonly statusFilter: string;
  readonly anyStatus: string;
  readonly count: (shown: number, of: number) => string;
  readonly updates: (count: number) => string;
  readonly empty: string;
  readonly emptyBody: string;
  readonly noMatch: string;
  readonly clear: string;
  readonly failed: string;
  readonly failedBody: string;
}
