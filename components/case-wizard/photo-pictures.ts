import { html, svg, type SVGTemplateResult, type TemplateResult } from 'lit';
import type { Arch, PhotoView, ToothCode } from '../../src/index.js';
import { shapeOf, UNITS } from '../tooth-chart/shapes.js';
import { faceFront, faceProfile, faceSmile, shadeTab } from './photo-pictures-faces.js';

/** The frame of every picture: 3 by 2, as photos are. */
const WIDTH = 240;
const HEIGHT = 160;

/** A dental arch from above, in millimetres: half as wide, as deep, and how far round the last molar lies. */
const ARCHES = {
  upper: { half: 28, depth: 46 },
  lower: { half: 26, depth: 42 },
} as const;
const LAST_TOOTH = 7;
const STEPS = 400;

interface Seat {
  readonly tooth: ToothCode;
  /** millimetres to the patient's left of the midline, and forwards of the arch's centre */
  readonly x: number;
  readonly y: number;
  /** outwards, to lip and cheek: 0 is straight ahead, towards the patient's left it grows */
  readonly angle: number;
}

/** Teeth side by side along an ellipse, each as wide as it is drawn in the chart. */
function seatsOf(arch: Arch): readonly Seat[] {
  const { half, depth } = ARCHES[arch];
  const quadrants = arch === 'upper' ? ([1, 2] as const) : ([4, 3] as const);
  return quadrants.flatMap((quadrant, i) => {
    const side = i === 0 ? -1 : 1;
    const seats: Seat[] = [];
    let along = 0;
    let position = 1;
    let middle = shapeOf(`${quadrant}1` as ToothCode).width / UNITS / 2;
    let [px, py]: [number, number] = [0, depth];
    for (let step = 1; step <= STEPS && position <= LAST_TOOTH; step++) {
      const turn = (step / STEPS) * Math.PI * 0.62;
      const [x, y] = [half * Math.sin(turn), depth * Math.cos(turn)];
      along += Math.hypot(x - px, y - py);
      [px, py] = [x, y];
      if (along < middle) continue;
      const tooth = `${quadrant}${position}` as ToothCode;
      const angle = Math.atan2(x / half ** 2, y / depth ** 2);
      seats.push({ tooth, x: x * side, y, angle: angle * side });
      const own = shapeOf(tooth).width / UNITS;
      const next =
        position < LAST_TOOTH ? shapeOf(`${quadrant}${position + 1}` as ToothCode).width / UNITS : 0;
      middle += (own + next) / 2;
      position++;
    }
    return seats;
  });
}

const degrees = (angle: number): number => (angle * 180) / Math.PI;
const round = (value: number): number => Math.round(value * 100) / 100;

/** The chewing surfaces of a jaw, as a mirror shows them: the upper front on top, the lower front below. */
function occlusal(arch: Arch): SVGTemplateResult {
  const scale = 2.75;
  const isUpper = arch === 'upper';
  const { depth } = ARCHES[arch];
  const teeth = seatsOf(arch).map(({ tooth, x, y, angle }) => {
    const shape = shapeOf(tooth);
    // photos show the patient's right on the left; drawings are of the right side, with the cheek towards positive y
    const left = WIDTH / 2 + x * scale;
    const top = HEIGHT / 2 + (depth * 0.46 - y) * scale * 0.95 * (isUpper ? 1 : -1);
    const turn = (isUpper ? 180 : 0) + degrees(angle) * (isUpper ? 1 : -1);
    const mirror = (x < 0 ? 1 : -1) * (isUpper ? -1 : 1);
    const size = scale / UNITS;
    return svg`<g transform="translate(${round(left)} ${round(top)}) rotate(${round(turn)}) scale(${round(mirror * size * 100) / 100} ${round(size * 100) / 100})">
      <path class="solid" d=${shape.table}></path><path class="fine" d=${shape.fissures}></path>
    </g>`;
  });
  const palate = isUpper
    ? svg`<path class="fine" d="M120 48v88M111 58c-9 1-16 5-21 10M129 58c9 1 16 5 21 10M111 71c-9 1-16 5-21 10M129 71c9 1 16 5 21 10M112 84c-7 1-12 4-16 8M128 84c7 1 12 4 16 8"></path>`
    : svg`<path class="fine" d="M98 14c-8 34-2 72 22 78c24-6 30-44 22-78M120 34v40"></path>`;
  return svg`${palate}${teeth}`;
}

/** Closed rows of teeth seen from a direction, the hidden ones behind. @param from radians, 0 is the front */
function closed(from: number): SVGTemplateResult {
  const scale = 3.15;
  const across = (x: number, y: number): number => x * Math.cos(from) - (y - 20) * Math.sin(from);
  const row = (arch: Arch): readonly SVGTemplateResult[] => {
    const isUpper = arch === 'upper';
    return seatsOf(arch)
      .map((seat) => ({ ...seat, faces: Math.cos(seat.angle - from) }))
      .filter(({ faces }) => faces > 0.12)
      .sort((a, b) => a.faces - b.faces)
      .map(({ tooth, x, y, faces }) => {
        const shape = shapeOf(tooth);
        const left = WIDTH / 2 + across(x, y) * scale;
        const plane = HEIGHT / 2 + (isUpper ? 3 : -3);
        const size = scale / UNITS;
        const mirror = x < 0 ? 1 : -1;
        return svg`<g transform="translate(${round(left)} ${plane}) scale(${Math.round(mirror * faces * size * 1e4) / 1e4} ${Math.round((isUpper ? -size : size) * 1e4) / 1e4})">
          <path class="solid" d=${`${shape.crown}z`}></path>
        </g>`;
      });
  };
  return svg`${row('lower')}${row('upper')}`;
}

/** Cheeks held back: the opening that every view from outside is framed by. */
const LIPS = svg`<path class="fine" d="M16 80c6-34 42-66 104-66s98 32 104 66c-6 34-42 66-104 66s-98-32-104-66z"></path>`;

const SIDE = (62 * Math.PI) / 180;

const PICTURES: Readonly<Record<PhotoView, () => SVGTemplateResult>> = {
  'frontal-bite': () => svg`${LIPS}${closed(0)}`,
  // the patient's left cheek faces the camera, and the front teeth lie on the left of the picture
  'left-lateral': () => svg`${LIPS}${closed(SIDE)}`,
  'right-lateral': () => svg`${LIPS}${closed(-SIDE)}`,
  'upper-occlusal': () => occlusal('upper'),
  'lower-occlusal': () => occlusal('lower'),
  'face-frontal': faceFront,
  'face-smile': faceSmile,
  'face-profile': faceProfile,
  'shade-tab': shadeTab,
};

/** A sample of the view, drawn in the stroke of the tooth chart and in the colour of the text around it. */
export const photoPicture = (view: PhotoView): TemplateResult =>
  html`<svg viewBox="0 0 ${WIDTH} ${HEIGHT}" aria-hidden="true" focusable="false" data-view=${view}>
    ${PICTURES[view]()}
  </svg>`;
