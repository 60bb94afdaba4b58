import { randomBytes, timingSafeEqual } from 'node:crypto';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { type Server, createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { OperatorCommands } from '@vstrecha/access-server';
import { type Config, MessageCatalogue } from '@vstrecha/platform';
import type { Product } from '../product.js';

/**
 * The embedded store admits one process, so operator commands (`npm run admin`) ask the running product. Its address on
 * loopback and a key stand in a file that only the product's own account can read: who can read it runs the machine.
 */
interface DoorPlate {
  readonly address: string;
  readonly key: string;
  readonly pid: number;
}

export type OperatorRequest =
  | { readonly command: 'create-token'; readonly email: string; readonly admin: boolean }
  | { readonly command: 'sign-in-link'; readonly email: string };
export type OperatorAnswer =
  { readonly ok: true; readonly value: string } | { readonly ok: false; readonly message: string };

const plateFile = (config: Pick<Config, 'dataDir'>): string => path.resolve(config.dataDir, 'operator-door.json');

/** Opens the door of a running product; `remove` closes it. */
export async function announceOperatorDoor(config: Config, product: Product): Promise<{ remove(): Promise<void> }> {
  if (config.storeInMemory) return { remove: async () => undefined };
  const key = randomBytes(32).toString('base64url');
  const server = createServer((request, response) => {
    let body = '';
    request.setEncoding('utf8').on('data', (chunk: string) => (body = (body + chunk).slice(0, 10_000)));
    request.on('end', () => {
      const admitted = sameKey(request.headers.authorization ?? '', `Bearer ${key}`);
      const answer = admitted
        ? answerOperator(product, JSON.parse(body) as OperatorRequest)
        : Promise.resolve<OperatorAnswer>({ ok: false, message: 'wrong key' });
      answer.then(
        (value) =>
          response.writeHead(admitted ? 200 : 403, { 'content-type': 'application/json' }).end(JSON.stringify(value)),
        (error: unknown) => response.writeHead(500).end(JSON.stringify({ ok: false, message: String(error) })),
      );
    });
  });
  const address = await listenOnLoopback(server);
  const file = plateFile(config);
  await mkdir(path.dirname(file), { recursive: true, mode: 0o700 });
  await rm(file, { force: true });
  await writeFile(file, JSON.stringify({ address, key, pid: process.pid } satisfies DoorPlate), { mode: 0o600 });
  return {
    remove: async () => {
      await rm(file, { force: true });
      server.closeAllConnections();
      server.close();
    },
  };
}

/** Asks the product that runs on this data folder; undefined where none does. */
export async function askRunningProduct(config: Config, request: OperatorRequest): Promise<OperatorAnswer | undefined> {
  let plate: DoorPlate;
  try {
    plate = JSON.parse(await readFile(plateFile(config), 'utf8')) as DoorPlate;
  } catch {
    return undefined;
  }
  try {
    const response = await fetch(plate.address, {
      method: 'POST',
      headers: { authorization: `Bearer ${plate.key}` },
      body: JSON.stringify(request),
    });
    return (await response.json()) as OperatorAnswer;
  } catch {
    // The product was killed and left its plate behind.
    return undefined;
  }
}

export async function answerOperator(product: Product, request: OperatorRequest): Promise<OperatorAnswer> {
  const commands = product.app.get(OperatorCommands, { strict: false });
  const result =
    request.command === 'create-token'
      ? await commands.createToken(request.email, request.admin)
      : await commands.createSignInLink(request.email, product.url);
  if (result.ok) return result;
  const { error } = result;
  const messages = product.app.get(MessageCatalogue);
  const fault = error.kind === 'invalid' ? error.issues[0] : error;
  return { ok: false, message: `${messages.sentence(fault, 'ru')}\n${messages.sentence(fault, 'en')}` };
}

function sameKey(given: string, expected: string): boolean {
  return given.length === expected.length && timingSafeEqual(Buffer.from(given), Buffer.from(expected));
}

function listenOnLoopback(server: Server): Promise<string> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => resolve(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`));
  });
}
