/** From where one looks, what is cut away, which way it turns. */
type ViewName = 'front' | 'right' | 'left' | 'back' | 'upper' | 'lower';
type CutName = 'none' | 'front' | 'right' | 'above';
type Way = 'left' | 'right' | 'up' | 'down';

/** The view of scans in three dimensions. Figures come written in the reader's language. */
export interface ViewerMessages {
  readonly heading: string;
  /** names the picture for those who cannot see it */
  readonly stage: string;
  readonly keys: string;
  readonly touch: string;
  readonly views: string;
  /** sides are the patient's */
  readonly view: Readonly<Record<ViewName, string>>;
  readonly reset: string;
  readonly tools: string;
  readonly lines: string;
  readonly zoomIn: string;
  readonly zoomOut: string;
  /** what the four arrows do */
  readonly arrows: string;
  readonly turn: string;
  readonly move: string;
  readonly turnTo: Readonly<Record<Way, string>>;
  readonly moveTo: Readonly<Record<Way, string>>;
  readonly measure: string;
  readonly measureHint: string;
  /** sets a point where the cross in the middle stands */
  readonly setPoint: string;
  readonly firstPoint: string;
  readonly noSurface: string;
  readonly distance: (millimetres: string) => string;
  /** in the picture */
  readonly millimetres: (figure: string) => string;
  readonly clearMeasure: string;
  readonly cut: string;
  readonly cutFrom: Readonly<Record<CutName, string>>;
  readonly cutDepth: string;
  readonly scans: string;
  readonly show: (scan: string) => string;
  readonly opacity: (scan: string) => string;
  readonly opacityShort: string;
  readonly percent: (figure: string) => string;
  readonly notes: (count: number) => string;
  /** one letter each, beside the picture */
  readonly side: Readonly<Record<'right' | 'left', string>>;
  readonly sideHint: string;
  readonly picture: (scan: string) => string;
  readonly loading: string;
  readonly lost: string;
  readonly showAgain: string;
  readonly noWebgl: string;
  readonly failed: string;
  readonly retry: string;
  readonly empty: string;
  readonly emptyBody: string;
  /** another device has taken the scan in, or no preview could be made */
  readonly noPreview: string;
  readonly reduced: (shown: string) => string;
}
