import type { Begun, BegunKind, BegunRef, BegunWriting, Instant } from '../../src/index.js';

/** Typing has stopped when nothing came for so long. */
const PAUSE_MS = 600;

/** How something that is being written looks. */
export interface BegunShape<Content> {
  readonly kind: BegunKind;
  readonly empty: Content;
  /** nothing was entered: it is not kept, and no loss */
  readonly isEmpty: (content: Content) => boolean;
  /** what was kept, as far as it can be read */
  readonly read: (kept: unknown) => Content;
}

/** What another window did to it: it goes on there, or was sent or discarded there. */
export type BegunNews = 'changed' | 'gone';

interface Host {
  requestUpdate(): void;
}

/** Without a client nothing is kept, and nobody else writes. */
const NOWHERE: BegunWriting = {
  changes: { subscribe: () => ({ unsubscribe: () => undefined }) },
  read: () => Promise.resolve(undefined),
  write: () => Promise.resolve({ ok: false, code: 'unknown-case' }),
  remove: () => Promise.resolve({ ok: true }),
};

const whyNot = (code: string): 'elsewhere' | 'failed' =>
  code === 'changed-elsewhere' ? 'elsewhere' : 'failed';

/**
 * Something that is being written about a case. It is stored when typing stops, shown as other windows write it, and never
 * written over what was not seen: where both have written, a person chooses.
 */
export class BegunWork<Content> {
  readonly #shape: BegunShape<Content>;
  readonly #writing: BegunWriting;
  readonly #hosts = new Set<Host>();
  #content: Content;
  /** the writing that the content goes on from, and how the content was then */
  #kept: Begun | undefined;
  #storedAs: string;
  #other: Begun | undefined;
  #dropped: Content | undefined;
  #news: BegunNews | undefined;
  #isFailed = false;
  #watch: { unsubscribe(): void } | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** reading and writing, one after the other */
  #turn: Promise<void> = Promise.resolve();

  constructor(shape: BegunShape<Content>, writing: BegunWriting = NOWHERE) {
    this.#shape = shape;
    this.#writing = writing;
    this.#content = shape.empty;
    this.#storedAs = JSON.stringify(shape.empty);
  }

  get kind(): BegunKind {
    return this.#shape.kind;
  }

  get content(): Content {
    return this.#content;
  }

  get isEmpty(): boolean {
    return this.#shape.isEmpty(this.#content);
  }

  /** It would be lost with the page. */
  get isUnstored(): boolean {
    return this.isEmpty ? this.#kept !== undefined : JSON.stringify(this.#content) !== this.#storedAs;
  }

  /** since when it lies on this device as it is; nothing while it does not */
  get storedAt(): Instant | undefined {
    return this.isUnstored ? undefined : this.#kept?.savedAt;
  }

  /** since when something of it lies on this device */
  get keptAt(): Instant | undefined {
    return this.#kept?.savedAt;
  }

  /** the last try to store it went wrong */
  get isFailed(): boolean {
    return this.#isFailed && this.isUnstored;
  }

  /** when another window has written something else, over which nothing is written until a person has chosen */
  get otherAt(): Instant | undefined {
    return this.#other?.savedAt;
  }

  /** what another window has done to it since the last word here */
  get news(): BegunNews | undefined {
    return this.#news;
  }

  get isDropped(): boolean {
    return this.#dropped !== undefined;
  }

  /** by which it is taken off the device with what is sent */
  get ref(): BegunRef | undefined {
    return this.#kept && { kind: this.#shape.kind, mark: this.#kept.mark };
  }

