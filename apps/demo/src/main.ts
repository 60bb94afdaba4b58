import { parseArgs } from 'node:util';
import { novorossiyskForum, tverMeeting } from '@vstrecha/demo-walk';
import { runDemo } from './run-demo.js';
import { cliTexts } from './texts.js';

const USAGE = `npm run demo                     совещание в Твери, 6 сентября 2023 года / the Tver meeting
npm run demo -- novorossiysk     трёхдневный форум в Новороссийске / the three-day Novorossiysk forum
    --out FOLDER    куда положить файлы, demo-output, если не указано / where the files go, demo-output unless given
    --lang ru|en    язык сообщений / language of the messages`;

const languages = ['ru', 'en'] as const;
const events = { tver: tverMeeting, novorossiysk: novorossiyskForum };

function readArguments() {
  try {
    const { positionals, values } = parseArgs({
      allowPositionals: true,
      options: { lang: { type: 'string', default: 'ru' }, out: { type: 'string', default: 'demo-output' } },
    });
    const [name = 'tver', ...rest] = positionals;
    if (rest.length > 0 || !Object.hasOwn(events, name)) return undefined;
    const language = languages.find((known) => known === values.lang);
    return language && { event: events[name as keyof typeof events], language, folder: values.out };
  } catch {
    return undefined;
  }
}

const asked = readArguments();
if (!asked) {
  console.error(USAGE);
  process.exit(64);
}
const text = cliTexts[asked.language];
const stop = new AbortController();
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => stop.abort());
const startedAt = performance.now();
try {
  await runDemo({
    ...asked,
    say: (line) => console.log(line),
    ...(process.stdout.isTTY && { sketch: (line: string) => process.stdout.write(`\r\x1B[2K${line}`) }),
    signal: stop.signal,
  });
  console.log(`${text.took}: ${Math.round((performance.now() - startedAt) / 1000)} ${text.seconds}`);
  process.exit(0);
} catch (error) {
  if (stop.signal.aborted) console.error(text.stopped);
  else console.error(`${text.failed}: ${error instanceof Error ? error.message : String(error)}`);
  process.exit(stop.signal.aborted ? 130 : 1);
}
