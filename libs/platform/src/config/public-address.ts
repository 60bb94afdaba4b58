import { Inject, Injectable } from '@nestjs/common';
import { CONFIG, type Config } from './config.js';

/** Hosts that a server listens on and nobody can open. */
const everyHost = ['0.0.0.0', '::'];

/**
 * How links that are sent to people begin: PUBLIC_URL, or where this process listens. Never taken from a request: who names a host
 * there would receive other people's links.
 */
@Injectable()
export class PublicAddress {
  #port: number;

  constructor(@Inject(CONFIG) private readonly config: Config) {
    this.#port = config.port;
  }

  get url(): string {
    const { publicUrl, host } = this.config;
    const isThisMachine = host === '127.0.0.1' || everyHost.includes(host);
    return publicUrl ?? `http://${isThisMachine ? 'localhost' : host}:${this.#port}`;
  }

  /** PORT=0 leaves the choice to the system: whoever serves tells what it chose. */
  servedAt(port: number): void {
    this.#port = port;
  }
}
