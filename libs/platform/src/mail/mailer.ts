import { mkdir, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { Inject, Injectable, type OnModuleDestroy } from '@nestjs/common';
import { type SendMailOptions, type Transporter, createTransport } from 'nodemailer';
import { CONFIG, type Config } from '../config/config.js';
import { MailRefused } from './mail-refused.js';

export interface MailAddress {
  readonly address: string;
  readonly name?: string;
}

export interface MailAttachment {
  readonly fileName: string;
  readonly mediaType: string;
  readonly content: string | Uint8Array;
}

export interface Mail {
  /** Names the message for ever; a repeated attempt is the same message to every mail client. */
  readonly messageId: string;
  readonly to: string | MailAddress;
  /** The name beside the installation's own address, which is the sender always: others would fail SPF. */
  readonly fromName?: string;
  readonly replyTo?: MailAddress;
  readonly subject: string;
  readonly text: string;
  readonly html?: string;
  /**
   * A calendar object: stands in multipart/alternative as `text/calendar` with its method, as Outlook wants it (RFC 6047), and as an
   * attachment for the rest.
   */
  readonly calendar?: { readonly method: string; readonly text: string };
  readonly attachments?: readonly MailAttachment[];
  readonly at: Date;
  /** Sent by the product of itself: automatic answers are not wanted (RFC 3834). */
  readonly isAutomatic?: boolean;
  /** Where whoever gets it stops such mails: by their mail client too (RFC 2369), with one click where it is https (RFC 8058). */
  readonly unsubscribeUrl?: string;
}

/** What became of a mail that was handed over. */
export interface Delivery {
  /** What the mail server said, or the file it lies in. */
  readonly response: string;
}

const parallelConnections = 4;
/** The standard's word for it (RFC 3834) and that of Exchange. */
const noAutomaticAnswers = { 'Auto-Submitted': 'auto-generated', 'X-Auto-Response-Suppress': 'All' };

/** Sends by SMTP where it is configured; otherwise each mail becomes a file in DATA_DIR/mail. */
@Injectable()
export class Mailer implements OnModuleDestroy {
  #transport: Transporter | undefined;

  constructor(@Inject(CONFIG) private readonly config: Config) {}

  /** The address that mail comes from. */
  get sender(): MailAddress {
    const [, name = '', address = this.config.mailFrom] = /^\s*"?([^"<]*?)"?\s*<([^>]+)>\s*$/.exec(
      this.config.mailFrom,
    ) ?? [undefined, '', this.config.mailFrom.trim()];
    return { address, ...(name && { name }) };
  }

  /**
   * Throws {@link MailRefused} where the mail server does not take it. After MAIL_TIMEOUT the connection is closed, however the server
   * drags the conversation out, so that whoever sends knows when this attempt is over.
   */
  async send(mail: Mail): Promise<Delivery> {
    if (!this.config.smtpUrl) return this.#keep(mail);
    const { mailTimeoutSeconds } = this.config;
    const signal = AbortSignal.timeout(mailTimeoutSeconds * 1000);
    try {
      const message = { ...this.#message(mail), signal };
      const { response } = (await this.#connected(this.config.smtpUrl).sendMail(message)) as { response?: string };
      return { response: response ?? '' };
    } catch (error) {
      if (signal.aborted) throw new MailRefused('unreachable', `no answer within ${mailTimeoutSeconds} s`);
      throw MailRefused.from(error);
    }
  }

  /** The mail as it travels (RFC 5322): the same mail gives the same octets. */
  async raw(mail: Mail): Promise<Buffer> {
    const { message } = await createTransport({ streamTransport: true, buffer: true, newline: 'windows' }).sendMail(
      this.#message(mail),
    );
    return message as Buffer;
  }

  async onModuleDestroy(): Promise<void> {
    this.#transport?.close();
  }

  #connected(url: string): Transporter {
    this.#transport ??= createTransport({
      url,
      pool: true,
      maxConnections: parallelConnections,
      // Whoever sends decides about another attempt.
      maxRequeues: 0,
      connectionTimeout: 20_000,
      greetingTimeout: 20_000,
      socketTimeout: 60_000,
    } as never);
    return this.#transport;
  }

  async #keep(mail: Mail): Promise<Delivery> {
    const folder = path.join(this.config.dataDir, 'mail');
    await mkdir(folder, { recursive: true, mode: 0o700 });
    const file = path.join(folder, `${mail.messageId}.eml`);
    // Whoever looks into the folder finds whole mails only.
    await writeFile(`${file}.part`, await this.raw(mail), { mode: 0o600 });
    await rename(`${file}.part`, file);
    return { response: `mail/${mail.messageId}.eml` };
  }

  #message(mail: Mail): SendMailOptions {
    const { sender } = this;
    const messageId = `${mail.messageId}@${sender.address.split('@')[1] ?? 'localhost'}`;
    return {
      from: { name: mail.fromName ?? sender.name ?? '', address: sender.address },
      to: addressee(mail.to),
      ...(mail.replyTo && { replyTo: addressee(mail.replyTo) }),
      subject: mail.subject,
      text: mail.text,
      html: mail.html,
      date: mail.at,
      messageId: `<${messageId}>`,
      headers: { ...(mail.isAutomatic && noAutomaticAnswers), ...unsubscribing(mail.unsubscribeUrl) },
      ...(mail.calendar && {
        icalEvent: { method: mail.calendar.method, content: mail.calendar.text, filename: 'invite.ics' },
      }),
      attachments: mail.attachments?.map(({ fileName, mediaType, content }) => ({
        filename: fileName,
        contentType: mediaType,
        content: typeof content === 'string' ? content : Buffer.from(content),
      })),
      // Parts are told apart by a line that must be the same in a repeated attempt.
      baseBoundary: mail.messageId.slice(-32),
      disableFileAccess: true,
      disableUrlAccess: true,
    } as SendMailOptions;
  }
}

function unsubscribing(url: string | undefined): Record<string, string> {
  if (!url) return {};
  const oneClick = url.startsWith('https:') && { 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click' };
  return { 'List-Unsubscribe': `<${url}>`, ...oneClick };
}

function addressee(to: string | MailAddress) {
  return typeof to === 'string' ? to : { name: to.name ?? '', address: to.address };
}
