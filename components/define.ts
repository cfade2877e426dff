import { defineAll } from './define-all.js';

/** Registers every element under its own name: `import 'pontic/define'`. */
defineAll();

export * from './index.js';
