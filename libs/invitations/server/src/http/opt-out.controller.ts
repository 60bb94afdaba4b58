import { Body, Controller, Get, Header, HttpCode, Param, Post, Res, UseInterceptors } from '@nestjs/common';
import { NoFilesInterceptor } from '@nestjs/platform-express';
import type { Response } from 'express';
import { EventReader } from '@vstrecha/events-server';
import type { MailReader } from '@vstrecha/invitations-domain';
import { AllowRoute, currentContext } from '@vstrecha/platform';
import { OptOutLinks } from '../mail/opt-out-links.js';
import { MailOptOuts } from '../use-cases/mail-opt-outs.js';
import { unknownLinkPage } from './link-page.js';
import { optOutPage } from './opt-out.page.js';

/** Stops agendas and reminders by the link in them: the signature is the permission, so that nobody needs to sign in. */
@Controller('agenda-mails')
@AllowRoute('everyone')
export class OptOutController {
  constructor(
    private readonly links: OptOutLinks,
    private readonly optOuts: MailOptOuts,
    private readonly events: EventReader,
  ) {}

  /** Mail scanners open links: this only shows how things stand, and the button. */
  @Get(':eventId/:personId/:signature')
  @Header('cache-control', 'no-store')
  async show(
    @Param() { eventId, personId, signature }: Record<string, string>,
    @Res() response: Response,
  ): Promise<void> {
    const reader = await this.links.open(eventId ?? '', personId ?? '', signature ?? '');
    if (!reader) return this.#unknown(response);
    response.type('html').send(await this.#page(reader));
  }

  /** The button of the page; or of the mail client itself, by one click (RFC 8058): then nobody sees the answer, and none leads elsewhere. */
  @Post(':eventId/:personId/:signature')
  @HttpCode(200)
  @Header('cache-control', 'no-store')
  @UseInterceptors(NoFilesInterceptor({ limits: { fields: 10, fieldSize: 1000 } }))
  async change(
    @Param() { eventId, personId, signature }: Record<string, string>,
    @Body() body: Readonly<Record<string, unknown>> | undefined,
    @Res() response: Response,
  ): Promise<void> {
    const reader = await this.links.open(eventId ?? '', personId ?? '', signature ?? '');
    if (!reader) return this.#unknown(response);
    const isOneClick = body?.['List-Unsubscribe'] === 'One-Click';
    const wish = isOneClick ? 'stop' : body?.['mail'];
    if (wish !== 'stop' && wish !== 'resume') {
      response
        .status(422)
        .type('html')
        .send(await this.#page(reader));
      return;
    }
    await this.optOuts.change(reader, wish === 'resume');
    if (isOneClick) response.type('html').send(await this.#page(reader));
    else response.redirect(303, `/agenda-mails/${eventId}/${personId}/${signature}`);
  }

  #unknown(response: Response): void {
    response.status(404).type('html').send(unknownLinkPage(currentContext().language));
  }

  async #page(reader: MailReader): Promise<string> {
    const event = await this.events.find(reader.eventId);
    return optOutPage(currentContext().language, event?.title ?? '', await this.optOuts.find(reader));
  }
}
