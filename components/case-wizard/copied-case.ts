import {
  type CaseId,
  type CaseView,
  duplicateOf,
  emptyPrescription,
  type LabClient,
  type Prescription,
  withoutUnasked,
} from '../../src/index.js';

/** The case that a new draft repeats: patient, teeth and work, without its files, dates and signature. */
export class CopiedCase {
  readonly id: CaseId;
  /** until it is known what there is to take over nothing is shown that a person could fill in */
  isReading = true;
  /** what is taken over; nothing where this device does not have the case */
  initial: Partial<Prescription> | undefined;
  caseNumber: string | undefined;

  constructor(id: CaseId) {
    this.id = id;
  }

  /** Looks once: what becomes of the case afterwards is no matter of the draft. */
  async read(client: LabClient): Promise<void> {
    const view = await new Promise<CaseView | undefined>((resolve) => {
      const subscription = client.case(this.id).subscribe({
        next: (value) => {
          resolve(value);
          queueMicrotask(() => subscription.unsubscribe());
        },
        // what cannot be read is only not taken over
        error: () => resolve(undefined),
      });
    });
    this.isReading = false;
    if (!view) return;
    this.caseNumber = view.case.caseNumber;
    const rx = { ...emptyPrescription, ...duplicateOf(client.profile, view.case.prescription) };
    this.initial = withoutUnasked(client.profile, { rx });
  }
}
