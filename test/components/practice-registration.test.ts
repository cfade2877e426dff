import { expect, waitUntil } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { PracticeRegistration } from '../../components/practice-registration/practice-registration.js';
import { RegistrationSentEvent } from '../../components/events.js';
import type { Backend } from '../../src/index.js';
import { aligner } from '../../src/profiles/aligner.js';
import { fakeClient } from '../support/fake-client.js';
import { fakePeople, type FakePeople } from '../support/fake-people.js';
import { aLab } from '../support/lab.js';
import {
  checkNoOverflow,
  checkState,
  focused,
  MARKUP,
  place,
  settled,
  speak,
  textOf,
  within,
} from '../support/view-checks.js';

PracticeRegistration.define();

const PASSWORD = 'nine lanterns over the quay';
const FORM = {
  clinic: 'Harbour Dental',
  firstName: 'Ada',
  lastName: 'Lind',
  email: 'ada@harbour.example',
  username: 'ada.lind',
  password: PASSWORD,
  confirm: PASSWORD,
  'shipping.street': 'Kai 7',
  'shipping.postalCode': '20457',
  'shipping.city': 'Hamburg',
  'shipping.country': 'DE',
};
type Filled = Readonly<Record<string, string>>;

async function showing({ people = fakePeople(), width = 700 }: { people?: FakePeople; width?: number } = {}) {
  const client = { ...fakeClient([], { profile: aligner }), people };
  const element = await place<PracticeRegistration>('practice-registration', { client }, { width });
  return { element, people };
}

const control = (element: Element, id: string) =>
  element.shadowRoot!.getElementById(id) as HTMLInputElement | HTMLSelectElement;

async function fill(element: PracticeRegistration, values: Filled) {
  for (const [id, value] of Object.entries(values)) {
    const field = control(element, id);
    field.value = value;
    field.dispatchEvent(new Event(field.localName === 'select' ? 'change' : 'input', { bubbles: true }));
  }
  await settled(element);
}

async function send(element: PracticeRegistration) {
  within<HTMLButtonElement>(element, '.button.primary').click();
  await settled(element);
  await settled(element);
}

const summary = (element: PracticeRegistration) =>
  [...element.shadowRoot!.querySelectorAll('#error-summary a')].map((link) => textOf(link));
const hasFocus = (element: Element) => focused() === element;
/** Whether the browser would ask before the page is left. */
function isAskedOnLeaving(): boolean {
  const leaving = new Event('beforeunload', { cancelable: true });
  dispatchEvent(leaving);
  return leaving.defaultPrevented;
}

describe('practice-registration: accessibility', () => {
  afterEach(() => {
    document.documentElement.lang = 'en';
    document.documentElement.dir = '';
  });

  for (const width of [700, 320])
    it(`is accessible and does not overflow at ${width} px: empty, with problems, and once sent, in both languages`, async () => {
      for (const language of ['en', 'de']) {
        document.documentElement.lang = language;
        const { element } = await showing({ width });
        await checkState(element);
        await send(element);
        await fill(element, { password: 'password', confirm: 'passwort' });
        checkNoOverflow(element);
        await checkState(element);
        await fill(element, FORM);
        await send(element);
        checkNoOverflow(element);
        await checkState(element);
      }
    });

  it('stands in a page that is written from right to left', async () => {
    document.documentElement.dir = 'rtl';
    const { element } = await showing({ width: 320 });
    await send(element);
    checkNoOverflow(element);
    expect(getComputedStyle(within(element, '.summary-box')).direction).to.equal('rtl');
  });
});

