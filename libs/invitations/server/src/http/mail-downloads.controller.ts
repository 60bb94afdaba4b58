import { Controller, ForbiddenException, Get, NotFoundException, Param, StreamableFile } from '@nestjs/common';
import { AllowRoute, Mailer, currentContext, tryLocalId } from '@vstrecha/platform';
import { MailWriter } from '../mail/mail-writer.js';
import { MailRepository } from '../storage/mail.repository.js';

/** Whole mails as files, to be opened in a mail client. */
@Controller('downloads/mails')
export class MailDownloadsController {
  constructor(
    private readonly mails: MailRepository,
    private readonly writer: MailWriter,
    private readonly mailer: Mailer,
  ) {}

  @Get(':name')
  @AllowRoute('organizer')
  async mail(@Param('name') name: string): Promise<StreamableFile> {
    const id = tryLocalId('Mail', name.replace(/\.eml$/, ''));
    const mail = id ? await this.mails.find(id) : null;
    if (!mail?.content) throw new NotFoundException();
    if (!(await currentContext().roles.admits(['organizer'], { eventId: mail.eventId })))
      throw new ForbiddenException();
    const raw = await this.mailer.raw(await this.writer.write(mail, mail.content));
    return new StreamableFile(raw, {
      type: 'message/rfc822',
      length: raw.length,
      disposition: `attachment; filename="${mail.id}.eml"`,
    });
  }
}
