import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { type Case, newDraft } from '../../src/domain/case.js';
import { caseId, instant, type PlainDate, plainDate } from '../../src/domain/ids.js';
import { passes, sieveOf, SORT_KEYS, spanOf, wordKey } from '../../src/domain/list-query.js';
import type { LabProfile } from '../../src/domain/profile.js';
import type { Prescription } from '../../src/domain/prescription.js';
import type { ScriptStep } from '../../src/domain/script.js';
import { folded, hasWords, soughtWords, termsOf } from '../../src/domain/search.js';
import { daysLate, onDay, summaryOf } from '../../src/domain/summary.js';
import { aligner } from '../../src/profiles/aligner.js';
import { appliance } from '../../src/profiles/appliance.js';
import { digitalLab } from '../../src/profiles/digital-lab.js';
import { restorative } from '../../src/profiles/restorative.js';
import { aCase, anItem } from '../support/a-case.js';
import { play } from './play.js';

const TODAY = plainDate('2026-03-09');
const summaryIn = (
  profile: LabProfile,
  subject: Case,
  {
    today = TODAY,
    isTroubled = false,
    unsent = 0,
  }: { today?: PlainDate; isTroubled?: boolean; unsent?: number } = {},
) => summaryOf(profile, subject, { today, isTroubled, unsent });
const draftOf = (profile: LabProfile, prescription: Partial<Prescription>): Case =>
  newDraft(profile, caseId('case-1'), instant(0), prescription);
const named = { identity: 'name', firstName: 'Ada', lastName: 'Byron' };
const by = (role: string, event: string, fields?: Record<string, string>): ScriptStep => ({
  by: role,
  event,
  ...(fields && { fields }),
});

describe('the summary of a case', () => {
  it('S3 · the patient: name and initials only where the lab gets the name', () => {
    const nameOf = (answers: Record<string, string>) => {
      const { patientName, initials } = summaryIn(aligner, draftOf(aligner, { answers }));
      return [patientName, initials];
    };
    expect(nameOf(named)).to.deep.equal(['Ada Byron', 'A. B.']);
    expect(nameOf({ identity: 'name', lastName: '  van   Dijk ' })).to.deep.equal(['van Dijk', 'V.']);
    expect(nameOf({ ...named, firstName: 'Éva', lastName: '‮<b>"Łuczak' })).to.deep.equal([
      'Éva ‮<b>"Łuczak',
      'É. B.',
    ]);
    // asked no more: a name that was typed before is nobody's name
    expect(nameOf({ ...named, identity: 'pseudonym' })).to.deep.equal(['', '']);
    expect(nameOf({ firstName: 'Ada', lastName: 'Byron' })).to.deep.equal(['', '']);
    expect(summaryIn(restorative, draftOf(restorative, { answers: named })).patientName).to.equal('');
    expect(nameOf({ ...named, lastName: 'x'.repeat(10_000) })[0]).to.have.length(200);
  });

  it('S3 · dentist: whom the case was assigned to, else who signed it', () => {
    const subject = aCase({ stage: 'design' });
    expect(summaryIn(restorative, subject).doctor).to.equal('Dr. Ines Marten');
    const assigned = {
      ...subject,
      history: [...subject.history, { ...subject.history.at(-1)!, fields: { doctor: 'Dr. Emil Okafor' } }],
    };
    expect(summaryIn(restorative, assigned).doctor).to.equal('Dr. Emil Okafor');
  });

  it('names each product once, with its teeth in the order of the chart', () => {
    const items = [anItem('crown', ['26']), anItem('veneer', ['11']), anItem('crown', ['14'])];
    const { work } = summaryIn(restorative, aCase({ items }));
    expect(work).to.deep.equal([
      { product: 'crown', teeth: ['14', '26'] },
      { product: 'veneer', teeth: ['11'] },
    ]);
  });

  it('S3 · accepted: when the plan that lies before the dentist was accepted', () => {
    const proposed: ScriptStep = { ...by('planner', 'plan.propose'), plan: { note: '', rows: [] } };
    const rx = { service: 'full' };
    const before = play(aligner, [proposed], rx);
    const accepted = play(aligner, [proposed, by('dentist', 'plan.accept')], rx);
    expect(summaryIn(aligner, before).acceptedAt).to.equal(undefined);
    expect(summaryIn(aligner, accepted).acceptedAt).to.equal(accepted.updatedAt);
    const anew = {
      ...accepted,
      history: [...accepted.history, { ...accepted.history.at(-1)!, type: 'plan.propose', plan: 2 }],
    };
    expect(summaryIn(aligner, anew).acceptedAt).to.equal(undefined);
  });
});

