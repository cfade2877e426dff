import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { COUNTRIES, isCountry } from '../../src/domain/countries.js';
import { byLastName, matchesMember, type Member, type Registration } from '../../src/domain/member.js';
import { passwordStrength } from '../../src/domain/password.js';
import {
  checkMember,
  checkRegistration,
  LONGEST,
  tidyProfile,
  tidyRegistration,
} from '../../src/domain/registration.js';
import { reading } from '../../src/domain/username.js';
import { aRegistration } from '../../src/testing/people-checks.js';

const withShipping = (more: Partial<Registration['shipping']>) =>
  aRegistration({ shipping: { ...aRegistration().shipping, ...more } });
const problems = (form: Registration, confirm?: string) =>
  checkRegistration(form, confirm).map(({ field, code }) => `${field}: ${code}`);

describe('registration', () => {
  it('S3 · register: everything that is mandatory is asked for, in the order of the form, and nothing else', () => {
    const shipping = { street: '', city: ' ', postalCode: '', state: '', country: '' };
    const empty = aRegistration({
      ...{ clinic: '', firstName: ' ', lastName: '', email: '', username: '', password: '', telephone: '' },
      ...{ reference: '', shipping },
    });
    expect(problems(empty, '')).to.deep.equal([
      'clinic: required',
      'firstName: required',
      'lastName: required',
      'email: required',
      'username: required',
      'password: required',
      'confirm: required',
      'shipping.street: required',
      'shipping.postalCode: required',
      'shipping.city: required',
      'shipping.country: required',
    ]);
  });

  it('S3 · register: reference, telephone and state may stay empty', () => {
    expect(problems(aRegistration({ telephone: '', reference: '' }))).to.deep.equal([]);
  });

  it('S3 · register: both passwords are needed, and they have to match', () => {
    const { password } = aRegistration();
    expect(problems(aRegistration(), '')).to.deep.equal(['confirm: required']);
    expect(problems(aRegistration(), `${password} `)).to.deep.equal(['confirm: mismatch']);
    expect(problems(aRegistration(), password)).to.deep.equal([]);
  });

  const usernames: Readonly<Record<string, boolean>> = {
    'ada.lind': true,
    "niamh o'connor": true,
    Test_user: true,
    'DM-Aligner': true,
    'ada@harbour': true,
    'Łukasz Żółć': true,
    'さくら 歯科': true,
    ada2: true,
    'ada  lind': false,
    'ada\u00a0lind': false,
    'ada/lind': false,
    'ada+lind': false,
    'ada<b>': false,
    '._-': false,
    'ada\u202elind': false,
    'ada\u0000': false,
    'Ада Линд': true,
    Άδα: true,
    'аda lind': false,
    'ada\u3164': false,
    'ada\ufe0f': false,
    'a\u034fda': false,
    '\u3164\u115f': false,
  };
  for (const [username, isTaken] of Object.entries(usernames))
    it(`S3 · register: the user name ${JSON.stringify(username)} is ${isTaken ? 'taken' : 'not taken'}`, () => {
      expect(problems(aRegistration({ username }))).to.deep.equal(isTaken ? [] : ['username: invalid']);
    });

  it('S3 · register: a name has something to be seen', () => {
    for (const field of ['clinic', 'firstName', 'lastName'] as const)
      expect(problems(aRegistration({ [field]: '\u3164\u115f' }))).to.deep.equal([`${field}: invalid`]);
    expect(problems(withShipping({ street: '\u3164', city: '\u3164' }))).to.deep.equal([
      'shipping.street: invalid',
      'shipping.city: invalid',
    ]);
  });

  it('S3 · register: user names that read alike are the same one', () => {
    const alike = [
      ['ada', 'ADA'],
      ['ada', 'ａｄａ'],
      ['ace', 'асе'],
      ['OPAX', 'ОРАХ'],
      ['Ivo', 'İvo'],
      ['ivo', 'ıvo'],
      ['ΑΔΑΣ', 'αδας'],
      ['ada', 'ad\ufe0fa'],
    ] as const;
    for (const [one, other] of alike) expect(reading(one), `${one} ${other}`).to.equal(reading(other));
    for (const other of ['äda', 'a.da', 'ada2', 'adá', 'ad a'])
      expect(reading('ada')).to.not.equal(reading(other));
  });

  const emails: Readonly<Record<string, boolean>> = {
    'a@b.co': true,
    'first.last+tag@sub.practice.example': true,
    "o'neil@practice.example": true,
    'zahn@zähne.example': true,
    nobody: false,
    'a@b': false,
    '@practice.example': false,
    'a@b@practice.example': false,
    'a b@practice.example': false,
    'a..b@practice.example': false,
    'a@-practice.example': false,
    'a@practice..example': false,
    'a@practice.example.': false,
    'Ada <a@practice.example>': false,
  };
  for (const [email, isTaken] of Object.entries(emails))
    it(`S3 · register: the e-mail address ${email} is ${isTaken ? 'valid' : 'not valid'}`, () => {
      expect(problems(aRegistration({ email }))).to.deep.equal(isTaken ? [] : ['email: invalid']);
    });

  it('S3 · register: a telephone number is international', () => {
    for (const telephone of ['+63 956 130 2000', '+49 (30) 5550-160', '+1 518.555.0117'])
      expect(problems(aRegistration({ telephone })), telephone).to.deep.equal([]);
    for (const telephone of [
      '030 5550160',
      '+0 30 5550160',
      '+49',
      '+49 30 5550 160 000 000 000',
      '+49 call me',
    ])
      expect(problems(aRegistration({ telephone })), telephone).to.deep.equal(['telephone: invalid']);
  });

  it('S3 · register: a country is one of ISO 3166-1, of which there are 249', () => {
    expect(COUNTRIES).to.have.length(249);
    expect(new Set(COUNTRIES).size).to.equal(249);
    for (const code of ['DE', 'AF', 'ZW', 'PH']) expect(isCountry(code), code).to.equal(true);
    for (const country of ['de', 'XX', 'Germany', 'EU'])
      expect(problems(withShipping({ country })), country).to.deep.equal(['shipping.country: invalid']);
    const names = new Intl.DisplayNames('en', { type: 'region' });
    for (const code of COUNTRIES) expect(names.of(code), code).to.not.equal(code);
  });

  it('takes postal codes of many countries', () => {
    for (const postalCode of ['13597', 'SW1A 1AA', '1234-567', 'H91 XK57', '150-0001', 'NSW 2000'])
      expect(problems(withShipping({ postalCode })), postalCode).to.deep.equal([]);
    for (const postalCode of ['-', '12 345;', '<b>'])
      expect(problems(withShipping({ postalCode })), postalCode).to.deep.equal([
        'shipping.postalCode: invalid',
      ]);
  });

  it('bounds every text', () => {
    for (const [field, most] of Object.entries(LONGEST)) {
      const long = field === 'telephone' ? `+${'1'.repeat(most)}` : 'é'.repeat(most + 1);
      const [group, key] = field.split('.');
      const form = group === 'shipping' ? withShipping({ [key!]: long }) : aRegistration({ [field]: long });
      expect(problems(form), field).to.deep.equal([`${field}: too-long`]);
    }
  });

  it('takes no name that turns its own direction or hides something', () => {
    for (const hidden of ['\u202e', '\u2066', '\u0007', '\u200f'])
      for (const field of ['clinic', 'firstName', 'lastName'] as const)
        expect(problems(aRegistration({ [field]: `Ada${hidden}Lind` }))).to.deep.equal([`${field}: invalid`]);
    expect(problems(withShipping({ street: 'Kai 7\nHof 2' }))).to.deep.equal([]);
  });

  it('means what was typed without the spaces around it; a password stays as it is', () => {
    const form = tidyRegistration(
      aRegistration({
        firstName: '  Ada \t Maria ',
        username: ' ada ',
        password: ' a b  c ',
        reference: ' R ',
      }),
    );
    expect(form).to.include({
      firstName: 'Ada Maria',
      username: 'ada',
      password: ' a b  c ',
      reference: 'R',
    });
    const street = tidyProfile(withShipping({ street: ' Kai 7 \r\n\n Hof 2' })).shipping.street;
    expect(street).to.equal('Kai 7\nHof 2');
  });

  it('whatever is typed, a check ends with fields that the form has, and tidying twice is tidying once', () => {
    const fields = new Set([...Object.keys(LONGEST), 'shipping.country', 'confirm', 'language']);
    const text = fc.string({ unit: 'binary', maxLength: 300 });
    const form = fc.record({
      ...{ id: text, clinic: text, firstName: text, lastName: text, email: text, telephone: text },
      ...{ username: text, password: text, reference: text, language: text },
      shipping: fc.record({ street: text, city: text, postalCode: text, state: text, country: text }),
    });
    fc.assert(
      fc.property(form, text, (typed, confirm) => {
        const tidy = tidyRegistration(typed);
        expect(tidyRegistration(tidy)).to.deep.equal(tidy);
        for (const { field } of checkRegistration(tidy, confirm)) expect(fields).to.include(field);
      }),
      { numRuns: 300 },
    );
  });

  it('whatever is accepted as a user name has only the signs that S3 lists', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 20 }), (username) => {
        const isTaken = problems(aRegistration({ username: username.trim() || 'x' })).length === 0;
        if (isTaken) expect(username.trim() || 'x').to.match(/^[\p{L}\p{M}\p{N} .\-'_@]+$/u);
      }),
      { numRuns: 500 },
    );
  });
});

