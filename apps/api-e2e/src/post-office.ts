import { once } from 'node:events';
import type { AddressInfo, Socket } from 'node:net';
import { type ParsedMail, simpleParser } from 'mailparser';
import { SMTPServer } from 'smtp-server';
import { eventually } from './eventually.js';

/** What happens in a conversation, in its order. */
export type SmtpStep = 'connect' | 'mail' | 'recipient' | 'data' | 'received' | 'accepted';

export interface Accepted {
  readonly recipient: string;
  readonly raw: string;
  readonly mail: ParsedMail;
}

/** So long the other side may be silent. A machine that pauses for some seconds is no silent server yet. */
export const silentMs = 8000;

/** A refusal by the server: its code and words, as they go over the wire. */
export function refusal(responseCode: number, words: string): Error {
  return Object.assign(new Error(words), { responseCode });
}

/** A real mail server on this machine, whose moods a test decides. */
export class PostOffice {
  readonly accepted: Accepted[] = [];
  /** Called at each step; throws to refuse, waits to be slow, or never comes back. */
  onStep: (step: SmtpStep, recipient: string) => void | Promise<void> = () => undefined;
  #server: SMTPServer | undefined;
  #port = 0;

  async open(): Promise<void> {
    const server = new SMTPServer({
      authOptional: true,
      disabledCommands: ['STARTTLS', 'AUTH'],
      logger: false,
      // A name server that is slow or absent would delay each greeting, as much as minutes of a clock that tests set.
      disableReverseLookup: true,
      closeTimeout: 100,
      onConnect: (_session, done) => this.#step('connect', '', done),
      onMailFrom: (_address, _session, done) => this.#step('mail', '', done),
      onRcptTo: ({ address }, _session, done) => this.#step('recipient', address, done),
      onData: (stream, session, done) => {
        const recipient = session.envelope.rcptTo[0]?.address ?? '';
        void this.#take(stream, recipient).then(
          () => done(),
          (error: Error) => done(error),
        );
      },
    });
    // Clients that die in the middle are what is tried here.
    server.on('error', () => undefined);
    server.listen(this.#port, '127.0.0.1');
    await once(server.server, 'listening');
    this.#port = (server.server.address() as AddressInfo).port;
    this.#server = server;
  }

  async close(): Promise<void> {
    const server = this.#server;
    this.#server = undefined;
    if (server) await new Promise<void>((resolve) => server.close(resolve));
  }

  get url(): string {
    const limits = ['connectionTimeout', 'greetingTimeout', 'socketTimeout'].map((name) => `${name}=${silentMs}`);
    return `smtp://127.0.0.1:${this.#port}?${limits.join('&')}`;
  }

  /** Breaks off the connections that are open. */
  breakOff(): void {
    for (const socket of this.#sockets()) socket.destroy();
  }

  /** Says one more line to whoever waits for an answer, and that it is not the last (RFC 5321, 4.2.1). */
  drag(): void {
    for (const socket of this.#sockets()) socket.write('250-one moment\r\n');
  }

  /** Until so many different mails have been accepted. */
  async until(count: number): Promise<void> {
    await eventually(
      () => this.ids.size,
      (size) => size >= count,
    );
  }

  get ids(): ReadonlySet<string> {
    return new Set(this.accepted.map(({ mail }) => mail.messageId ?? ''));
  }

  #sockets(): Socket[] {
    return [...(this.#server?.connections ?? [])].map(
      (connection) => (connection as unknown as { _socket: Socket })._socket,
    );
  }

  async #take(stream: NodeJS.ReadableStream, recipient: string): Promise<void> {
    await this.onStep('data', recipient);
    const chunks: Buffer[] = [];
    for await (const chunk of stream) chunks.push(Buffer.from(chunk as Uint8Array));
    const raw = Buffer.concat(chunks);
    await this.onStep('received', recipient);
    this.accepted.push({ recipient, raw: raw.toString('latin1'), mail: await simpleParser(raw) });
    await this.onStep('accepted', recipient);
  }

  #step(step: SmtpStep, recipient: string, done: (error?: Error | null) => void): void {
    void Promise.resolve()
      .then(() => this.onStep(step, recipient))
      .then(
        () => done(),
        (error: Error) => done(error),
      );
  }
}
