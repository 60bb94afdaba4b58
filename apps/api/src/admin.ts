import { parseArgs } from 'node:util';
import { createLogger, readConfig } from '@vstrecha/platform';
import {
  type OperatorAnswer,
  type OperatorRequest,
  answerOperator,
  askRunningProduct,
} from './operator/operator-door.js';
import { startProduct } from './product.js';

const USAGE = `npm run admin -- create-token EMAIL [--no-admin]
    печатает токен API для программы; новый адрес становится администратором, если не указано --no-admin
    prints an API token for a program; a new address becomes an administrator unless --no-admin is given
npm run admin -- sign-in-link EMAIL
    печатает одноразовую ссылку для входа / prints a one-time sign-in link`;

function readRequest(): OperatorRequest | undefined {
  try {
    const { positionals, values } = parseArgs({ allowPositionals: true, options: { 'no-admin': { type: 'boolean' } } });
    const [command, email, ...rest] = positionals;
    if (!email || rest.length > 0) return undefined;
    if (command === 'create-token') return { command, email, admin: !values['no-admin'] };
    return command === 'sign-in-link' ? { command, email } : undefined;
  } catch {
    return undefined;
  }
}

async function answer(request: OperatorRequest): Promise<OperatorAnswer> {
  const config = readConfig(process.env);
  if (!config.ok) return { ok: false, message: config.error.join('\n') };
  const running = await askRunningProduct(config.value, request);
  if (running) return running;
  const product = await startProduct(
    { ...config.value, port: 0, host: '127.0.0.1', worker: 'off', logLevel: 'silent' },
    createLogger({ logLevel: 'silent' }),
  );
  try {
    return await answerOperator(
      { ...product, url: config.value.publicUrl ?? `http://localhost:${config.value.port}` },
      request,
    );
  } finally {
    await product.close();
  }
}

const request = readRequest();
if (!request) {
  console.error(USAGE);
  process.exit(64);
}
const result = await answer(request);
if (result.ok) console.log(result.value);
else console.error(result.message);
process.exit(result.ok ? 0 : 1);
