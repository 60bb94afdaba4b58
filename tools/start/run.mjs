/** `node tools/start/run.mjs COMMAND [ARGUMENTS]`: makes the product ready and runs one of its commands. */
import './node-version.mjs';
import { commands } from './commands.mjs';
import { sayOnStderr } from './ensure-ready.mjs';
import { launch } from './launch.mjs';

const [name = '', ...rest] = process.argv.slice(2);
const entry = Object.hasOwn(commands, name) ? commands[name] : undefined;
if (entry === undefined) {
  sayOnStderr(`Нет такой команды · No such command: "${name}". Есть · Known: ${Object.keys(commands).join(', ')}`);
  process.exit(2);
}
process.argv.splice(2, process.argv.length, ...rest);
await launch(entry);
