/** Loads each element when the page first uses it: `import 'pontic/autoload'`. */
import { loadOnUse } from './load-on-use.js';

// where a server renders there is no page to watch
if (typeof document !== 'undefined') loadOnUse();

export { loadOnUse, type LoadOptions } from './load-on-use.js';
