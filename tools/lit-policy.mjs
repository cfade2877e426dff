/**
 * Lit makes a Trusted Types policy named `lit-html` when it is loaded. A second copy of Lit on a page dies there ("policy
 * already exists"), and so does the first on a page whose header does not list it. Where we bundle Lit, our copy gets a
 * name of its own and lives on without a policy when it is refused; on a page that enforces Trusted Types the host lists
 * `trusted-types pontic-lit-1`.
 */
export const LIT_POLICY = 'pontic-lit-1';

const LIT_HTML = /\/lit-html\/(?:development\/)?lit-html\.js$/;
const CREATION = /(\w+)\.createPolicy\(\s*(["'])lit-html\2\s*,\s*(\{\s*createHTML:[^}]*\})\s*\)/;

/** @returns {import('vite').Plugin} */
export function litPolicy() {
  return {
    name: 'pontic-lit-policy',
    enforce: 'pre',
    transform(code, id) {
      if (!LIT_HTML.test(id.split('?')[0])) return;
      if (!CREATION.test(code))
        this.error('lit-html no longer creates its policy as we knew it: see tools/lit-policy.mjs');
      return {
        code: code.replace(
          CREATION,
          (_, factory, __, rules) =>
            `(() => { try { return ${factory}.createPolicy('${LIT_POLICY}', ${rules}) } catch { return undefined } })()`,
        ),
        map: null,
      };
    },
  };
}
