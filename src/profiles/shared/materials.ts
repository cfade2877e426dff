import type { Material } from '../../domain/catalogue.js';

/** Tooth-coloured, so that a shade is asked for. */
const shaded = (en: string, de: string): Material => ({ label: { en, de }, shaded: true });
const plain = (en: string, de: string): Material => ({ label: { en, de }, shaded: false });

/** Of fixed work. "standards C3" */
export const FIXED = {
  zirconia: shaded('Zirconia, multilayer', 'Zirkonoxid, mehrschichtig'),
  'lithium-disilicate': shaded('Lithium disilicate', 'Lithiumdisilikat'),
  pmma: shaded('PMMA, temporary', 'PMMA, provisorisch'),
} as const;

/** What a lab with a furnace and a caster has besides. */
export const LAYERED = {
  leucite: shaded('Leucite ceramic', 'Leuzitkeramik'),
  feldspathic: shaded('Feldspathic ceramic', 'Feldspatkeramik'),
  'hybrid-ceramic': shaded('Hybrid ceramic', 'Hybridkeramik'),
  composite: shaded('Composite', 'Komposit'),
  pfm: shaded('Porcelain fused to metal', 'Metallkeramik'),
  gold: plain('Gold alloy, high noble', 'Goldlegierung, hochgoldhaltig'),
  'cast-alloy': plain('Cast alloy', 'Gusslegierung'),
} as const;

export const IMPLANT = {
  titanium: plain('Titanium', 'Titan'),
  'cobalt-chrome': plain('Cobalt-chromium', 'Kobalt-Chrom'),
  'abutment-zirconia': plain('Zirconia on a titanium base', 'Zirkonoxid auf Titanbasis'),
  'guide-resin': plain('Guide resin', 'Schablonenkunststoff'),
} as const;

/** Shaded because of their teeth. */
export const DENTURES = {
  'denture-milled': shaded('Acrylic, milled', 'Kunststoff, gefräst'),
  'denture-printed': shaded('Denture resin, printed', 'Prothesenkunststoff, gedruckt'),
  'partial-cast': shaded('Cast frame with acrylic', 'Modellguss mit Kunststoff'),
  'partial-flexible': shaded('Flexible polyamide', 'Flexibles Polyamid'),
} as const;

/** What a bench with wax and acrylic adds. */
export const BENCH = {
  'denture-acrylic': shaded('Acrylic, heat-cured', 'Kunststoff, heißpolymerisiert'),
  wax: shaded('Teeth in wax', 'Zähne in Wachs'),
  'reline-hard': plain('Hard acrylic', 'Harter Kunststoff'),
  'reline-soft': plain('Soft liner', 'Weichbleibender Kunststoff'),
  'repair-acrylic': plain('Repair acrylic', 'Reparaturkunststoff'),
  'tray-resin': plain('Tray resin', 'Löffelkunststoff'),
  'rim-wax': plain('Wax on a firm base', 'Wachs auf fester Basis'),
} as const;

export const SPLINT = {
  acrylic: plain('Acrylic', 'Kunststoff'),
  'printed-resin': plain('Printed resin, hard', 'Gedruckter Kunststoff, hart'),
  'dual-laminate': plain('Dual laminate, soft inside', 'Zweischichtfolie, innen weich'),
  eva: plain('EVA, layered', 'EVA, mehrschichtig'),
} as const;
