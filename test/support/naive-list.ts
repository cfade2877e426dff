import {
  type Case,
  dayIn,
  itemsOf,
  type LabProfile,
  type ListQuery,
  type PlainDate,
  summaryOf,
} from '../../src/index.js';

/**
 * What a list has to hold, said once more in the plainest way: every case looked at, every condition spelled out. It shares the
 * summary's `urgency` and `isPast` with what it is held against, and nothing else.
 */
export function naiveList(
  cases: readonly Case[],
  profile: LabProfile,
  today: PlainDate,
  query: ListQuery,
): readonly string[] {
  const plain = (text: string) =>
    text
      .toLowerCase()
      .normalize('NFD')
      .replace(/\p{M}/gu, '')
      .replaceAll('ø', 'o')
      .replaceAll('ł', 'l')
      .replaceAll('ß', 'ss');
  const asksNames = profile.catalogue.asks?.patient?.some(({ questions }) => 'lastName' in questions);
  const day = (at: string) => dayIn(profile.timeZone, Date.parse(at));
  const nameOf = ({ prescription: { answers } }: Case) =>
    asksNames && answers['identity'] === 'name'
      ? [answers['firstName'], answers['lastName']].filter(Boolean).join(' ')
      : '';
  const rows = cases.map((one) => ({
    one,
    summary: summaryOf(profile, one, { today, isTroubled: false, unsent: 0 }),
  }));
  const startsWord = (text: string, word: string) =>
    plain(text)
      .split(/\s+/)
      .flatMap((whole) => [whole, ...whole.split(/[^\p{L}\p{N}]+/u)])
      .some((part) => part.startsWith(word));
  const fits = ({ one, summary }: (typeof rows)[number]): boolean => {
    const { created = {}, updated = {}, search = '', tab, stages, products, needsMe } = query;
    const ordered = itemsOf(one.prescription).map(({ product }) => product);
    if (tab === 'past' && !summary.isPast) return false;
    if (tab === 'current' && summary.isPast) return false;
    if (needsMe && summary.urgency < 2) return false;
    if (stages && !stages.includes(one.status.stage)) return false;
    if (products && !products.some((product) => ordered.includes(product))) return false;
    if (created.from && day(one.createdAt) < created.from) return false;
    if (created.to && day(one.createdAt) > created.to) return false;
    if (updated.from && day(one.updatedAt) < updated.from) return false;
    if (updated.to && day(one.updatedAt) > updated.to) return false;
    return plain(search)
      .split(/\s+/)
      .filter(Boolean)
      .every((word) =>
        [
          one.prescription.patientCode,
          nameOf(one),
          one.caseNumber ?? '',
          ...ordered.flatMap((product) => Object.values(profile.catalogue.products[product]!.label)),
        ].some((text) => startsWord(text, word)),
      );
  };
  const numbers = (text: string) => plain(text).replace(/\d+/g, (digits) => digits.padStart(15, '0'));
  const compare = (a: (typeof rows)[number], b: (typeof rows)[number]): number => {
    const by = (x: string | number, y: string | number) => (x < y ? -1 : x > y ? 1 : 0);
    const newer = by(b.one.updatedAt, a.one.updatedAt);
    const ids = by(a.one.id, b.one.id);
    switch (query.order ?? 'needs') {
      case 'needs':
        return (
          by(Number(a.summary.isPast), Number(b.summary.isPast)) ||
          b.summary.urgency - a.summary.urgency ||
          newer ||
          ids
        );
      case 'updated':
        return newer || ids;
      case 'created':
        return by(b.one.createdAt, a.one.createdAt) || ids;
      case 'due':
        return by(b.summary.due ?? '', a.summary.due ?? '') || ids;
      case 'case':
        return by(numbers(a.one.caseNumber ?? '\uffff'), numbers(b.one.caseNumber ?? '\uffff')) || ids;
      case 'patient':
        return (
          by(
            numbers(nameOf(a.one) || a.one.prescription.patientCode),
            numbers(nameOf(b.one) || b.one.prescription.patientCode),
          ) || ids
        );
    }
  };
  const ids = rows
    .filter(fits)
    .sort(compare)
    .map(({ one }) => one.id);
  return query.isReversed ? ids.reverse() : ids;
}
