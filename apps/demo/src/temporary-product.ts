import { rm } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { OperatorCommands } from '@vstrecha/access-server';
import { memoryConfig, startProduct } from '@vstrecha/api';
import type { Language } from '@vstrecha/kernel';
import { OutboxRelay, createLogger } from '@vstrecha/platform';
import { HttpPort } from './http-port.js';

/** What stands in calendars and mails: the port on which the product listens for a minute would mean nothing to anybody. */
const PUBLIC_URL = 'https://vstrecha.example.org';

/** The whole product on a store that goes with it, reached over HTTP on this machine only. */
export interface TemporaryProduct {
  readonly port: HttpPort;
  /** Waits until the worker has done what is due. */
  settled(): Promise<void>;
  close(): Promise<void>;
}

/** Starts it. The organizer is let in as an administrator, everybody else has what the event gives to the address. */
export async function startTemporaryProduct(organizer: string, language: Language): Promise<TemporaryProduct> {
  const config = memoryConfig({
    mongodbUri: undefined,
    storeInMemory: true,
    host: '127.0.0.1',
    worker: 'inside',
    publicUrl: PUBLIC_URL,
  });
  const removeFolder = () => rm(config.dataDir, { recursive: true, force: true });
  try {
    const product = await startProduct(config, createLogger(config));
    const commands = product.app.get(OperatorCommands, { strict: false });
    const tokenOf = async (email: string): Promise<string> => {
      const token = await commands.createToken(email, email === organizer);
      if (token.ok) return token.value;
      throw new Error(`${email}: ${JSON.stringify(token.error)}`);
    };
    const { port } = product.app.getHttpServer().address() as AddressInfo;
    return {
      port: new HttpPort(`http://127.0.0.1:${port}`, language, tokenOf),
      settled: () => product.app.get(OutboxRelay).drained(),
      close: async () => {
        await product.close();
        await removeFolder();
      },
    };
  } catch (error) {
    await removeFolder();
    throw error;
  }
}
