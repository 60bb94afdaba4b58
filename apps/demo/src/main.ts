import { parseArgs } from 'node:util';
import { novorossiyskForum, tverMeeting } from '@vstrecha/demo-walk';
import { runDemo } from './run-demo.js';
import { cliTexts } from './texts.js';

const USAGE = `npm run demo                     совещание в Твери, 6 сентября 2023 года / the Tver meeting
npm run demo -- novorossiysk     трёхдневный форум в Новороссийске / the three-day Novorossiysk forum
    --out FOLDER    куда положить файлы, demo-output, если не указано / where the files go, demo-output unless given
    --lang ru|en    язык сообщений / language of the messages`;

const events = { tver: tverMeeting, novorossiysk: novorossiyskForum };

function readArguments() {
  try {
    const { positionals, values } = parseArgs({
      allowPositionals: true,
      options: { lang: { type: 'string', default: 'ru' }, out: { type: 'string', default: 'demo-output' } },
    });
    const [name = 'tver', ...rest] = positionals;
    const event = events[name as keyof typeof events];
    if (rest.length > 0 || !Object.hasOwn(events, name)) return undefined;
    return values.lang === 'ru' || values.lang === 'en' ? { event, language: values.lang, folder: values.out } : undefined;
  } catch {
    return undefined;
  }
}

const asked = readArguments();
if (!asked) {
  console.error(USAGE);
  process.exit(64);
}
const stop = new AbortController();
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => stop.abort());
try {
  await runDemo({ ...asked, language: asked.language as 'ru' | 'en', signal: stop.signal, say: (line) => console.log(line) });
  process.exit(0);
} catch (error) {
  const text = cliTexts[asked.language as 'ru' | 'en'];
  if (stop.signal.aborted) console.error(text.stopped);
  else console.error(`${text.failed}: ${error instanceof Error ? error.message : String(error)}`);
  process.exit(stop.signal.aborted ? 130 : 1);
}
