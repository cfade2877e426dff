import { expect } from '@open-wc/testing';
import { holds } from '../../src/domain/order.js';
import { archTeeth, type ToothCode } from '../../src/domain/teeth.js';
import { TOOTH_FINDINGS } from '../../src/domain/tooth-findings.js';
import { withoutUnasked } from '../../src/domain/unasked.js';
import { aligner } from '../../src/profiles/aligner.js';
import { filledForm } from '../support/form.js';

const full = (answers = {}) => filledForm(aligner, { service: 'full', answers });
const direct = (answers = {}) => filledForm(aligner, { service: 'direct', answers });
const [UPPER, LOWER] = [archTeeth('upper'), archTeeth('lower')];
const empty = (key: string) => `answers.${key}: required`;

describe('A4 the patient, in both wizards', () => {
  for (const [name, form] of [
    ['full service', full],
    ['direct manufacturing', direct],
  ] as const) {
    const named = form({ identity: 'name' });

    it(`${name}: the last name is mandatory, the first name is not (A5.28)`, () => {
      expect(named.need('firstName')).to.equal('optional');
      expect(named.answering({ firstName: undefined, lastName: undefined }).problems).to.deep.equal([
        empty('lastName'),
      ]);
      expect(named.answering({ firstName: undefined, lastName: 'Sample' }).problems).to.deep.equal([]);
    });

    it(`${name}: with a pseudonym no name is asked for, and one that was typed before does not leave (A5.28)`, () => {
      expect(form().answering({ identity: undefined }).problems).to.deep.equal([empty('identity')]);
      expect(named.question('identity')!.question.recommended).to.equal('pseudonym');
      const changed = named.answering({ firstName: 'Sam', lastName: 'Sample', identity: 'pseudonym' });
      expect([changed.question('firstName'), changed.question('lastName')]).to.deep.equal([
        undefined,
        undefined,
      ]);
      expect(changed.problems).to.deep.equal([]);
      expect(JSON.stringify(withoutUnasked(aligner, { rx: changed.rx }))).not.to.match(/Sample|"Sam"/);
    });

    it(`${name}: names and addresses are marked as what identifies`, () => {
      for (const key of ['firstName', 'lastName', 'email'])
        expect(named.question(key)?.question.identifies ?? true, key).to.equal(true);
    });

    it(`${name}: gender is mandatory; male, female, and prefer not to say are answers`, () => {
      expect(form().with({ sex: undefined }).problems).to.deep.equal(['sex: required']);
      for (const sex of ['male', 'female', 'unspecified'] as const)
        expect(form().with({ sex }).problems).to.deep.equal([]);
    });

    it(`${name}: the birth is optional and the year alone (A5.29)`, () => {
      expect(form().with({ yearOfBirth: undefined }).problems).to.deep.equal([]);
      expect(form().with({ yearOfBirth: 1988 }).problems).to.deep.equal([]);
      const questions = Object.values(aligner.catalogue.asks!).flat();
      const kinds = questions.flatMap((group) => Object.values(group.questions).map(({ kind }) => kind));
      expect(kinds).not.to.include('date');
    });

    it(`${name}: the country is optional`, () => {
      expect([form().pageOf('country'), form().need('country')]).to.deep.equal(['patient', 'optional']);
    });
  }

  it('direct manufacturing: an e-mail may be given; the full service asks for none', () => {
    expect([direct().pageOf('email'), direct().need('email')]).to.deep.equal(['patient', 'optional']);
    expect(full().question('email')).to.equal(undefined);
  });
});

