import { Injectable } from '@nestjs/common';
import { ptSerif, writePdf } from '@vstrecha/documents';
import {
  type AgendaContent,
  type Mail,
  type MailContent,
  agendaSheet,
  invitationCalendar,
  mailWords,
  plainText,
} from '@vstrecha/invitations-domain';
import { type MailAttachment, type Mail as OutgoingMail } from '@vstrecha/platform';

/** Writes a mail out: the same content gives the same octets, in any process and at any time. */
@Injectable()
export class MailWriter {
  text(content: MailContent): string {
    return plainText(mailWords(content));
  }

  async html(content: MailContent): Promise<string> {
    // React is loaded when the first mail is written, not at the start.
    const { mailHtml } = await import('./mail-html.js');
    return mailHtml(mailWords(content));
  }

  /** Only mails about one meeting carry a calendar object. */
  calendar(content: MailContent): OutgoingMail['calendar'] {
    return content.kind === 'invitation' ? invitationCalendar(content) : undefined;
  }

  /** The whole mail with its attachments. */
  async write({ id, createdAt }: Pick<Mail, 'id' | 'createdAt'>, content: MailContent): Promise<OutgoingMail> {
    const at = content.writtenAt ?? createdAt;
    return {
      messageId: id,
      to: content.to,
      fromName: content.eventTitle,
      replyTo: content.from,
      subject: mailWords(content).subject,
      text: this.text(content),
      html: await this.html(content),
      calendar: this.calendar(content),
      ...(content.kind === 'agenda' && { attachments: [await printedAgenda(content, at)] }),
      at,
      isAutomatic: content.kind !== 'invitation',
      unsubscribeUrl: content.kind === 'invitation' ? undefined : content.stopUrl,
    };
  }
}

const fileNames = { ru: 'Программа', en: 'Agenda' } as const;

async function printedAgenda(content: AgendaContent, at: Date): Promise<MailAttachment> {
  return {
    fileName: `${fileNames[content.language]} ${content.day}.pdf`,
    mediaType: 'application/pdf',
    content: await writePdf(agendaSheet(content, at), await ptSerif()),
  };
}
