/** What a hand, a wheel or a key does to a view. */
export interface Steering {
  /** degrees */
  turn(byYaw: number, byPitch: number): void;
  /** shares of the picture's height, to the right and up */
  move(right: number, up: number): void;
  /** above 1 is nearer */
  zoom(factor: number): void;
  /** everything, as it was in the beginning */
  reset(): void;
  /** a click, in shares of the picture from its top left */
  tap(x: number, y: number): void;
  /** a double click */
  centre(x: number, y: number): void;
  /** Enter, where the cross stands */
  press(): void;
  /** Escape. @returns whether there was anything to end */
  end(): boolean;
}

/** Degrees that a key or a button turns by. */
export const STEP_DEGREES = 15;
/** As a share of the picture's height. */
export const STEP_MOVE = 0.08;
export const STEP_ZOOM = 1.25;
/** A drag across the height of the picture turns by half a circle. */
const DRAG_DEGREES = 180;
/** A click may tremble by so many pixels. */
const TREMOR = 5;
const WHEEL = 0.0016;

const ARROWS: Readonly<Record<string, readonly [right: number, up: number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, 1],
  ArrowDown: [0, -1],
};

/** Turns pointers, wheel and keys on the picture into what they mean. */
export class Gestures {
  readonly #steer: Steering;
  readonly #pointers = new Map<number, { x: number; y: number }>();
  #begun: { x: number; y: number } | undefined;
  #hasMoved = false;

  constructor(steer: Steering) {
    this.#steer = steer;
  }

  down(event: PointerEvent): void {
    const { pointerId, clientX: x, clientY: y } = event;
    const target = event.currentTarget as HTMLElement;
    target.setPointerCapture(pointerId);
    if (!this.#pointers.size) {
      this.#begun = { x, y };
      this.#hasMoved = false;
    }
    this.#pointers.set(pointerId, { x, y });
  }

  drag(event: PointerEvent): void {
    const last = this.#pointers.get(event.pointerId);
    if (!last) return;
    const before = this.#middle();
    const spreadBefore = this.#spread();
    this.#pointers.set(event.pointerId, { x: event.clientX, y: event.clientY });
    const { x, y } = this.#middle();
    const begun = this.#begun;
    if (begun && Math.hypot(event.clientX - begun.x, event.clientY - begun.y) > TREMOR) this.#hasMoved = true;
    if (!this.#hasMoved) return;
    const { height } = (event.currentTarget as HTMLElement).getBoundingClientRect();
    const [right, up] = [(x - before.x) / height, (before.y - y) / height];
    const isMove = this.#pointers.size > 1 || event.shiftKey || (event.buttons & 6) !== 0;
    if (isMove) this.#steer.move(right, up);
    else this.#steer.turn(-right * DRAG_DEGREES, -up * DRAG_DEGREES);
    if (spreadBefore && this.#pointers.size > 1) this.#steer.zoom(this.#spread() / spreadBefore);
  }

  up(event: PointerEvent): void {
    const isLast = this.#pointers.delete(event.pointerId) && !this.#pointers.size;
    if (!isLast || this.#hasMoved || event.type !== 'pointerup' || event.button !== 0) return;
    this.#steer.tap(...this.#place(event));
  }

  double(event: MouseEvent): void {
    this.#steer.centre(...this.#place(event));
  }

  /** The page scrolls as ever, until a person has turned to the picture. */
  wheel(event: WheelEvent): void {
    const target = event.currentTarget as HTMLElement;
    const isOurs = event.ctrlKey || target.matches(':focus');
    if (!isOurs) return;
    event.preventDefault();
    const pixels = event.deltaMode === WheelEvent.DOM_DELTA_PIXEL ? event.deltaY : event.deltaY * 32;
    this.#steer.zoom(Math.exp(-pixels * (event.ctrlKey ? 4 : 1) * WHEEL));
  }

  key(event: KeyboardEvent): void {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (this.#did(event)) event.preventDefault();
  }

  #did({ key, shiftKey }: KeyboardEvent): boolean {
    const arrow = ARROWS[key];
    if (arrow) {
      const [right, up] = arrow;
      if (shiftKey) this.#steer.move(right * STEP_MOVE, up * STEP_MOVE);
      else this.#steer.turn(-right * STEP_DEGREES, -up * STEP_DEGREES);
      return true;
    }
    if (key === '+' || key === '=') this.#steer.zoom(STEP_ZOOM);
    else if (key === '-' || key === '_') this.#steer.zoom(1 / STEP_ZOOM);
    else if (key === '0' || key === 'Home') this.#steer.reset();
    else if (key === 'Enter' || key === ' ') this.#steer.press();
    else return key === 'Escape' && this.#steer.end();
    return true;
  }

  #place({ currentTarget, clientX, clientY }: MouseEvent): [x: number, y: number] {
    const { left, top, width, height } = (currentTarget as HTMLElement).getBoundingClientRect();
    return [(clientX - left) / width, (clientY - top) / height];
  }

  #middle(): { x: number; y: number } {
    const all = [...this.#pointers.values()];
    const sum = (read: (one: { x: number; y: number }) => number) =>
      all.reduce((total, one) => total + read(one), 0) / Math.max(1, all.length);
    return { x: sum(({ x }) => x), y: sum(({ y }) => y) };
  }

  #spread(): number {
    const [one, other] = [...this.#pointers.values()];
    return one && other ? Math.hypot(one.x - other.x, one.y - other.y) : 0;
  }
}
