import {
  type Answers,
  type CaseId,
  type CaseView,
  itemsOf,
  type LabClient,
  preferredAnswers,
  type Prescription,
  type PrescriptionItem,
  repeatedAnswers,
  type Watch,
} from '../../src/index.js';

/** What a practice types the same way every time. */
/** So long a new draft waits at most for what was ordered before. */
const LATE_MS = 3000;
const REPEATED = ['doctorName', 'licenceNumber'] as const;

/** So many cases are looked through for what a doctor prefers. */
const REACH = 30;

/** The first value of a watch. */
const first = <Value>(watch: Watch<Value>): Promise<Value> =>
  new Promise((resolve, reject) => {
    const subscription = watch.subscribe({
      next: (value) => {
        resolve(value);
        queueMicrotask(() => subscription.unsubscribe());
      },
      error: reject,
    });
  });

/** What the practice ordered before: nobody types the same thing twice. */
export class Past {
  #cases: readonly Prescription[] = [];
  /** resolves when what can be known is known: a draft that is begun sooner would miss the doctor's name */
  known: Promise<void> = Promise.resolve();
  readonly #client: LabClient;

  constructor(client: LabClient) {
    this.#client = client;
  }

  /** Looks once; what cannot be read is only not filled in. @param own the draft itself, which is no earlier case */
  read(own: CaseId | undefined): Promise<void> {
    const read = this.#read(own);
    // what was typed is kept in any case
    const late = new Promise<void>((resolve) => setTimeout(resolve, LATE_MS));
    this.known = Promise.race([read, late]);
    return read;
  }

  async #read(own: CaseId | undefined): Promise<void> {
    const views = await first(this.#client.cases({ limit: REACH })).catch((): readonly CaseView[] => []);
    this.#cases = views.filter((view) => view.case.id !== own).map((view) => view.case.prescription);
  }

  /** A new draft begins with it. */
  get initial(): Partial<Prescription> {
    const [latest] = this.#cases;
    if (!latest) return {};
    const fields = Object.fromEntries(REPEATED.map((field) => [field, latest[field]]));
    return { ...fields, answers: this.repeated };
  }

  /** Answers that are the same in most orders, as they were in the last one. */
  get repeated(): Answers {
    const [latest] = this.#cases;
    return latest ? repeatedAnswers(this.#client.profile, latest) : {};
  }

  /** The doctor of the last case: whose name a new draft begins with. */
  get doctor(): string | undefined {
    return this.#cases[0]?.doctorName;
  }

  /** The licence that a doctor last signed with. */
  licenceOf(doctorName: string): string | undefined {
    const name = doctorName.trim();
    return this.#cases.find((rx) => rx.doctorName.trim() === name && rx.licenceNumber)?.licenceNumber;
  }

  /** Whether somebody signed with this licence before. */
  isKnownLicence(licenceNumber: string): boolean {
    return !!licenceNumber && this.#cases.some((rx) => rx.licenceNumber === licenceNumber);
  }

  preferred(doctorName: string, product: string): Answers {
    return preferredAnswers(this.#client.profile, this.#cases, doctorName, product);
  }

  /** The first piece of the last case that ordered any. */
  get piece(): PrescriptionItem | undefined {
    const [latest] = this.#cases;
    return latest && itemsOf(latest).find(({ product }) => product);
  }
}
