import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { planPreimage, type PlanVersion } from '../../src/index.js';

/** `uncheckable`: the page was not loaded securely, so the browser offers no digests. */
export type PlanSeal = 'checking' | 'matches' | 'differs' | 'uncheckable';

async function sealOf(preimage: string, digest: string): Promise<PlanSeal> {
  // `subtle` exists in secure contexts only
  const subtle = globalThis.crypto?.subtle as SubtleCrypto | undefined;
  if (!subtle) return 'uncheckable';
  const hash = await subtle.digest('SHA-256', new TextEncoder().encode(preimage));
  const hex = Array.from(new Uint8Array(hash), (byte) => byte.toString(16).padStart(2, '0')).join('');
  return hex === digest ? 'matches' : 'differs';
}

/** Recomputes a plan's digest from what is shown, so that nothing is accepted that the lab did not seal. */
export class PlanCheck implements ReactiveController {
  #host: ReactiveControllerHost;
  #key = '';
  #seal: PlanSeal = 'checking';

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {}

  /** The same content asked again is answered at once. */
  of(plan: PlanVersion): PlanSeal {
    const preimage = planPreimage(plan);
    const key = `${plan.digest} ${preimage}`;
    if (key === this.#key) return this.#seal;
    this.#key = key;
    this.#seal = 'checking';
    void sealOf(preimage, plan.digest).then((seal) => {
      if (this.#key !== key) return;
      this.#seal = seal;
      this.#host.requestUpdate();
    });
    return 'checking';
  }
}
