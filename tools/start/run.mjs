/** `node tools/start/run.mjs COMMAND [ARGUMENTS]`: makes the product ready and runs one of its commands. */
import './node-version.mjs';
import { sayOnStderr } from './ensure-ready.mjs';
import { launch } from './launch.mjs';

const commands = {
  admin: 'apps/api/dist/admin.js',
  demo: 'apps/demo/dist/main.js',
  store: 'libs/engines/embedded-mongo/dist/cli/main.js',
  worker: 'apps/worker/dist/main.js',
  schema: 'apps/api/dist/print-schema.js',
  'bench:api': 'apps/api/dist/bench/main.js',
  'bench:store': 'libs/engines/embedded-mongo/dist/bench/main.js',
  'bench:scheduling': 'libs/engines/scheduling/dist/node/bench/main.js',
};

const [name = '', ...rest] = process.argv.slice(2);
const entry = Object.hasOwn(commands, name) ? commands[name] : undefined;
if (entry === undefined) {
  sayOnStderr(`Нет такой команды · No such command: "${name}". Есть · Known: ${Object.keys(commands).join(', ')}`);
  process.exit(2);
}
process.argv.splice(2, process.argv.length, ...rest);
await launch(entry);