describe('what a case asks of the dentist', () => {
  const issue = by('design_team', 'hold.place', { reason: 'Which arch?', markedFields: 'items' });
  const attach = by('digital_dept', 'records.attach');

  it('S0 · ISSUE! is the most urgent, with what the lab wrote', () => {
    const { urgency, reasons } = summaryIn(appliance, play(appliance, [attach, issue]));
    expect([urgency, reasons['hold']]).to.deep.equal([3, 'Which arch?']);
  });

  it('S0 · an issue that was answered waits for the lab', () => {
    const answered = play(appliance, [attach, issue, by('dentist', 'hold.answer')]);
    expect(summaryIn(appliance, answered).urgency).to.equal(0);
  });

  it('S3 · a plan that waits for approval is his to decide', () => {
    const proposed: ScriptStep = { ...by('planner', 'plan.propose'), plan: { note: '', rows: [] } };
    expect(summaryIn(aligner, play(aligner, [proposed], { service: 'full' })).urgency).to.equal(2);
  });

  it('what was not carried out is his to look at, wherever the case stands', () => {
    for (const stage of ['design', 'delivered'])
      expect(summaryIn(restorative, aCase({ stage }), { isTroubled: true })).to.deep.include({
        urgency: 2,
        isPast: false,
      });
  });

  it('of a draft, which is stored with every pause in typing, the minute of the last change, never before it was begun', () => {
    const began = Date.parse('2026-03-09T10:00:40.000Z');
    const changed = (stage: string, updatedAt: number) => {
      const one = aCase({ stage, startedAt: began });
      const subject = { ...one, createdAt: instant(began), updatedAt: instant(updatedAt) };
      return summaryIn(restorative, subject).updatedAt;
    };
    expect(changed('draft', began + 5_000)).to.equal('2026-03-09T10:00:40.000Z');
    expect(changed('draft', began + 65_432)).to.equal('2026-03-09T10:01:00.000Z');
    expect(changed('design', began + 65_432)).to.equal('2026-03-09T10:01:45.432Z');
  });

  it('a draft asks for nothing, however old its date', () => {
    const draft = draftOf(restorative, { dateWanted: plainDate('2020-01-01') });
    expect(summaryIn(restorative, draft).urgency).to.equal(0);
  });

  it('being late is a matter of the day, and of the lab having the work', () => {
    const subject = aCase({ stage: 'production', dateWanted: '2026-03-10' });
    const on = (day: string) => {
      const summary = summaryIn(restorative, subject, { today: plainDate(day) });
      return [summary.urgency, daysLate(restorative, summary, plainDate(day))];
    };
    expect(on('2026-03-10')).to.deep.equal([0, 0]);
    expect(on('2026-03-11')).to.deep.equal([1, 1]);
    const shipped = aCase({ stage: 'shipped', dateWanted: '2026-03-10' });
    expect(summaryIn(restorative, shipped, { today: plainDate('2026-04-01') }).urgency).to.equal(0);
  });

  it('is the same whether it is summed up on a day or carried over to it', () => {
    const subject = aCase({ stage: 'production', dateWanted: '2026-03-10' });
    for (const day of ['2026-03-09', '2026-03-11', '2026-04-01'].map(plainDate))
      for (const other of ['2026-03-01', '2026-05-01'].map(plainDate))
        expect(onDay(restorative, summaryIn(restorative, subject, { today: other }), day)).to.deep.equal(
          summaryIn(restorative, subject, { today: day }),
        );
  });
});

describe('current and past cases', () => {
  const isPast = (profile: LabProfile, subject: Case) => summaryIn(profile, subject).isPast;
  const sent = by('production', 'case.ship', { trackingNumber: '1Z' });
  const path = [
    by('digital_dept', 'records.attach'),
    by('design_team', 'design.verify'),
    by('production', 'production.start'),
  ];

  it('S0 · a case stays among the current ones until its parcel has arrived', () => {
    expect(isPast(appliance, play(appliance, path))).to.equal(false);
    expect(isPast(appliance, play(appliance, [...path, sent]))).to.equal(false);
    const arrived = [...path, sent, by('system', 'delivery.confirm')];
    expect(isPast(appliance, play(appliance, arrived))).to.equal(true);
  });

  it('S1 · shipped is still current, for its delivery is to come; delivered and cancelled are past', () => {
    expect(isPast(restorative, aCase({ stage: 'shipped' }))).to.equal(false);
    expect(isPast(restorative, aCase({ stage: 'delivered' }))).to.equal(true);
    expect(isPast(restorative, aCase({ status: { stage: 'cancelled' } }))).to.equal(true);
  });

  it('S3 · shipped is the last status there is, and so it is past', () => {
    expect(isPast(aligner, { ...draftOf(aligner, {}), status: { stage: 'shipped' } })).to.equal(true);
    expect(isPast(aligner, { ...draftOf(aligner, {}), status: { stage: 'production' } })).to.equal(false);
  });

  it('of every lab: a case is past where its main line ends or its stage has ended, and nowhere before', () => {
    for (const profile of [appliance, restorative, digitalLab, aligner]) {
      const { line = [], states } = profile.lifecycle.regions.stage;
      for (const stage of Object.keys(states)) {
        const isEnd = !!states[stage]!.terminal || (!!states[stage]!.leftLab && line.at(-1) === stage);
        const subject = draftOf(profile, {});
        expect(isPast(profile, { ...subject, status: { ...subject.status, stage } }), stage).to.equal(isEnd);
      }
    }
  });
});

