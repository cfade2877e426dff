/** What stands on the sheets that are printed, beside the lab's own words. */
export interface SheetMessages {
  /** by kind: what the sheet is called */
  readonly title: {
    /** where no law gives a title line */
    readonly prescription: string;
    readonly ticket: string;
    readonly 'packing-slip': string;
  };
  readonly print: string;
  /** beside the button, for those who cannot see the paper */
  readonly printHint: string;
  readonly draft: string;
  readonly draftNote: string;
  readonly caseNumber: string;
  readonly noNumber: string;
  readonly localId: string;
  readonly lab: string;
  readonly dentist: string;
  readonly patient: string;
  readonly practice: string;
  readonly patientCode: string;
  readonly labLicence: string;
  readonly licence: string;
  readonly deliverTo: string;
  readonly sent: string;
  readonly notSent: string;
  readonly wanted: string;
  readonly due: string;
  readonly priority: string;
  readonly origin: (kind: string, caseNumber: string | undefined) => string;
  readonly work: string;
  readonly piece: (index: number) => string;
  /** "FDI 26 · Universal 14" */
  readonly teethIn: (notation: string, teeth: string) => string;
  readonly diagram: {
    readonly heading: string;
    /** the picture in one sentence */
    readonly label: (teeth: string) => string;
    readonly ordered: string;
    readonly right: string;
    readonly left: string;
    /** one sign for each finding, explained below the picture */
    readonly noFindings: string;
  };
  readonly files: {
    readonly heading: string;
    readonly place: string;
    readonly name: string;
    readonly size: string;
    readonly digest: string;
    readonly digestNote: string;
    readonly none: string;
  };
  readonly none: string;
  readonly declared: string;
  readonly signature: {
    readonly heading: string;
    readonly signedAt: (name: string, when: string) => string;
    readonly drawn: (name: string) => string;
    readonly open: string;
  };
  readonly keep: (years: number) => string;
  readonly rule: (source: string) => string;
  readonly ticket: {
    readonly rush: string;
    readonly stopped: string;
    readonly qr: (ref: string) => string;
    readonly steps: string;
    readonly step: string;
    readonly by: string;
    readonly on: string;
    readonly notes: string;
    /** the ticket is no order */
    readonly refer: string;
  };
  readonly slip: {
    readonly from: string;
    readonly to: string;
    readonly put: string;
    readonly contents: string;
    readonly contentsHint: string;
    readonly other: string;
    readonly shipping: string;
    readonly noName: string;
  };
}
