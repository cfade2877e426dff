import { consume } from '@lit/context';
import { property } from 'lit/decorators.js';
import type { LabClient } from '../../src/index.js';
import { clientContext } from './client-context.js';
import { KeepFocus } from './keep-focus.js';
import { NextDay } from './next-day.js';
import { PonticElement } from './pontic-element.js';

/** An element that shows what a client knows. The client comes from `lab-context` above it, or by property. */
export class ClientElement extends PonticElement {
  @consume({ context: clientContext, subscribe: true })
  @property({ attribute: false })
  client: LabClient | undefined;

  constructor() {
    super();
    new KeepFocus(this);
    new NextDay(this, () => this.client?.today());
  }
}
