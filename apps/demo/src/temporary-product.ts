import { rm } from 'node:fs/promises';
import { OperatorCommands } from '@vstrecha/access-server';
import { memoryConfig, startProduct } from '@vstrecha/api';
import type { Language } from '@vstrecha/kernel';
import { OutboxRelay, createLogger } from '@vstrecha/platform';
import { HttpPort } from './http-port.js';

/** The whole product on a store that goes with it, reached over HTTP on this machine only. */
export interface TemporaryProduct {
  readonly port: HttpPort;
  /** Waits until the worker has done what is due. */
  settled(): Promise<void>;
  close(): Promise<void>;
}

/** Starts it. The organizer is let in as an administrator, everybody else has what the event gives to the address. */
export async function startTemporaryProduct(organizer: string, language: Language): Promise<TemporaryProduct> {
  const config = memoryConfig({ mongodbUri: undefined, storeInMemory: true, host: '127.0.0.1', worker: 'inside' });
  const removeFolder = () => rm(config.dataDir, { recursive: true, force: true });
  try {
    const product = await startProduct(config, createLogger(config));
    const commands = product.app.get(OperatorCommands, { strict: false });
    const tokenOf = async (email: string): Promise<string> => {
      const token = await commands.createToken(email, email === organizer);
      if (token.ok) return token.value;
      throw new Error(`${email}: ${JSON.stringify(token.error)}`);
    };
    return {
      port: new HttpPort(product.url, language, tokenOf),
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
