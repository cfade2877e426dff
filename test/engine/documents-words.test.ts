import { expect } from '@open-wc/testing';
import { render } from 'lit';
import { findingsView, refusalView } from '../../components/case-wizard/file-list.js';
import { de } from '../../components/i18n/de.js';
import { en } from '../../components/i18n/en.js';
import { ActionFiles } from '../../components/internal/action-files.js';
import type { ActionScene } from '../../components/internal/action-words.js';
import { attachmentId } from '../../src/domain/ids.js';
import type { AttachOutcome, Finding } from '../../src/index.js';
import { DOCUMENT } from '../../src/store/database.js';

const LANGUAGES = [
  { messages: en, language: 'en' },
  { messages: de, language: 'de' },
] as const;

function textOf(content: unknown): string {
  const place = document.createElement('div');
  render(content, place);
  return place.textContent.trim();
}

describe('A4 case page: what is said of documents', () => {
  it('the same file lies among the documents, not in a slot without a name', () => {
    const [english, german] = LANGUAGES.map((words) =>
      textOf(refusalView({ ok: false, code: 'same-file', place: DOCUMENT }, DOCUMENT, words)),
    );
    expect(english).to.include('already among the documents').and.not.include('slot');
    expect(german).to.include('schon unter den Dokumenten').and.not.include('unter .');
  });

  it('C7: a PDF whose names may be left is called a PDF, an archive an archive', () => {
    const of = (values: Finding['values'], words: (typeof LANGUAGES)[number]) =>
      textOf(findingsView([{ code: 'not-looked-into', verdict: 'warn', values }], words));
    for (const words of LANGUAGES) {
      expect(of({ kind: 'pdf' }, words))
        .to.include('PDF')
        .and.not.match(/archiv/i);
      expect(of({}, words))
        .to.match(/archiv/i)
        .and.not.include('PDF');
    }
  });

  it('a file that lies there already counts as kept, and one that is refused does not', async () => {
    const outcomes: AttachOutcome[] = [
      { ok: false, code: 'same-file', place: DOCUMENT },
      { ok: false, code: 'storage-full' },
      { ok: true, id: attachmentId('a'), report: {} as never },
    ];
    const given: string[] = [];
    const client = {
      addDocument: (_: unknown, file: File) => {
        given.push(file.name);
        return Promise.resolve(outcomes[given.length - 1]!);
      },
    };
    const files = new ActionFiles({
      requestUpdate: () => undefined,
      addController: () => undefined,
    } as never);
    const scene = {
      client,
      subject: { id: 'case' },
      lab: undefined,
      ...LANGUAGES[0],
    } as unknown as ActionScene;
    const place = document.createElement('div');
    render(files.render(scene), place);
    const input = place.querySelector('input')!;
    const picked = new DataTransfer();
    for (const name of ['first.jpg', 'second.jpg']) picked.items.add(new File([name], name));
    input.files = picked.files;
    input.dispatchEvent(new Event('change'));
    expect(await files.keep(scene)).to.equal(false);
    expect(await files.keep(scene)).to.equal(true);
    // the one that lay there is not given a second time
    expect(given).to.deep.equal(['first.jpg', 'second.jpg', 'second.jpg']);
  });
});
