/**
 * package.json says that our modules only declare things (`sideEffects`), which is so for the package, and not for pages
 * that lie beside it: there every module acts.
 * @param {string} folder
 * @returns {import('vite').Plugin}
 */
export const keepEffects = (folder) => ({
  name: 'pontic-keep-effects',
  transform: (code, id) => (id.startsWith(folder) ? { code, map: null, moduleSideEffects: true } : undefined),
});
