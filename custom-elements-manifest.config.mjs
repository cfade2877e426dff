export default {
  globs: ['components/**/*.ts'],
  exclude: ['components/i18n/**', 'components/theme/**', 'components/**/*.machine.ts'],
  outdir: '.',
  litelement: true,
  packagejson: false, // else the analyzer edits package.json
  plugins: [
    {
      name: 'public-only',
      /** the manifest is the public manual: private fields stay out */
      packageLinkPhase({ customElementsManifest }) {
        for (const module of customElementsManifest.modules)
          for (const declaration of module.declarations ?? [])
            if (declaration.members)
              declaration.members = declaration.members.filter(
                (member) =>
                  member.privacy !== 'private' &&
                  !member.name.startsWith('#') &&
                  !member.name.startsWith('_'),
              );
      },
    },
  ],
};
