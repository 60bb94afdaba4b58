import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { Inject, Injectable } from '@nestjs/common';
import { type SendMailOptions, createTransport } from 'nodemailer';
import { CONFIG, type Config } from '../config/config.js';

export interface Mail {
  /** Names the message for ever; a repeated attempt is the same message to every mail client. */
  readonly messageId: string;
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly html?: string;
  readonly at: Date;
}

/** Sends by SMTP where it is configured; otherwise each mail becomes a file in DATA_DIR/mail. */
@Injectable()
export class Mailer {
  constructor(@Inject(CONFIG) private readonly config: Config) {}

  async send(mail: Mail): Promise<void> {
    const message: SendMailOptions = {
      from: this.config.mailFrom,
      to: mail.to,
      subject: mail.subject,
      text: mail.text,
      html: mail.html,
      date: mail.at,
      messageId: `<${mail.messageId}@${this.#domain()}>`,
      disableFileAccess: true,
      disableUrlAccess: true,
    };
    if (this.config.smtpUrl) {
      await createTransport(this.config.smtpUrl).sendMail(message);
      return;
    }
    const { message: raw } = await createTransport({
      streamTransport: true,
      buffer: true,
      newline: 'windows',
    }).sendMail(message);
    const folder = path.join(this.config.dataDir, 'mail');
    await mkdir(folder, { recursive: true, mode: 0o700 });
    await writeFile(path.join(folder, `${mail.messageId}.eml`), raw as Buffer, { mode: 0o600 });
  }

  #domain(): string {
    return /@([^>\s]+)/.exec(this.config.mailFrom)?.[1] ?? 'localhost';
  }
}
