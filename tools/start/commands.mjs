/** The commands of `npm run`, each with the built file that it runs. */
export const commands = {
  admin: 'apps/api/dist/admin.js',
  demo: 'apps/demo/dist/main.js',
  store: 'libs/engines/embedded-mongo/dist/cli/main.js',
  worker: 'apps/worker/dist/main.js',
  schema: 'apps/api/dist/print-schema.js',
  'bench:api': 'apps/api/dist/bench/main.js',
  'bench:invitations': 'apps/api/dist/bench/invitations.js',
  'bench:planning': 'apps/api/dist/bench/planning.js',
  'bench:store': 'libs/engines/embedded-mongo/dist/bench/main.js',
  'bench:documents': 'libs/engines/documents/dist/node/bench/main.js',
  'bench:scheduling': 'libs/engines/scheduling/dist/node/bench/main.js',
};