  /** An element shows it from now on: it follows what other windows write. */
  join(host: Host): void {
    this.#hosts.add(host);
    this.#watch ??= this.#writing.changes.subscribe({
      next: () => this.#queue(() => this.#look()),
      // what cannot be read is told when it is written
      error: () => undefined,
    });
  }

  /** @returns when what was entered is stored, as far as that is possible */
  leave(host: Host): Promise<void> {
    this.#hosts.delete(host);
    if (!this.#hosts.size) {
      this.#watch?.unsubscribe();
      this.#watch = undefined;
    }
    return this.flush();
  }

  get isShown(): boolean {
    return this.#hosts.size > 0;
  }

  set(content: Content): void {
    this.#dropped = undefined;
    this.#news = undefined;
    this.#put(content);
  }

  #put(content: Content): void {
    this.#content = content;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.flush(), PAUSE_MS);
    this.#tell();
  }

  /** Stores what is not stored yet, now. */
  flush(): Promise<void> {
    clearTimeout(this.#timer);
    if (this.isUnstored) this.#queue(() => this.#store());
    return this.#turn;
  }

  /** Lets go of it, here and on the device; it can be taken back as long as nothing else is entered. */
  discard(): void {
    const content = this.#content;
    if (this.#other) this.#adopt(this.#other);
    else this.#put(this.#shape.empty);
    this.#dropped = content;
    this.#news = undefined;
    void this.flush();
    this.#tell();
  }

  undo(): void {
    if (this.#dropped === undefined) return;
    this.set(this.#dropped);
    void this.flush();
  }

  /** What the other window wrote stays; what stood here can be taken back. */
  takeOther(): void {
    if (!this.#other) return;
    const content = this.#content;
    this.#adopt(this.#other);
    this.#dropped = content;
    this.#tell();
  }

  /** What stands here stays, and takes the place of what the other window wrote. */
  keepThis(): void {
    if (!this.#other) return;
    this.#goOnFrom(this.#other, undefined);
    void this.flush();
    this.#tell();
  }

  /** It was sent, and taken off the device with that. */
  sent(): void {
    clearTimeout(this.#timer);
    this.#content = this.#shape.empty;
    this.#dropped = undefined;
    this.#news = undefined;
    this.#goOnFrom(undefined, this.#content);
    // what another window has written meanwhile is not what was sent
    this.#queue(() => this.#look());
    this.#tell();
  }

  /** @param as the content that lies there; nothing where it is another one than stands here */
  #goOnFrom(begun: Begun | undefined, as: Content | undefined): void {
    this.#kept = begun;
    this.#storedAs = as === undefined ? '' : JSON.stringify(as);
    this.#other = undefined;
  }

  #adopt(begun: Begun | undefined): void {
    this.#content = begun ? this.#shape.read(begun.content) : this.#shape.empty;
    this.#goOnFrom(begun, this.#content);
    clearTimeout(this.#timer);
  }

  #queue(work: () => Promise<void>): void {
    const done = () => this.#tell();
    // what went wrong in this browser: it stays unstored, and says so
    const failed = () => {
      this.#isFailed = true;
    };
    this.#turn = this.#turn.then(work).catch(failed).then(done);
  }

  /** How it lies on the device by now. Asked between the writings, never during one. */
  async #look(): Promise<void> {
    const begun = await this.#writing.read();
    if (begun?.mark === this.#kept?.mark) {
      if (!this.#other) return;
      // it is gone again, and what stands here is stored after all
      this.#other = undefined;
      return void this.flush();
    }
    const isFirst = this.#kept === undefined && this.isEmpty;
    if (!this.isUnstored || (begun && this.isEmpty)) {
      this.#adopt(begun);
      this.#news = isFirst ? undefined : begun ? 'changed' : 'gone';
      return;
    }
    if (begun) this.#other = begun;
    else {
      // sent or discarded there and written on here: what stands here is kept anew
      this.#goOnFrom(undefined, undefined);
      void this.flush();
    }
  }

  /** Until it lies there as it stands here; what is typed meanwhile is stored after it. */
  async #store(): Promise<void> {
    while (this.isUnstored && !this.#other) {
      const outcome = await this.#write(this.#content);
      this.#isFailed = outcome === 'failed';
      if (this.#isFailed) return;
      if (outcome === 'elsewhere') await this.#look();
    }
  }

  async #write(content: Content): Promise<'stored' | 'elsewhere' | 'failed'> {
    const mark = this.#kept?.mark;
    let begun: Begun | undefined;
    if (this.#shape.isEmpty(content)) {
      const outcome = await this.#writing.remove(mark ?? '');
      if (!outcome.ok) return whyNot(outcome.code);
    } else {
      const outcome = await this.#writing.write(content, mark);
      if (!outcome.ok) return whyNot(outcome.code);
      ({ begun } = outcome);
    }
    this.#goOnFrom(begun, content);
    return 'stored';
  }

  #tell(): void {
    for (const host of this.#hosts) host.requestUpdate();
  }
}