describe('what a case is found by', () => {
  const found = (search: string, subject: Case, profile: LabProfile = aligner) =>
    hasWords(termsOf(summaryIn(profile, subject), profile), soughtWords(search, profile));
  const crown = anItem('crown', ['26']);
  const subject = {
    ...draftOf(aligner, {
      patientCode: 'PX-118',
      answers: { ...named, firstName: 'Zoë', lastName: "O'Ångström-Weiß" },
    }),
    caseNumber: 'L-2041',
  };

  it('S3 · patient, case id: the beginning of each word, whatever its case and accents', () => {
    for (const search of [
      'px-118',
      'PX-1',
      '118',
      'zoe',
      'ZOË',
      'angstr',
      'weiss',
      "o'ång",
      'l-20',
      '2041',
      'zoe 11',
    ])
      expect(found(search, subject), search).to.equal(true);
    for (const search of ['18', 'oe', 'zoe byron', 'x-118'])
      expect(found(search, subject), search).to.equal(false);
    expect(found('  ', subject)).to.equal(true);
  });

  it('S3 · product type: the beginning of a word of its label in any language, never its key', () => {
    const order = draftOf(restorative, { items: { [crown.id]: crown } });
    for (const search of ['crow', 'KRONE', 'kro'])
      expect(found(search, order, restorative), search).to.equal(true);
    for (const search of ['product:crown', 'product', 'veneer'])
      expect(found(search, order, restorative), search).to.equal(false);
  });

  it('a lab that sends novels makes no endless index', () => {
    const novel = Array.from({ length: 3000 }, (_, i) => `word${i}`).join(' ');
    const terms = termsOf(summaryIn(aligner, { ...subject, caseNumber: novel }), aligner);
    expect(terms.length).to.be.lessThan(60);
  });

  it('a text is folded once and for all: folding it again changes nothing', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(folded(folded(text))).to.equal(folded(text));
      }),
    );
  });
});

describe('the order of a list', () => {
  it('counts numbers in texts: L-9 stands before L-10', () => {
    const numbers = ['L-10', 'L-9', 'l-1', 'K-100', 'Ä-2'];
    const sorted = numbers.toSorted((a, b) => (wordKey(a) < wordKey(b) ? -1 : 1));
    expect(sorted).to.deep.equal(['Ä-2', 'K-100', 'l-1', 'L-9', 'L-10']);
  });

  it('puts cases without a number or a day last', () => {
    const [key] = SORT_KEYS.case(summaryIn(restorative, draftOf(restorative, {})));
    expect(key > wordKey('zzz')).to.equal(true);
    const dueOf = (dateWanted: PlainDate | undefined) =>
      SORT_KEYS.due(summaryIn(restorative, draftOf(restorative, { dateWanted })))[0];
    expect(dueOf(undefined)).to.be.greaterThan(dueOf(plainDate('1999-01-01')));
    expect(dueOf(plainDate('2026-03-02'))).to.be.lessThan(dueOf(plainDate('2026-03-01')));
  });
});

describe("ranges of the lab's days", () => {
  const span = (from?: string, to?: string, zone = 'America/New_York') =>
    spanOf(zone, { from: from && plainDate(from), to: to && plainDate(to) } as never)!;

  it("begin and end at the lab's midnight, on the days on which clocks are set as well", () => {
    const HOUR = 3_600_000;
    expect(span('2026-03-09', '2026-03-09').from).to.equal(Date.parse('2026-03-09T04:00:00Z'));
    const spring = span('2026-03-08', '2026-03-08');
    expect((spring.until - spring.from) / HOUR).to.equal(23);
    const autumn = span('2026-11-01', '2026-11-01');
    expect((autumn.until - autumn.from) / HOUR).to.equal(25);
    expect(span('2026-03-09', '2026-03-09', 'Pacific/Kiritimati').from).to.equal(
      Date.parse('2026-03-08T10:00:00Z'),
    );
  });

  it('are open where nothing stands, and where no day of the calendar stands', () => {
    expect(span('2026-03-09').until).to.equal(Infinity);
    expect(span(undefined, '2026-03-09').from).to.equal(-Infinity);
    expect(spanOf('UTC', { from: plainDate('2026-02-30'), to: plainDate('soon') })).to.equal(undefined);
    const sieve = sieveOf(restorative, { created: { from: plainDate('soon') } });
    const summary = summaryIn(restorative, draftOf(restorative, {}));
    expect(passes(sieve, { summary, terms: [] })).to.equal(true);
  });
});