describe('the change of a member', () => {
  it('S3 · admin: what is left out is not judged', () => {
    expect(checkMember({})).to.deep.equal([]);
    expect(checkMember({ status: 'active' })).to.deep.equal([]);
    expect(checkMember({ email: 'nobody' })).to.deep.equal([{ field: 'email', code: 'invalid' }]);
    expect(checkMember({ lastName: '' })).to.deep.equal([{ field: 'lastName', code: 'required' }]);
  });

  it('S3 · admin: a new password needs both fields and is held against what is known of the member', () => {
    expect(checkMember({ password: 'four quiet herons' }, { confirm: '' })).to.deep.equal([
      { field: 'confirm', code: 'required' },
    ]);
    expect(checkMember({}, { confirm: 'four quiet herons' })).to.deep.equal([
      { field: 'password', code: 'required' },
    ]);
    const known = { firstName: 'Marianne', lastName: 'Bergström' };
    expect(checkMember({ password: 'Bergström-Marianne' }, { known })).to.deep.equal([
      { field: 'password', code: 'too-weak' },
    ]);
  });

  it('takes no status that is none', () => {
    expect(checkMember({ status: 'owner' as never })).to.deep.equal([{ field: 'status', code: 'invalid' }]);
  });
});

describe('the strength of a password', () => {
  const levels: Readonly<Record<string, string>> = {
    '': 'weak',
    'k7#Qz2!': 'weak',
    password: 'weak',
    Passw0rd2024: 'weak',
    qwertyuiop123456: 'weak',
    aaaaaaaaaaaaaaaa: 'weak',
    abcdefgh12345678: 'weak',
    'Sommer2025!': 'weak',
    heronsk7: 'fair',
    heronquay: 'fair',
    'heron-Quay7': 'strong',
    'heronQ7!x': 'good',
    quietherons: 'good',
    'four quiet herons': 'strong',
    'k7#Qz2!vLw9p': 'strong',
  };
  for (const [password, level] of Object.entries(levels))
    it(`S3 · register: "${password}" is ${level}`, () => {
      expect(passwordStrength(password)).to.equal(level);
    });

  it('names of the person count as one sign each, in any case', () => {
    expect(passwordStrength('Harbourlight')).to.equal('good');
    expect(passwordStrength('HarbourLIGHT', ['Harbour', 'light'])).to.equal('weak');
    expect(passwordStrength('harbourlight', ['harbour light gmbh'])).to.equal('weak');
  });

  it('what has fewer than eight signs is weak, whatever they are', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 3 }), (password) => {
        if ([...password].length < 8) expect(passwordStrength(password)).to.equal('weak');
      }),
    );
  });

  it('what is made of names, common words and runs alone is weak, in whatever order and case', () => {
    const pieces = ['ada', 'lind', 'harbour', 'password', 'qwertz', '12345', '2024', 'zzzz', 'welcome'];
    const loud = fc.tuple(fc.constantFrom(...pieces), fc.boolean());
    fc.assert(
      fc.property(fc.array(loud, { maxLength: 6 }), (parts) => {
        const password = parts.map(([piece, isLoud]) => (isLoud ? piece.toUpperCase() : piece)).join('');
        expect(passwordStrength(password, ['Ada', 'Lind', 'Harbour Dental'])).to.equal('weak');
      }),
    );
  });

  it('what is strong stays at least fair when the person’s names are known', () => {
    expect(passwordStrength('four quiet herons ashore', ['Ada', 'Lind'])).to.equal('strong');
  });
});

describe('finding members', () => {
  const named = (firstName: string, lastName: string, id = firstName): Member =>
    ({ id, firstName, lastName, status: 'active' }) as Member;

  it('S3 · admin: by the beginning of any word of the name, without marks and case', () => {
    const member = named('Zoë Maria', 'Müller-Lüdenscheidt');
    for (const search of ['', 'zo', 'ZOE', 'mül', 'lude', 'maria mu', 'mueller'.slice(0, 2)])
      expect(matchesMember(member, { search }), search).to.equal(true);
    for (const search of ['oe', 'zoe x', 'ller']) expect(matchesMember(member, { search })).to.equal(false);
  });

  it('is in the order of last names, whatever the order in which they came', () => {
    const all = [named('Zoë', 'Abt'), named('Ada', 'Ábt'), named('Mats', 'zorn'), named('Ben', 'Öst')];
    fc.assert(
      fc.property(fc.shuffledSubarray(all, { minLength: all.length }), (some) => {
        expect([...some].sort(byLastName).map(({ firstName }) => firstName)).to.deep.equal([
          'Ada',
          'Zoë',
          'Ben',
          'Mats',
        ]);
      }),
    );
  });
});
