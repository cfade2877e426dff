import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { REDACTED } from '../../src/domain/identifying.js';
import type { PlanVersion } from '../../src/domain/plan.js';
import { isSealed, planDigest } from '../../src/domain/plan-digest.js';
import { redactPlan } from '../../src/domain/plan-redaction.js';
import { stagedPlan, tooth } from '../support/staged-plan.js';

const { plan: base } = stagedPlan({ stages: 2, perSide: 1, detail: 2 });
const said = (words: string, ...names: string[]) => redactPlan({ ...base, note: words }, names).note;

/** A plan that has the same words wherever a lab can write some. */
const full = (words: string): PlanVersion => ({
  ...base,
  note: words,
  rows: [{ tooth: tooth('11'), aspects: { [words]: words, movement: words } }],
  staging: {
    ...base.staging!,
    models: base.staging!.models.map((model) => ({
      ...model,
      file: { ...model.file, name: `${words}.stl` },
    })),
    attachments: [{ tooth: tooth('11'), shape: words, stage: 1 }],
  },
  answers: [{ request: 'r-1', outcome: 'met', note: words }],
});

describe('S3 · plan review: a plan for somebody outside', () => {
  it('has the given names nowhere', () => {
    const plan = redactPlan(full('For Ines Marten'), ['Ines Marten']);
    expect(JSON.stringify(plan)).to.not.match(/ines|marten/i);
    expect(plan.note).to.equal(`For ${REDACTED}`);
    expect(plan.answers![0]!.note).to.equal(`For ${REDACTED}`);
    expect(plan.staging!.attachments[0]!.shape).to.equal(`For ${REDACTED}`);
    expect(plan.rows[0]!.aspects).to.deep.equal({
      [`For ${REDACTED}`]: `For ${REDACTED}`,
      movement: `For ${REDACTED}`,
    });
  });

  it('has neither in whatever case, accent, spelling, order or disguise', () => {
    const cases: readonly (readonly [string, string])[] = [
      ['MÜLLER wears them at night', 'Müller'],
      ['Mueller wears them', 'Müller'],
      ['Müller wears them', 'Mueller'],
      ['Muller wears them', 'Müller'],
      ['Mu\u0308ller wears them', 'Müller'],
      ['Mül\u00adler wears them', 'Müller'],
      ['\u202eMül\u200bler\u202c wears them', 'Müller'],
      ['ask Marten, Ines', 'Ines Marten'],
      ['Dr. Marten’s wish', 'Dr. Ines Marten'],
      ['nach Martens Wunsch', 'Ines Marten'],
      ['see marten_upper', 'Ines Marten'],
      ['Ｍａｒｔｅｎ again', 'Ines Marten'],
      ['Strauß agrees', 'STRAUSS'],
      ['Łukasz agrees', 'Lukasz'],
      ['患者张伟的方案', '张伟'],
      ['case px 118 again', 'PX-118'],
      ['case PX118 again', 'PX-118'],
      ['O’Brien agrees', "O'Brien"],
      ['<b>Marten</b>', 'Marten'],
      ['see Marten2 and 2026Marten', 'Ines Marten'],
      ['see MartenUpper, planMarten and InesMartenV2', 'Ines Marten'],
      ['Joergensen agrees', 'Jørgensen'],
      ['Jørgensen agrees', 'Joergensen'],
    ];
    for (const [words, name] of cases) {
      const plain = said(words, name);
      expect(plain, words).to.contain(REDACTED);
      expect(plain.normalize('NFKD').replace(/[\p{M}\p{Cf}]/gu, ''), words).to.not.match(
        /m(u|ue)ller|marten|ines|j(o|oe|ø)rgensen|strauss|strauß|ukasz|张伟|118|brien/i,
      );
    }
  });

  it('keeps the words around a name, and those that only contain one', () => {
    expect(said('Rotate 11 for Ina, as planned', 'Ina')).to.equal(`Rotate 11 for ${REDACTED}, as planned`);
    expect(said('In the original position', 'Ina')).to.equal('In the original position');
    expect(said('Dr. agrees, prof. too', 'Dr. Prof. Marten')).to.equal('Dr. agrees, prof. too');
    expect(said('Extrude 13 by 0.6 mm', 'PX-13')).to.equal('Extrude 13 by 0.6 mm');
    expect(said('Nothing to hide', '', '  ', '—')).to.equal('Nothing to hide');
  });

  const GAP = REDACTED;
  const PEOPLE = ['Johann Byron', 'Dr. Ada Okafor', 'PX-118'];

  it('finds a name with its initials, before and behind it', () => {
    for (const [words, plain] of [
      ['For J. Byron, as planned', `For ${GAP}, as planned`],
      ['For J.Byron, as planned', `For ${GAP}, as planned`],
      ['For J Byron, as planned', `For ${GAP}, as planned`],
      ['For J.-P. Byron, as planned', `For ${GAP}, as planned`],
      ['Byron, J. agrees', `${GAP} agrees`],
      ['Byron J. agrees', `${GAP} agrees`],
      ['X. Byron agrees', `${GAP} agrees`],
      ['ask A. Okafor', `ask ${GAP}`],
    ] as const)
      expect(said(words, ...PEOPLE), words).to.equal(plain);
    expect(said('J. Byron agrees', 'Byron'), 'where only the last name is known').to.equal(`${GAP} agrees`);
  });

  it('finds initials alone, and one behind a title', () => {
    for (const [words, plain] of [
      ['J.B. wears them', `${GAP} wears them`],
      ['J. B. wears them', `${GAP} wears them`],
      ['J.\u200bB. wears them', `${GAP} wears them`],
      ['B.J. wears them', `${GAP} wears them`],
      ['as JB wants', `as ${GAP} wants`],
      ['(JB)', `(${GAP})`],
      ['Mr B. agrees', `Mr ${GAP} agrees`],
      ['Herr B. ist einverstanden', `Herr ${GAP} ist einverstanden`],
      ['Patient J agrees', `Patient ${GAP} agrees`],
      ['Dr. O. has seen it', `Dr. ${GAP} has seen it`],
    ] as const)
      expect(said(words, ...PEOPLE), words).to.equal(plain);
    expect(said('J.B. agrees', 'Johann', 'Byron'), 'first and last name apart').to.equal(`${GAP} agrees`);
    expect(said('A.M.W. or A.W.', 'Anna Maria Weber')).to.equal(`${GAP} or ${GAP}`);
    expect(said('Ö.Ş. agrees', 'Özlem Şahin')).to.equal(`${GAP} agrees`);
  });

  it('finds a name with the endings of several languages', () => {
    const cases: readonly (readonly [string, string])[] = [
      ["Byron's teeth", 'Byron'],
      ['Byron’s teeth', 'Byron'],
      ['Byrons Zähne', 'Byron'],
      ["Byrons' teeth", 'Byron'],
      ['nach Franzens Wunsch', 'Franz'],
      ['der Byronsche Plan', 'Byron'],
      ['mit den Müllern', 'Müller'],
      ['dla Nowaka, Nowakowi, z Nowakiem', 'Nowak'],
      ['pro Novákovou', 'Nováková'],
      ['für Kowalskiej und Kowalską', 'Kowalska'],
      ['od Marty i dla Martę', 'Marta'],
      ['Ines Martens plan', 'Ines Marten'],
    ];
    for (const [words, name] of cases)
      expect(said(words, name).normalize('NFKD').replace(/\p{M}/gu, ''), words).to.not.match(
        /byron|franz|muller|nowak|novak|kowalsk|mart|ines/i,
      );
  });

  it('keeps teeth, units, surfaces and words of one or two letters, whoever has them as initials', () => {
    const kept: readonly (readonly [string, ...string[]])[] = [
      ['Extrude 13 by 0.6 MM, rotate UR3 and LL', 'Max Müller', 'Lena Lang', 'Uwe Rau'],
      ['Teeth A, B and J. B stays', 'Johann Byron', 'Anna Berg'],
      ['Tooth B. Then the upper arch', 'Johann Byron'],
      ['Reduce MO and DL, close the MOD', 'Maria Orth', 'Dora Lang', 'Maria Olga Dorn'],
      ['OK and UK as planned, see the STL', 'Olga Kern', 'Uwe Kern', 'Sara Tina Lang'],
      ['AM, IN, IT, ZU, OB', 'Anna Meier', 'Ina Nold', 'Ida Tal', 'Zoe Uhl', 'Otto Behr'],
      ['i.e. no change, z.B. none, d.h. keine', 'Ida Ernst', 'Zoe Berg', 'Dora Hahn'],
      ['I agree in part, as an aid', 'Ines Marten', 'Ada Iro'],
      ['Klasse I, Klasse II, Typ B', 'Ida Iro', 'Bea Berg'],
      ['three times, roughly nine, very slowly', 'Tim Tal', 'Nina Tal', 'Vera Tal'],
      ['11, 21, 36 by 0.2 mm at stage 4', 'Ida Iro', 'PX-118'],
      ['D. and M. sides differ', 'Dora Mai'],
    ];
    for (const [words, ...names] of kept) expect(said(words, ...names), words).to.equal(words);
    expect(said('on tooth J. Byron agrees', 'Johann Byron')).to.equal(`on tooth J. ${GAP} agrees`);
  });

  it('never touches a code of a tooth, a contact or an amount, whatever the initials', () => {
    const letters = fc.stringMatching(/^[A-Z][a-z]{2,6}$/);
    const tooths = fc.constantFrom('11', '48', 'UR6', 'LL8', 'URA', 'tooth A', 'tooth T', 'Zahn B', '41|42');
    const amounts = fc.constantFrom('0.2 mm', '0.6mm', '8 degrees', '10 µm', '35 N', '2 weeks', '4 MPa');
    fc.assert(
      fc.property(letters, letters, tooths, amounts, (first, last, at, amount) => {
        const words = `${at}: ${amount}.`;
        const names = [`${first} ${last}`];
        fc.pre(
          !words
            .toLowerCase()
            .match(/[a-z]+/g)
            ?.some((word) => names[0]!.toLowerCase().includes(word)),
        );
        expect(said(words, ...names)).to.equal(words);
      }),
    );
  });

  it('carries no seal by which a name could be tried out: it is sealed as it is', () => {
    const content = { version: 1, note: 'For PX-118: contacts are light', rows: [] };
    const plan: PlanVersion = { ...content, proposedAt: base.proposedAt, digest: planDigest(content) };
    const shown = redactPlan(plan, ['PX-118']);
    expect(planDigest({ ...shown, note: content.note })).to.not.equal(shown.digest);
    expect(isSealed(shown)).to.equal(true);
    expect(isSealed(redactPlan(full('For Ines Marten'), ['Ines Marten']))).to.equal(true);
  });

  it('keeps amounts beside a code of two letters', () => {
    expect(said('Extrude 13 by 0.6mm', 'MM')).to.equal('Extrude 13 by 0.6mm');
  });

  it('has models with neutral names that still fit its stages, under the same ids and roots', () => {
    const models = base.staging!.models.map((model) => ({ ...model, id: `marten-${model.id}` }));
    const stages = base.staging!.stages.map(({ shows }) => ({
      shows: shows.map((shown) => ({ ...shown, model: `marten-${shown.model}` })),
    }));
    const named = { ...full('x'), staging: { ...base.staging!, models, stages } };
    const { staging } = redactPlan(named, []);
    expect(JSON.stringify(staging)).to.not.contain('marten');
    expect(staging!.models.map(({ file }) => file.name)).to.include.members(['11.stl', 'upper.stl']);
    for (const [i, { file }] of staging!.models.entries()) {
      expect([file.id, file.root]).to.deep.equal([models[i]!.file.id, models[i]!.file.root]);
    }
    const shownOf = (plan: PlanVersion) =>
      plan.staging!.stages.map(({ shows }) =>
        shows.map(({ model }) => plan.staging!.models.find(({ id }) => id === model)?.file.id),
      );
    expect(shownOf({ ...base, staging: staging! })).to.deep.equal(shownOf(base));
  });

  it('keeps two aspects apart that differ by a name alone, and every amount', () => {
    const rows = [{ tooth: tooth('11'), aspects: { 'for Ina': 'a', 'for Ida': 'b' } }];
    const plan = redactPlan({ ...base, rows }, ['Ina', 'Ida']);
    expect(Object.values(plan.rows[0]!.aspects)).to.deep.equal(['a', 'b']);
    expect(plan.staging!.reductions).to.deep.equal(base.staging!.reductions);
  });

  const word = fc.stringMatching(/^[A-Za-zäöüßéñøł]{3,9}$/);
  const joint = fc.constantFrom(' ', ', ', '-', '/', '\n', ' (', '…', "'s ");
  it('never has a name in it, whatever stands around it', () => {
    fc.assert(
      fc.property(word, fc.array(fc.tuple(word, joint), { maxLength: 5 }), joint, (name, around, after) => {
        const before = around.map(([text, space]) => text + space).join('');
        const plain = said(`${before}${after}${name.toUpperCase()}${after}${before}`, name);
        const words: readonly string[] = plain.match(/\p{L}+/gu) ?? [];
        const same = (one: string) => one.localeCompare(name, 'en', { sensitivity: 'base' }) === 0;
        expect(words.some(same)).to.equal(false);
      }),
    );
  });

  it('is the same after a second time', () => {
    fc.assert(
      fc.property(fc.string(), fc.array(fc.string(), { maxLength: 3 }), (words, names) => {
        const once = redactPlan(full(words), names);
        expect(redactPlan(once, names)).to.deep.equal(once);
      }),
    );
  });

  it('takes no longer for words that were made to be slow', () => {
    const words = 'a'.repeat(20_000) + ' - '.repeat(20_000);
    expect(said(words, 'a a a a b', 'aaaaaaab')).to.have.length.above(10_000);
  });
});
