import { html, nothing, type ReactiveControllerHost, svg, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { ref } from 'lit/directives/ref.js';
import { instant, type Signature } from '../../src/index.js';
import type { SigningMessages } from '../i18n/signing-messages.js';
import { announce } from '../internal/announcer.js';
import { inputField } from '../internal/field.js';
import { SignaturePad } from './signature-pad.js';
import { INK, withStroke } from './strokes.js';

type Kind = Signature['kind'];

export interface SignatureOptions {
  readonly words: SigningMessages['sign'];
  /** "required", beside the label */
  readonly required: string;
  readonly signature: Signature | undefined;
  /** kinds that are enough, by the law of the place; `typed` first where both are */
  readonly kinds: readonly Kind[];
  /** whose law that is, and whom to call where it cannot be met */
  readonly place: string;
  readonly phone: string;
  /** who signs, as far as that is known: stands beside a drawing until another name is typed */
  readonly name: string;
  readonly error: string | undefined;
  readonly onChange: (signature: Signature | undefined) => void;
}

const KINDS: readonly Kind[] = ['typed', 'drawn'];

/** The kinds that a jurisdiction accepts; both where there is none, and where it names none that we know. */
export function kindsOf(accepted: readonly Kind[] | undefined): readonly Kind[] {
  const known = KINDS.filter((kind) => !accepted || accepted.includes(kind));
  return known.length ? known : KINDS;
}

/** Whether somebody has signed: with a name, and with the drawing where it is one. */
export const isSigned = (signature: Signature | undefined): signature is Signature =>
  !!signature?.name.trim() && (signature.kind === 'typed' || !!signature.strokes?.trim());

/** A signature: a typed name or a drawn one, as the law of the place accepts it. */
export class SignatureField {
  #host: ReactiveControllerHost;
  #pad: SignaturePad;
  #options: SignatureOptions | undefined;
  /** chosen before anything was signed */
  #kind: Kind | undefined;
  #trouble: 'full' | 'failed' | undefined;

  /** @param id of the field itself, and before the ids of what belongs to it */
  constructor(
    host: ReactiveControllerHost,
    readonly id = 'signature',
  ) {
    this.#host = host;
    this.#pad = new SignaturePad({
      onStroke: (points) => this.#draw(points),
      onFault: () => this.#tell('failed'),
    });
  }

  #tell(trouble: 'full' | 'failed' | undefined): void {
    this.#trouble = trouble;
    this.#host.requestUpdate();
  }

  #change(change: Partial<Signature> & { readonly kind: Kind }): void {
    const { signature, name, onChange } = this.#options!;
    const { strokes = '', ...rest } = { name: signature?.name ?? name, ...change };
    const next = { ...rest, at: instant(Date.now()), ...(strokes && { strokes }) };
    onChange(next.kind === 'typed' && !next.name ? undefined : next);
  }

  #draw(points: Parameters<typeof withStroke>[1]): void {
    const strokes = withStroke(this.#strokes, points);
    if (strokes === undefined) return this.#tell('full');
    this.#trouble = undefined;
    this.#change({ kind: 'drawn', strokes });
  }

  get #strokes(): string {
    const { signature } = this.#options!;
    return (signature?.kind === 'drawn' && signature.strokes) || '';
  }

  /** The other way to sign. What was signed the first way is not signed any more; the name stays where it is drawn. */
  #choose(kind: Kind): void {
    this.#kind = kind;
    this.#trouble = undefined;
    if (kind === 'drawn') this.#change({ kind, strokes: '' });
    else this.#options?.onChange(undefined);
    this.#host.requestUpdate();
  }

  /** How it is signed now. */
  kindIn({ signature, kinds }: Pick<SignatureOptions, 'signature' | 'kinds'>): Kind {
    const wanted = signature?.kind ?? this.#kind;
    return wanted && kinds.includes(wanted) ? wanted : kinds[0]!;
  }

  view(options: SignatureOptions): TemplateResult {
    this.#options = options;
    const { words, kinds, place, phone } = options;
    const kind = this.kindIn(options);
    return html`<div class="sign" part="signature">
      ${
        kinds.length > 1
          ? html`<fieldset class="ways" role="radiogroup">
              <legend part="label">${words.legend}</legend>
              ${kinds.map(
                (one) =>
                  html`<label class="way">
                    <input
                      part="control"
                      type="radio"
                      id="${this.id}-${one}"
                      name="${this.id}-kind"
                      .checked=${live(one === kind)}
                      @change=${() => this.#choose(one)}
                    />
                    <span>${words[one]}</span>
                  </label>`,
              )}
            </fieldset>`
          : kind === 'drawn'
            ? html`<p class="hint">${words.drawnOnly(place, phone)}</p>`
            : nothing
      }
      ${kind === 'drawn' ? this.#drawn(options) : this.#typed(options)}
    </div>`;
  }

  #typed({ words, required, signature, error }: SignatureOptions): TemplateResult {
    return inputField({
      id: this.id,
      label: words.typedLabel,
      optional: required,
      isRequired: true,
      hint: words.typedHint,
      error,
      value: signature?.kind === 'typed' ? signature.name : '',
      autocomplete: 'name',
      onInput: (name) => this.#change({ kind: 'typed', name }),
    });
  }

  #drawn({ words, required, signature, kinds, name, error }: SignatureOptions): TemplateResult {
    const strokes = this.#strokes;
    const hint = kinds.length > 1 ? words.drawHint : undefined;
    return html`
      ${inputField({
        id: `${this.id}-name`,
        label: words.nameLabel,
        hint: words.nameHint,
        optional: required,
        isRequired: true,
        value: signature?.name ?? name,
        autocomplete: 'name',
        onInput: (value) => this.#change({ kind: 'drawn', name: value, strokes }),
      })}
      <div class="field" part="field">
        <span class="label" part="label" id="${this.id}-label"
          >${words.typedLabel} <span class="optional">(${required})</span></span
        >
        ${hint ? html`<p class="hint" id="${this.id}-hint" part="hint">${hint}</p>` : nothing}
        ${error ? html`<p class="error" id="${this.id}-error" part="error">${error}</p>` : nothing}
        <div
          class="ink ${error ? 'wrong' : ''}"
          id=${this.id}
          role="group"
          tabindex="-1"
          aria-labelledby="${this.id}-label"
          aria-describedby=${[hint && `${this.id}-hint`, error && `${this.id}-error`].filter(Boolean).join(' ') || nothing}
        >
          <svg
            viewBox="0 0 ${INK.width} ${INK.height}"
            role="img"
            aria-label=${strokes ? words.filled : words.empty}
          >
            <path class="rule" d="M40 150H560"></path>
            ${strokes ? svg`<path class="strokes" d=${strokes}></path>` : nothing}
          </svg>
          <canvas aria-hidden="true" ${ref(this.#pad.place)}></canvas>
        </div>
        ${this.#trouble ? html`<p class="error" role="alert">${words[this.#trouble]}</p>` : nothing}
        <div class="actions">
          <button
            type="button"
            class="button"
            id="${this.id}-clear"
            aria-disabled=${strokes ? nothing : 'true'}
            @click=${() => strokes && this.#clear()}
          >
            ${words.clear}
          </button>
        </div>
      </div>
    `;
  }

  #clear(): void {
    const { words } = this.#options!;
    this.#trouble = undefined;
    this.#kind = 'drawn';
    this.#change({ kind: 'drawn', strokes: '' });
    announce(words.cleared);
  }
}