describe('A4 treatment request', () => {
  const form = full();

  it('Treat: mandatory; both arches, upper or lower, and no single teeth', () => {
    expect(form.piece({ teeth: [] }).problems).to.deep.equal(['teeth: required']);
    for (const teeth of [UPPER, LOWER, [...UPPER, ...LOWER]])
      expect(form.piece({ teeth }).problems).to.deep.equal([]);
    expect(form.piece({ teeth: UPPER.slice(2) }).problems).to.include('teeth: whole-arches');
  });

  it('Treatment type: mandatory; 3-3, 5-5, 7-7 or as recommended, and none of the misread ones (A5.17)', () => {
    expect(form.options('treatmentType')).to.deep.equal(['3-3', '5-5', '7-7', 'as-recommended']);
    expect(form.answering({ treatmentType: undefined }).problems).to.deep.equal([empty('treatmentType')]);
    for (const wrong of ['3-7', '3-3 Pre-invisalign'])
      expect(form.answering({ treatmentType: wrong }).problems).to.deep.equal([
        'answers.treatmentType: not-an-option',
      ]);
  });

  for (const key of ['overjet', 'overbite', 'midline'])
    it(`${key}: mandatory; maintain or improve`, () => {
      expect(form.options(key)).to.deep.equal(['maintain', 'improve']);
      expect(form.answering({ [key]: undefined }).problems).to.deep.equal([empty(key)]);
    });

  for (const key of ['ipr', 'attachments'])
    it(`${key}: mandatory; yes, no or as recommended, which is marked as the lab's advice and not chosen by itself`, () => {
      expect(form.options(key)).to.deep.equal(['yes', 'no', 'as-recommended']);
      expect(form.question(key)!.question.recommended).to.equal('as-recommended');
      expect(form.answering({ [key]: undefined }).problems).to.deep.equal([empty(key)]);
    });

  it('Design: standard or express, and nobody has to choose', () => {
    expect(form.options('design')).to.deep.equal(['standard', 'express']);
    expect(form.rx.answers['design']).to.equal(undefined);
    expect(form.problems).to.deep.equal([]);
  });

  it("Doctor's instructions: free words, or none", () => {
    expect(form.with({ instructions: '' }).problems).to.deep.equal([]);
    expect(form.with({ instructions: 'Close the gap at 12.' }).problems).to.deep.equal([]);
  });

  it('Pontic: names the tooth and then its shade, A1, A2 or A3', () => {
    expect(form.question('ponticShade'), 'no tooth yet').to.equal(undefined);
    const pontic = form.answering({ ponticTeeth: '12' });
    expect(pontic.problems).to.deep.equal([empty('ponticShade')]);
    expect(pontic.options('ponticShade')).to.deep.equal(['A1', 'A2', 'A3']);
    expect(pontic.answering({ ponticShade: 'A2' }).problems).to.deep.equal([]);
    expect(pontic.answering({ ponticShade: 'B4' }).problems).to.deep.equal([
      'answers.ponticShade: not-an-option',
    ]);
    expect(form.answering({ ponticTeeth: 'twelve' }).problems).to.include(
      'answers.ponticTeeth: not-an-option',
    );
  });

  it('stands on the page of the request, and direct manufacturing asks nothing of it but the arch', () => {
    const keys = [
      'treatmentType',
      'overjet',
      'overbite',
      'midline',
      'ipr',
      'attachments',
      'design',
      'ponticTeeth',
    ];
    for (const key of keys) {
      expect(form.pageOf(key), key).to.equal('request');
      expect(direct().question(key), key).to.equal(undefined);
    }
    expect(direct().piece({ teeth: [] }).problems).to.deep.equal(['teeth: required']);
  });
});

describe('A4 tooth chart', () => {
  const [ul2, milk] = ['22', '55'] as unknown as readonly [ToothCode, ToothCode];
  const isCharted = ({ rx }: ReturnType<typeof full>) => {
    const { charts } = aligner.catalogue;
    return typeof charts === 'object' && holds(charts, { rx });
  };

  it('belongs to the full service, and may be skipped', () => {
    expect([isCharted(full()), isCharted(direct())]).to.deep.equal([true, false]);
    expect(full().with({ findings: {} }).problems).to.deep.equal([]);
  });

  it('has every state of the legend', () => {
    expect(TOOTH_FINDINGS).to.have.members([
      ...['missing', 'extraction', 'filling', 'crown', 'bridge', 'implant', 'retained', 'do-not-move'],
    ]);
  });

  it('a tooth may have several states, and a milk tooth has a code of its own (A5.25)', () => {
    const findings = { [ul2]: ['crown', 'do-not-move'], [milk]: ['retained'] } as const;
    expect(full().with({ findings }).problems).to.deep.equal([]);
  });

  it('what is missing keeps no whole arch from being treated', () => {
    const findings = { [ul2]: ['missing'] } as const;
    expect(full().with({ findings }).problems).to.deep.equal([]);
  });
});
