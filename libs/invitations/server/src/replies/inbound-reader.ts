import type { MessageEnvelopeObject } from 'imapflow';
import type { ParsedMail } from 'mailparser';

/** What the product wants of an incoming mail. */
export interface ReceivedMail {
  readonly messageId: string;
  readonly from: string;
  readonly subject: string;
  /** When the mailbox received it: the same however often the mail is read. */
  readonly receivedAt: Date;
  /** When its writer says that it was written, by their own clock. */
  readonly writtenAt?: Date;
  /** The mails that it answers. */
  readonly answers?: readonly string[];
  readonly text: string;
  /** The first calendar object in it. */
  readonly calendar?: string;
  /** A report that a mail of ours could not be delivered (RFC 3464). */
  readonly bounce?: { readonly originalMessageId: string; readonly response: string };
  /** Why it was not read at all. */
  readonly unread?: 'tooLarge' | 'unreadable';
}

/** What the mailbox itself knows of a mail that is not read. */
export function unreadMail(
  uid: number,
  envelope: MessageEnvelopeObject | undefined,
  unread: NonNullable<ReceivedMail['unread']>,
  receivedAt: Date,
): ReceivedMail {
  const from = envelope?.from?.[0]?.address?.toLowerCase() ?? '';
  const sentAt = envelope?.date ? new Date(envelope.date).getTime() : 0;
  return {
    // A mail without an id is known by its place and its date.
    messageId: envelope?.messageId ?? `unread-${uid}-${sentAt}`,
    from,
    subject: envelope?.subject ?? '',
    receivedAt,
    ...(envelope?.inReplyTo && { answers: [envelope.inReplyTo] }),
    text: '',
    unread,
  };
}

/** Takes a mail apart as it came from the mailbox (RFC 5322). */
export async function readReceivedMail(source: Buffer, receivedAt: Date): Promise<ReceivedMail> {
  const { simpleParser } = await import('mailparser');
  // Else what a report says of a mail that came back would be part of its text.
  const reports = { keepDeliveryStatus: true };
  const mail = await simpleParser(source, { skipImageLinks: true, skipTextToHtml: true, ...reports });
  const { createHash } = await import('node:crypto');
  return {
    // A mail without an id is known by its octets.
    messageId: mail.messageId ?? `sha256-${createHash('sha256').update(source).digest('hex')}`,
    from: mail.from?.value[0]?.address?.toLowerCase() ?? '',
    subject: mail.subject ?? '',
    receivedAt,
    writtenAt: mail.date,
    answers: [mail.inReplyTo ?? [], mail.references ?? []].flat(),
    text: mail.text ?? '',
    calendar: calendarOf(mail),
    bounce: bounceOf(mail),
  };
}

/** Clients send it as an alternative, as an attachment, or both; the same object each time. */
function calendarOf({ attachments }: ParsedMail): string | undefined {
  const part =
    attachments.find(({ contentType }) => contentType.toLowerCase() === 'text/calendar') ??
    attachments.find(
      ({ contentType, filename }) => contentType.toLowerCase() === 'application/ics' || /\.ics$/i.test(filename ?? ''),
    );
  return part && decoded(part.content, charsetOf(part.headers.get('content-type')));
}

function charsetOf(header: unknown): string {
  const { params } = (header ?? {}) as { params?: { charset?: string } };
  return params?.charset ?? 'utf-8';
}

function decoded(content: Buffer, charset: string): string {
  try {
    return new TextDecoder(charset).decode(content);
  } catch {
    return content.toString('utf8');
  }
}

function bounceOf({ attachments }: ParsedMail): ReceivedMail['bounce'] {
  const report = attachments.find(({ contentType }) => contentType.toLowerCase() === 'message/delivery-status');
  const status = report?.content.toString('utf8') ?? '';
  if (!/^action:\s*failed/im.test(status)) return undefined;
  const original = attachments.find(({ contentType }) => /^(message\/rfc822|text\/rfc822-headers)$/i.test(contentType));
  const id = /^message-id:\s*(<[^>]+>)/im.exec(original?.content.toString('utf8') ?? '')?.[1];
  if (!id) return undefined;
  const diagnostic = /^diagnostic-code:\s*(?:smtp;\s*)?((?:.+)(?:\r?\n[ \t].+)*)/im.exec(status)?.[1];
  const response = (diagnostic ?? /^status:\s*(.+)/im.exec(status)?.[1] ?? 'failed').replace(/\s+/g, ' ').trim();
  return { originalMessageId: id, response };
}
