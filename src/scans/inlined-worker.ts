/**
 * The worker as one classic script, for pages to which its file is foreign: the build puts it here
 * (tools/inline-worker.mjs). Run from source there is none. Imported where nothing else works, so that no page loads it at
 * once.
 */
export const INLINED_WORKER: string | undefined = undefined;
