import { benchmarkStore } from './bench-store.js';

/** `npm run bench:store`: progress on stderr, one JSON object on stdout. */
const result = await benchmarkStore((line) => process.stderr.write(`${line}\n`));
process.stdout.write(`${JSON.stringify(result)}\n`);
