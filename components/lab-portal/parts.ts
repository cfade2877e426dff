import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { loadOnUse } from '../load-on-use.js';
import { TagName } from './by-name.js';

type Host = ReactiveControllerHost & HTMLElement;

/** After that long somebody is told that a part is missing. A slow line has brought it by then. */
const PATIENCE_MS = 8000;
/** The elements that a portal is made of, by their own names. */
const NAMES = {
  context: 'lab-context',
  dashboard: 'case-dashboard',
  list: 'case-list',
  wizard: 'case-wizard',
  detail: 'case-detail',
  timeline: 'status-timeline',
  plan: 'plan-review',
  scans: 'scan-viewer',
  sheet: 'case-sheet',
  inbox: 'case-inbox',
  sync: 'sync-status',
  registration: 'practice-registration',
  members: 'member-list',
  assignment: 'case-assignment',
} as const;

export type Tags = Readonly<Record<keyof typeof NAMES, TagName>>;

const tagsBy = new Map<string, Tags>();

/** Names with a prefix: a page that calls the portal `acme-lab-portal` has `acme-case-list` in it. */
function tagsFor(prefix: string): Tags {
  const known = tagsBy.get(prefix);
  if (known) return known;
  const named = Object.entries(NAMES).map(([key, name]) => [key, new TagName(prefix + name)]);
  const tags = Object.fromEntries(named) as Tags;
  tagsBy.set(prefix, tags);
  return tags;
}

/** The elements inside a portal: loaded when they first stand in it, under the prefix that the portal itself has. */
export class Parts implements ReactiveController {
  #host: Host;
  #stop: (() => void) | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #prefix: string | undefined;
  /** a part that is shown has not arrived in a time in which it should have */
  isLate = false;

  constructor(host: Host) {
    this.#host = host;
    host.addController(this);
  }

  get prefix(): string {
    const { localName } = this.#host;
    return (this.#prefix ??= localName.endsWith('lab-portal')
      ? localName.slice(0, -'lab-portal'.length)
      : '');
  }

  get tags(): Tags {
    return tagsFor(this.prefix);
  }

  hostUpdated(): void {
    const root = this.#host.shadowRoot;
    if (!root || !this.#host.isConnected) return;
    this.#stop ??= loadOnUse(root, { prefix: this.prefix });
    this.#timer ??= setTimeout(this.#look, PATIENCE_MS);
  }

  hostDisconnected(): void {
    this.#stop?.();
    this.#stop = undefined;
    clearTimeout(this.#timer);
    this.#timer = undefined;
  }

  #look = (): void => {
    this.#timer = undefined;
    const missing = this.#host.shadowRoot?.querySelector(':not(:defined)');
    if (this.isLate === !!missing) return;
    this.isLate = !!missing;
    this.#host.requestUpdate();
    // it is looked for again as long as it is missing
    if (missing) void customElements.whenDefined(missing.localName).then(this.#look);
  };
}
