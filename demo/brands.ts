/**
 * The four invented laboratories as their sites name themselves. Plain words and nothing of the SDK: a page carries the
 * right name before anything else is loaded.
 */
import { type Language, lab } from './settings.js';

export interface Brand {
  readonly name: string;
  /** as it stands at the foot of a page */
  readonly fullName: string;
  /** what it is, where, since when */
  readonly line: Readonly<Record<Language, string>>;
  readonly hours: Readonly<Record<Language, string>>;
  /** IANA name of where it is */
  readonly timeZone: string;
  readonly phone: string;
  readonly email: string;
  /** lines separated by line breaks */
  readonly address: string;
  /** the lab's own licence or registration */
  readonly licence: string;
  /** whose holidays it keeps */
  readonly country: 'us' | 'de';
  /** the lab's time of day until which an order counts as received today */
  readonly cutOff: string;
  /** a pack of `pontic/jurisdictions`, by its name; none ships for New York, Minnesota and Pennsylvania */
  readonly jurisdiction?: 'europeanUnion';
}

const DEFAULT_LAB = 'restorative';

/** By the profile that each works with, which is also the word after `?lab=`. */
export const brands: Readonly<Record<string, Brand>> = {
  restorative: {
    name: 'Hartmann & Lowe',
    fullName: 'Hartmann & Lowe Dental Laboratory',
    line: { en: 'Dental laboratory, Albany, since 1987', de: 'Dentallabor in Albany, seit 1987' },
    hours: { en: 'Mon to Fri, 7:30 am to 5:30 pm', de: 'Mo bis Fr, 7:30 bis 17:30 Uhr' },
    timeZone: 'America/New_York',
    phone: '+1 518 555 0142',
    email: 'cases@hartmann-lowe.example',
    address: '41 Mill Lane\nAlbany, NY 12207\nUSA',
    licence: 'HL 1987-04',
    country: 'us',
    cutOff: '14:00',
  },
  appliance: {
    name: 'Alder & Finch',
    fullName: 'Alder & Finch Orthodontic Laboratory',
    line: {
      en: 'Orthodontic appliances, Duluth, since 1962',
      de: 'Kieferorthopädische Geräte, Duluth, seit 1962',
    },
    hours: { en: 'Mon to Thu, 7 am to 5 pm', de: 'Mo bis Do, 7 bis 17 Uhr' },
    timeZone: 'America/Chicago',
    phone: '+1 218 555 0117',
    email: 'care@alder-finch.example',
    address: '9 Harbor Terrace\nDuluth, MN 55802\nUSA',
    licence: 'AF 1962-11',
    country: 'us',
    cutOff: '12:00',
  },
  'digital-lab': {
    name: 'Northlight',
    fullName: 'Northlight Digital Dental',
    line: {
      en: 'Digital dental laboratory, Pittsburgh, since 2016',
      de: 'Digitallabor in Pittsburgh, seit 2016',
    },
    hours: { en: 'Mon to Sat, 6 am to 8 pm', de: 'Mo bis Sa, 6 bis 20 Uhr' },
    timeZone: 'America/New_York',
    phone: '+1 412 555 0163',
    email: 'orders@northlight.example',
    address: '220 Foundry Street\nPittsburgh, PA 15222\nUSA',
    licence: 'NL 2016-08',
    country: 'us',
    cutOff: '17:00',
  },
  aligner: {
    name: 'Halden Aligners',
    fullName: 'Halden Aligners and Retainers',
    line: {
      en: 'Planning and manufacturing, Berlin, since 2014',
      de: 'Planung und Fertigung, Berlin, seit 2014',
    },
    hours: { en: 'Mon to Fri, 8 am to 6 pm', de: 'Mo bis Fr, 8 bis 18 Uhr' },
    timeZone: 'Europe/Berlin',
    phone: '+49 30 23125 178',
    email: 'planning@halden.example',
    address: 'Uferstraße 14\n13357 Berlin\nGermany',
    licence: 'DE/CA20/00-4417',
    country: 'de',
    cutOff: '15:00',
    jurisdiction: 'europeanUnion',
  },
};

/** The home page is one lab's own and says so in its HTML; the others are whoever the address asks for. */
const fixed = document.documentElement.dataset['lab'];
const known = (key: string | undefined): key is string => key !== undefined && Object.hasOwn(brands, key);

/** Whose site this page is. */
export const labOfPage = (): string => [fixed, lab()].find(known) ?? DEFAULT_LAB;
export const brandOfPage = (): Brand => brands[labOfPage()]!;

/** What the pages say of their lab, by `data-say`. */
export function brandWords(language: Language): Readonly<Record<string, string>> {
  const { name, fullName, line, hours, phone } = brandOfPage();
  return {
    'brand.name': name,
    'brand.full': fullName,
    'brand.line': line[language],
    'brand.hours': hours[language],
    'brand.phone': phone,
  };
}
