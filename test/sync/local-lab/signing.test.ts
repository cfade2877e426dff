import { expect } from '@open-wc/testing';
import type { Change } from '../../../src/domain/change.js';
import type { Signature } from '../../../src/index.js';
import { florida } from '../../../src/profiles/jurisdictions/florida.js';
import { sending, signing } from '../../../src/testing/samples.js';
import { now } from '../../support/lab.js';
import { pausedLab } from '../../support/paused-lab.js';
import { aPausedLab, draftOf, NEVER, push, save, send, typesOf } from './practice.js';

describe('how the embedded lab looks at a signature', () => {
  it('one law for both sides: what is not signed as it asks is refused by name, and not taken', async () => {
    const jurisdiction = { ...florida, signature: ['drawn'] as const };
    const lab = aPausedLab({ profile: { ...pausedLab, requiresLicence: true, jurisdiction } });
    const drawn = { ...signing.signature, kind: 'drawn', strokes: 'M 1 1 L 2 2' } as const;
    const draft = draftOf({ signature: drawn });
    const { case: kept } = await save(lab, draft);
    let { revision } = kept!;
    for (const [lacking, path, code] of [
      [{ signature: undefined }, 'signature', 'sign-required'],
      [{ signature: signing.signature }, 'signature', 'sign-by-hand'],
      [{ signature: { ...drawn, name: ' ' } }, 'signature', 'sign-required'],
      [{ signature: { ...drawn, strokes: '' } }, 'signature', 'sign-required'],
      [{ doctorName: '' }, 'doctorName', 'required'],
      [{ licenceNumber: ' ' }, 'licenceNumber', 'required'],
      [{ declaredComplete: false }, 'declaredComplete', 'tick-required'],
      [{ declaredPrivacy: false }, 'declaredPrivacy', 'tick-required'],
    ] as const) {
      const prescription = { ...draft.prescription, ...lacking };
      ({ revision } = (await save(lab, { ...draft, prescription }, revision)).case!);
      const { refusal } = await send(lab, draft.id, 'case.submit');
      expect(refusal, path).to.deep.equal({ code: 'not-signed', problems: [{ path, code, values: {} }] });
      expect(await now(lab.desk.cases), path).to.deep.equal([]);
    }
    await save(lab, draft, revision);
    const { case: sent } = await send(lab, draft.id, 'case.submit');
    expect(sent!.status.stage).to.equal('received');

    const revise = (signature: Signature) =>
      send(
        lab,
        draft.id,
        'rx.revise',
        {},
        {
          edits: [
            { field: 'instructions', value: 'longer' },
            { field: 'signature', value: signature },
          ],
          revisionOf: 1,
        },
      );
    const { refusal } = await revise(signing.signature);
    expect(refusal, 'a revision too').to.deep.equal({
      code: 'not-signed',
      problems: [{ path: 'signature', code: 'sign-by-hand', values: {} }],
    });
    const { case: revised } = await revise(drawn);
    expect(revised!.prescription.instructions).to.equal('longer');
    await lab.close!();
  });

  it('a signature over a draft that another device has changed since is answered with the draft', async () => {
    const lab = aPausedLab({ keepsDrafts: true });
    const draft = draftOf();
    const { case: signed } = await save(lab, draft);
    const baseRevision = signed!.revision;
    const other = { ...draft, prescription: { ...draft.prescription, instructions: 'theirs' } };
    const { case: changed } = await save(lab, other, baseRevision);
    const late = { ...sending(draft.id, 'case.submit'), baseRevision } as Change;
    for (const time of ['first', 'again'])
      expect(await lab.push([late], NEVER), time).to.deep.equal([
        { kind: 'conflict', id: late.id, case: changed },
      ]);
    expect(await now(lab.desk.cases)).to.deep.equal([]);
    const current = { ...sending(draft.id, 'case.submit'), baseRevision: changed!.revision } as Change;
    const { case: sent } = await push(lab, current);
    expect((await push(lab, current)).case, 'and once, however often it comes').to.deep.equal(sent);
    expect(typesOf(sent!)).to.deep.equal(['case.submit', 'case.receive']);
    await lab.close!();
  });
});
