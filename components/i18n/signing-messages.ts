/** The last page: checking, signing, sending; and orders that begin with an earlier one. */
export interface SigningMessages {
  readonly review: {
    readonly lead: string;
    readonly notAnswered: string;
    /** the heading of the rest of the page */
    readonly chart: string;
    /** "Gingival A2 (VITA classical)" under one label */
    readonly materials: string;
    readonly note: string;
    readonly arrives: string;
    readonly arrivesBy: (day: string) => string;
    readonly wantedAfter: (day: string) => string;
    /** above what is not needed to send */
    readonly helpful: string;
    readonly helpfulBody: string;
  };
  readonly sign: {
    readonly legend: string;
    readonly typed: string;
    readonly drawn: string;
    readonly typedLabel: string;
    readonly typedHint: string;
    /** beside a drawn one */
    readonly nameLabel: string;
    readonly nameHint: string;
    readonly drawHint: string;
    /** where the law takes nothing else; `rule` and the lab's number */
    readonly drawnOnly: (place: string, phone: string) => string;
    /** what the box shows, for those who cannot see it */
    readonly empty: string;
    readonly filled: string;
    readonly clear: string;
    readonly cleared: string;
    readonly full: string;
    /** the drawing could not be loaded */
    readonly failed: string;
    /** what is missing, in the summary and beside the field */
    readonly typeName: string;
    readonly drawIt: string;
  };
  readonly law: {
    readonly licence: (place: string) => string;
    readonly heading: (place: string) => string;
    readonly keep: (years: number) => string;
    readonly source: (source: string) => string;
  };
  readonly confirm: {
    readonly body: string;
    readonly work: string;
    readonly patient: string;
    readonly date: string;
    readonly dentist: string;
    readonly noDate: string;
  };
  /** files that were chosen hold the sending up */
  readonly sending: {
    readonly stillTaking: (count: number) => string;
    readonly stillSorting: string;
  };
  readonly after: {
    readonly print: string;
    readonly again: string;
    readonly kept: string;
  };
  readonly templates: {
    readonly heading: string;
    readonly hint: string;
    /** begins with the word on the button, as `remove` does */
    readonly use: (name: string) => string;
    readonly useWord: string;
    readonly removeWord: string;
    readonly used: (name: string) => string;
    readonly remove: (name: string) => string;
    readonly removed: (name: string) => string;
    readonly undo: string;
    readonly nothing: string;
    readonly save: string;
    readonly name: string;
    readonly nameHint: string;
    readonly replaces: (name: string) => string;
    readonly leavesOut: string;
    readonly confirm: string;
    readonly saved: (name: string) => string;
    readonly missingName: string;
    readonly failed: string;
  };
  readonly duplicate: {
    readonly heading: (caseNumber: string | undefined) => string;
    readonly body: (patientCode: string) => string;
    readonly unread: string;
  };
}
