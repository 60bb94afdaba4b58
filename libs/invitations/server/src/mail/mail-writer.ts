import { Injectable } from '@nestjs/common';
import { type Mail, type MailContent, invitationCalendar, mailWords, plainText } from '@vstrecha/invitations-domain';
import { type Mail as OutgoingMail } from '@vstrecha/platform';

/** Writes a mail out: the same content gives the same octets, in any process and at any time. */
@Injectable()
export class MailWriter {
  async write({ id, createdAt }: Pick<Mail, 'id' | 'createdAt'>, content: MailContent): Promise<OutgoingMail> {
    const words = mailWords(content);
    // React is loaded when the first mail is written, not at the start.
    const { mailHtml } = await import('./mail-html.js');
    return {
      messageId: id,
      to: content.to,
      fromName: content.eventTitle,
      replyTo: content.from,
      subject: words.subject,
      text: plainText(words),
      html: await mailHtml(words),
      ...(content.kind === 'invitation' && { calendar: invitationCalendar(content) }),
      at: createdAt,
      isAutomatic: content.kind !== 'invitation',
    };
  }
}
