/** Every element of ours says its name in `static tag`; the manifest's readers want it in fields of their own. */
function describe(declaration) {
  const tag = declaration.members?.find((member) => member.name === 'tag')?.default?.replaceAll("'", '');
  if (declaration.members)
    declaration.members = declaration.members.filter(
      ({ name, privacy }) =>
        privacy !== 'private' &&
        privacy !== 'protected' &&
        !/^[#_]/.test(name) &&
        name !== 'tag' &&
        name !== 'create',
    );
  if (!tag) return;
  declaration.customElement = true;
  // the analyzer takes the arguments of event constructors for names
  declaration.events = declaration.events?.filter(({ name }) =>
    /^(input|change|[a-z]+(-[a-z]+)+)$/.test(name ?? ''),
  );
  declaration.tagName = tag;
  declaration.attributes = declaration.members
    .filter((member) => member.attribute)
    .map(({ attribute, type, default: initial, description, name }) => ({
      name: attribute,
      type,
      default: initial,
      description,
      fieldName: name,
    }));
}

export default {
  globs: ['components/**/*.ts'],
  exclude: ['components/i18n/**', 'components/theme/**', 'components/**/*.machine.ts'],
  outdir: '.',
  litelement: true,
  packagejson: false, // else the analyzer edits package.json
  plugins: [
    {
      name: 'public-manual',
      packageLinkPhase({ customElementsManifest }) {
        for (const module of customElementsManifest.modules) {
          for (const declaration of module.declarations ?? []) describe(declaration);
          module.exports = (module.exports ?? []).concat(
            (module.declarations ?? [])
              .filter(({ tagName }) => tagName)
              .map(({ name, tagName }) => ({
                kind: 'custom-element-definition',
                name: tagName,
                declaration: { name, module: module.path },
              })),
          );
        }
      },
    },
  ],
};