describe('practice-registration', () => {
  afterEach(() => {
    document.documentElement.lang = 'en';
  });

  it('S3 · register: every field is there, with what the browser may know of it', async () => {
    const { element } = await showing();
    const tokens = Object.fromEntries(
      [...element.shadowRoot!.querySelectorAll<HTMLInputElement>('[part="control"]')].map(
        ({ id, autocomplete }) => [id, autocomplete],
      ),
    );
    expect(tokens).to.deep.equal({
      clinic: 'organization',
      firstName: 'given-name',
      lastName: 'family-name',
      email: 'email',
      telephone: 'tel',
      username: 'username',
      password: 'new-password',
      confirm: 'new-password',
      reference: 'off',
      'shipping.street': 'street-address',
      'shipping.postalCode': 'postal-code',
      'shipping.city': 'address-level2',
      'shipping.state': 'address-level1',
      'shipping.country': 'country',
    });
  });

  it('each control says what it is: name, kind, length, and what the browser may do with it', async () => {
    const { element } = await showing();
    const said = (id: string) =>
      Object.fromEntries(
        [...control(element, id).attributes].map(({ name, value }) => [name, value] as const),
      );
    const required = { 'aria-required': 'true', part: 'control' };
    const plain = { autocapitalize: 'none', spellcheck: 'false' };
    expect(said('email')).to.deep.equal({
      ...required,
      ...plain,
      id: 'email',
      name: 'email',
      type: 'email',
      autocomplete: 'email',
      maxlength: '254',
      'aria-describedby': 'email-hint',
    });
    expect(said('password')).to.deep.equal({
      ...required,
      ...plain,
      id: 'password',
      name: 'password',
      type: 'password',
      autocomplete: 'new-password',
      'aria-describedby': 'password-hint password-strength',
    });
    expect(said('shipping.street')).to.deep.equal({
      ...required,
      id: 'shipping.street',
      name: 'shipping.street',
      rows: '2',
      autocomplete: 'street-address',
      maxlength: '240',
      'aria-describedby': 'shipping.street-hint',
    });
    expect(said('reference')).to.not.have.any.keys('aria-required', 'aria-invalid', 'autocapitalize');
    await send(element);
    expect(said('shipping.country')).to.include({
      'aria-invalid': 'true',
      'aria-describedby': 'shipping.country-error',
    });
    await fill(element, { 'shipping.country': 'DE' });
    expect(said('shipping.country')).to.not.have.any.keys('aria-invalid', 'aria-describedby');
  });

  it('S3 · register: what is mandatory is listed, and each line leads to its field', async () => {
    const { element, people } = await showing();
    await send(element);
    expect(summary(element)).to.deep.equal([
      'Clinic or business name: fill this in',
      'First name: fill this in',
      'Last name: fill this in',
      'E-mail address: fill this in',
      'User name: fill this in',
      'Password: fill this in',
      'Password once more: fill this in',
      'Shipping address: fill this in',
      'Postal code: fill this in',
      'City: fill this in',
      'Country: fill this in',
    ]);
    expect(hasFocus(within(element, '#error-summary'))).to.equal(true);
    within(element, '#error-summary a[href="#shipping.city"]').click();
    await settled(element);
    expect(hasFocus(control(element, 'shipping.city'))).to.equal(true);
    expect(control(element, 'shipping.city').getAttribute('aria-invalid')).to.equal('true');
    expect(people.registered).to.deep.equal([]);
  });

  it('S3 · register: says how strong the password is and whether both match, in words', async () => {
    const { element } = await showing();
    const strength = () => textOf(within(element, '#password-strength'));
    const match = () => textOf(within(element, '#confirm-match'));
    expect([strength(), match()]).to.deep.equal(['', '']);
    await fill(element, { password: 'harbour1', confirm: 'harbour2' });
    expect([strength(), match()]).to.deep.equal(['Password strength: Fair', 'Passwords match: no']);
    await fill(element, { username: 'harbour' });
    expect(strength()).to.equal('Password strength: Weak');
    await fill(element, { password: PASSWORD, confirm: PASSWORD });
    expect([strength(), match()]).to.deep.equal(['Password strength: Strong', 'Passwords match: yes']);
  });

  it('S3 · register: the password is shown when that is wanted, in both fields', async () => {
    const { element } = await showing();
    const types = () => ['password', 'confirm'].map((id) => (control(element, id) as HTMLInputElement).type);
    expect(types()).to.deep.equal(['password', 'password']);
    within(element, '#show-password').click();
    await settled(element);
    expect(types()).to.deep.equal(['text', 'text']);
  });

  it('S3 · register: the account waits to be activated; the event says nothing of the person, and no password is left', async () => {
    const { element, people } = await showing();
    const events: Event[] = [];
    element.addEventListener('registration-sent', (event) => events.push(event));
    await fill(element, { ...FORM, reference: 'HARBOUR-7' });
    await send(element);
    expect(people.registered).to.have.length(1);
    expect(people.registered[0]).to.deep.include({ reference: 'HARBOUR-7', language: 'en', telephone: '' });
    expect(hasFocus(within(element, '#heading'))).to.equal(true);
    expect(textOf(element)).to.include('Your account waits to be activated');
    expect(events.map((event) => event instanceof RegistrationSentEvent && event.status)).to.deep.equal([
      'blocked',
    ]);
    expect(JSON.stringify(events[0])).to.not.include('Ada');
    expect(element.shadowRoot!.querySelectorAll('input, select, textarea')).to.have.length(0);
    expect(element.shadowRoot!.innerHTML).to.not.include('lanterns');
  });

  it('S3 · register: what the lab does not take is said beside its field, until that is changed', async () => {
    const { element, people } = await showing();
    await fill(element, { ...FORM, username: 'taken' });
    await send(element);
    expect(summary(element)).to.deep.equal(['User name: somebody else has it, choose another one']);
    expect(hasFocus(within(element, '#error-summary'))).to.equal(true);
    await fill(element, { username: 'ada.l' });
    expect(summary(element)).to.deep.equal([]);
    await send(element);
    expect(people.registered.map(({ username }) => username)).to.deep.equal(['taken', 'ada.l']);
    expect(people.registered[0]!.id).to.not.equal(people.registered[1]!.id);
  });

  it('keeps what was typed when the lab cannot be reached, and sends the same registration again', async () => {
    const people = fakePeople();
    const ids: string[] = [];
    const { register } = people;
    people.register = (form) => {
      ids.push(form.id);
      return register(form);
    };
    people.faults.push('offline');
    const { element } = await showing({ people });
    await fill(element, FORM);
    await send(element);
    expect(textOf(within(element, '#fault'))).to.include('The lab cannot be reached');
    expect(hasFocus(within(element, '#fault'))).to.equal(true);
    expect(control(element, 'password').value).to.equal(PASSWORD);
    await send(element);
    expect(textOf(element)).to.include('Your account waits to be activated');
    expect(new Set(ids).size).to.equal(1);
    expect(ids).to.have.length(2);
  });

  it('a second press while it is being sent sends nothing more', async () => {
    const { element, people } = await showing();
    await fill(element, FORM);
    const button = within<HTMLButtonElement>(element, '.button.primary');
    button.click();
    button.click();
    await settled(element);
    expect(people.registered).to.have.length(1);
  });

  it('registers where nobody is signed in, with the lab alone', async () => {
    const lab = aLab({ profile: aligner });
    const element = await place<PracticeRegistration>('practice-registration', { backend: lab });
    await fill(element, FORM);
    await send(element);
    await waitUntil(() => textOf(element).includes('Your account waits to be activated'), 'not sent', {
      timeout: 10_000,
    });
    await lab.close!();
  });

  it('says so where registration is not offered', async () => {
    const { people: _people, ...backend } = aLab();
    const element = await place<PracticeRegistration>('practice-registration', {
      backend: backend as Backend,
    });
    expect(textOf(element)).to.include('Registration is not offered here');
    expect(element.shadowRoot!.querySelector('form') === null).to.equal(true);
  });

  it('fills in the reference code of an invitation, which can be changed', async () => {
    const element = await place<PracticeRegistration>('practice-registration', { reference: 'HARBOUR-7' });
    expect(control(element, 'reference').value).to.equal('HARBOUR-7');
    await fill(element, { reference: '' });
    expect(control(element, 'reference').value).to.equal('');
  });

  it('forgets the passwords when it leaves the page, and keeps them when it is moved in it', async () => {
    const { element } = await showing();
    await fill(element, FORM);
    const parent = element.parentElement!;
    parent.append(element);
    await settled(element);
    expect(control(element, 'password').value).to.equal(PASSWORD);
    element.remove();
    await settled(element);
    parent.append(element);
    await settled(element);
    expect(control(element, 'password').value).to.equal('');
    expect(control(element, 'clinic').value).to.equal(FORM.clinic);
  });

  it('has the browser ask before a half-filled form is left, until it has arrived', async () => {
    const { element } = await showing();
    element.reference = 'HARBOUR-7';
    await settled(element);
    expect(isAskedOnLeaving(), 'nothing entered').to.equal(false);
    await fill(element, { clinic: '  ' });
    expect(isAskedOnLeaving(), 'blanks').to.equal(false);
    await fill(element, { clinic: 'Harbour Dental' });
    expect(isAskedOnLeaving(), 'a name').to.equal(true);
    await fill(element, { clinic: '', password: 'nine' });
    expect(isAskedOnLeaving(), 'a password').to.equal(true);
    await fill(element, { ...FORM, username: 'taken' });
    await send(element);
    expect(isAskedOnLeaving(), 'not taken by the lab').to.equal(true);
    await fill(element, { username: 'ada.lind' });
    await send(element);
    expect(textOf(element)).to.include('Your account waits to be activated');
    expect(isAskedOnLeaving(), 'arrived').to.equal(false);
  });

  it('asks nobody any more once it is taken out of the page, and puts down nothing that was typed', async () => {
    const { element } = await showing();
    await fill(element, FORM);
    const kept = JSON.stringify([Object.entries(localStorage), Object.entries(sessionStorage)]);
    expect(kept).to.not.include('Harbour Dental').and.not.include('lanterns');
    element.remove();
    expect(isAskedOnLeaving()).to.equal(false);
  });

  it('names the countries in the language of the page, in its order, and typing finds one', async () => {
    const { element } = await showing();
    await speak('de', element);
    const names = [...control(element, 'shipping.country').querySelectorAll('option')].map((one) =>
      textOf(one),
    );
    expect(names).to.have.length(250);
    expect(names.indexOf('Österreich')).to.be.lessThan(names.indexOf('Pakistan'));
    control(element, 'shipping.country').focus();
    await sendKeys({ type: 'Schwe' });
    expect(textOf((control(element, 'shipping.country') as HTMLSelectElement).selectedOptions[0]!)).to.match(
      /^Schwe/,
    );
  });

  it('shows markup and words of any length as text', async () => {
    const { element } = await showing({ width: 320 });
    await fill(element, { clinic: MARKUP, username: `<${'x'.repeat(200)}>` });
    await send(element);
    checkNoOverflow(element);
    expect('pwned' in window).to.equal(false);
  });
});
