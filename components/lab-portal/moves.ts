import type { Router } from './router.js';
import { parseRoute } from './routes.js';
import type { Whereabouts } from './whereabouts.js';

type Heard<Name extends keyof HTMLElementEventMap> = (event: HTMLElementEventMap[Name]) => void;

/** What the other elements ask for, as moves from page to page. */
export class Moves {
  #router: Router;
  #at: Whereabouts;

  constructor(router: Router, at: Whereabouts) {
    this.#router = router;
    this.#at = at;
  }

  /** Later than the page has heard of it: it may show the case in a way of its own. */
  readonly openCase: Heard<'case-open'> = (event) => {
    const { caseId: id } = event;
    queueMicrotask(() => {
      if (event.defaultPrevented) return;
      // the wizard points to its own draft when that was sent elsewhere
      if (this.#at.wizard?.id === id) this.#at.leave();
      this.#router.go({ name: 'case', id, part: 'order' });
    });
  };

  /** The draft has an id now: a reload of the page opens it again. The wizard goes on as it is. */
  readonly keepDraft: Heard<'case-drafted'> = ({ caseId: id }) => {
    this.#at.keep(id);
    this.#router.rename({ name: 'case', id, part: 'order' });
  };

  /** Back does not lead into a wizard whose case has been sent. */
  readonly showSent: Heard<'case-submitted'> = ({ caseId: id }) => {
    this.#at.leave(id);
    this.#router.go({ name: 'case', id, part: 'order' }, { replace: true });
  };

  readonly closeWizard: Heard<'case-wizard-closed'> = () => {
    this.#at.leave();
    this.#router.go({ name: 'dashboard' }, { replace: true });
  };

  readonly showPaper: Heard<'case-print'> = (event) => {
    event.preventDefault();
    this.#router.go({ name: 'sheet', id: event.caseId, kind: event.kind });
  };

  readonly repeat: Heard<'case-duplicate'> = ({ caseId: from }) => this.#router.go({ name: 'new', from });

  readonly begin: Heard<'case-new'> = ({ service }) =>
    this.#router.go({ name: 'new', ...(service && { service }) });

  readonly showPlan: Heard<'plan-place'> = ({ caseId: id, place }) => {
    this.#router.go({ name: 'case', id, part: 'plan' });
    this.#at.lead(place);
  };

  /** From a figure of the overview to the cases that it counts. */
  readonly showCases: Heard<'cases-filter'> = ({ stage, needsMe }) => {
    const filters = new URLSearchParams({ ...(stage && { stage }), ...(needsMe && { needs: '1' }) });
    this.#router.go(parseRoute(`/cases?${filters.toString()}`));
  };

  /** A filter is no step to go back by. */
  readonly keepFilters: Heard<'filters-change'> = ({ filters }) => {
    if (this.#router.route.name === 'cases') this.#router.rename(parseRoute(`/cases?${filters}`));
  };
}
