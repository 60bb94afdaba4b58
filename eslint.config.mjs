import nx from '@nx/eslint-plugin';
import prettier from 'eslint-config-prettier';
import tseslint from 'typescript-eslint';

/** Who may import whom (docs/architecture.md). Nx reads the tags from each project's package.json. */
const depConstraints = [
  { sourceTag: 'type:kernel', onlyDependOnLibsWithTags: [] },
  { sourceTag: 'type:engine', onlyDependOnLibsWithTags: ['type:kernel'] },
  { sourceTag: 'type:platform', onlyDependOnLibsWithTags: ['type:kernel', 'type:engine'] },
  { sourceTag: 'type:domain', onlyDependOnLibsWithTags: ['type:kernel', 'type:engine'] },
  {
    sourceTag: 'type:server',
    onlyDependOnLibsWithTags: ['type:kernel', 'type:engine', 'type:platform', 'type:domain', 'type:server'],
  },
  { sourceTag: 'type:demo', onlyDependOnLibsWithTags: ['type:kernel', 'type:engine'] },
  { sourceTag: 'type:app', onlyDependOnLibsWithTags: ['*'] },
  { sourceTag: 'type:e2e', onlyDependOnLibsWithTags: ['*'] },
  // A server library knows the domain of its own area only; of other areas it takes readers and ids from their servers.
  ...[
    'access',
    'directory',
    'events',
    'workforce',
    'matchmaking',
    'schedule',
    'invitations',
    'outcomes',
    'roadmap',
    'papers',
  ].map((area) => ({
    allSourceTags: ['type:server', `area:${area}`],
    onlyDependOnLibsWithTags: [`area:${area}`, 'type:kernel', 'type:engine', 'type:platform', 'type:server'],
  })),
];

/** What keeps domain and engines deterministic and portable: no framework, no Node, no clock, no randomness. */
const pureCode = {
  'no-restricted-imports': [
    'error',
    {
      patterns: [
        {
          group: ['node:*', '@nestjs/*', 'mongoose', 'mongodb', 'graphql', '@apollo/*'],
          message: 'Domain, engines and kernel stay pure: pass it as an argument.',
        },
      ],
    },
  ],
  'no-restricted-properties': [
    'error',
    { object: 'Date', property: 'now', message: 'Time is an argument.' },
    { object: 'Math', property: 'random', message: 'Seeds are arguments.' },
    { object: 'crypto', property: 'randomUUID', message: 'Ids are arguments.' },
  ],
  'no-restricted-syntax': [
    'error',
    { selector: "NewExpression[callee.name='Date'][arguments.length=0]", message: 'Time is an argument.' },
  ],
};

export default tseslint.config(
  {
    ignores: [
      '**/dist',
      '**/node_modules',
      '.nx',
      'data',
      'demo-output',
      '.cache',
      '**/*.generated.ts',
      '**/gql/**',
      // Written for a moment by the test that lint catches violations.
      '**/lint-violation.builder.ts',
    ],
  },
  ...tseslint.configs.recommended,
  {
    files: ['**/*.ts', '**/*.tsx'],
    plugins: { '@nx': nx },
    languageOptions: { parserOptions: { projectService: false } },
    rules: {
      '@nx/enforce-module-boundaries': [
        'error',
        { allow: [], depConstraints, banTransitiveDependencies: false, enforceBuildableLibDependency: false },
      ],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      '@typescript-eslint/consistent-type-imports': 'off',
      '@typescript-eslint/naming-convention': [
        'error',
        { selector: 'interface', format: ['PascalCase'], custom: { regex: '^I[A-Z]', match: false } },
      ],
      'no-restricted-exports': [
        'error',
        {
          restrictDefaultExports: {
            direct: true,
            named: true,
            defaultFrom: true,
            namedFrom: true,
            namespaceFrom: true,
          },
        },
      ],
      'max-lines': ['warn', { max: 400, skipBlankLines: true, skipComments: true }],
    },
  },
  {
    files: ['libs/kernel/src/**/*.ts', 'libs/*/domain/src/**/*.ts', 'libs/engines/*/src/**/*.ts'],
    // The store is a server and the engines' `node` folders hold what touches threads, sockets and files.
    ignores: ['libs/engines/embedded-mongo/**', 'libs/engines/*/src/node/**', '**/*.spec.ts'],
    rules: pureCode,
  },
  // A story is read from top to bottom, however long.
  { files: ['**/*.spec.ts', '**/semantics/**'], rules: { 'max-lines': 'off' } },
  { files: ['**/*.cjs'], rules: { '@typescript-eslint/no-require-imports': 'off' } },
  prettier,
);
