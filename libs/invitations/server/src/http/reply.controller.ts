import { Body, Controller, Get, Header, Inject, Param, Post, Res } from '@nestjs/common';
import type { Response } from 'express';
import { DelegationReader, EventReader, VenueReader } from '@vstrecha/events-server';
import { type Invitation, dayWords, spanWords, tableWords } from '@vstrecha/invitations-domain';
import type { Clock } from '@vstrecha/kernel';
import { AllowRoute, CLOCK, MessageCatalogue, currentContext } from '@vstrecha/platform';
import { MeetingReader } from '@vstrecha/schedule-server';
import { RecordReply } from '../replies/record-reply.use-case.js';
import { ReplyLinks } from '../replies/reply-links.js';
import { unknownLinkPage } from './link-page.js';
import { replyPage } from './reply.page.js';

const answerable = ['accepted', 'tentative', 'declined'] as const;
const isAnswerable = (value: unknown): value is (typeof answerable)[number] =>
  (answerable as readonly unknown[]).includes(value);

/** Answers by the link in a mail: the signature is the permission, so that nobody needs to sign in. */
@Controller('invitations')
@AllowRoute('everyone')
export class ReplyController {
  constructor(
    private readonly links: ReplyLinks,
    private readonly record: RecordReply,
    private readonly events: EventReader,
    private readonly delegations: DelegationReader,
    private readonly meetings: MeetingReader,
    private readonly venue: VenueReader,
    private readonly messages: MessageCatalogue,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Mail scanners open links: this only shows the meeting and the buttons. */
  @Get(':id/:signature')
  @Header('cache-control', 'no-store')
  async show(@Param('id') id: string, @Param('signature') signature: string, @Res() response: Response): Promise<void> {
    const invitation = await this.links.open(id, signature);
    if (!invitation) return this.#unknown(response);
    response.type('html').send(await this.#page(invitation));
  }

  @Post(':id/:signature')
  @Header('cache-control', 'no-store')
  async answer(
    @Param('id') id: string,
    @Param('signature') signature: string,
    @Body() body: { readonly answer?: unknown; readonly comment?: unknown; readonly sequence?: unknown } | undefined,
    @Res() response: Response,
  ): Promise<void> {
    const invitation = await this.links.open(id, signature);
    if (!invitation) return this.#unknown(response);
    const { answer } = body ?? {};
    const comment = typeof body?.comment === 'string' ? body.comment : undefined;
    // Of the time that the page showed: the meeting may have moved since.
    const sequence = /^\d{1,9}$/.exec(String(body?.sequence ?? ''))?.[0];
    if (!isAnswerable(answer) || sequence === undefined) {
      response
        .status(422)
        .type('html')
        .send(await this.#page(invitation));
      return;
    }
    const recorded = await this.record.execute(invitation.id, {
      answer,
      sequence: Number(sequence),
      at: this.clock.now(),
      way: 'link',
      comment,
    });
    if (recorded.ok) {
      response.redirect(303, `/invitations/${id}/${signature}`);
      return;
    }
    const { error } = recorded;
    const sentence = this.messages.sentence(
      error.kind === 'invalid' ? error.issues[0] : error,
      currentContext().language,
    );
    // As it stands now, which may not be as it stood when the link was opened.
    const present = (await this.links.open(id, signature)) ?? invitation;
    response
      .status(422)
      .type('html')
      .send(await this.#page(present, sentence, comment));
  }

  #unknown(response: Response): void {
    response.status(404).type('html').send(unknownLinkPage(currentContext().language));
  }

  async #page(invitation: Invitation, problem?: string, comment?: string): Promise<string> {
    const { language } = currentContext();
    const { eventId, meetingId, delegateId, start, end, tableId } = invitation;
    const event = await this.events.find(eventId);
    const meeting = await this.meetings.find(meetingId);
    const own = await this.delegations.ofDelegate(delegateId);
    const counterpartId =
      meeting && (meeting.fromDelegationId === own?.id ? meeting.toDelegationId : meeting.fromDelegationId);
    const counterpart = counterpartId && (await this.delegations.find(counterpartId));
    const table = await this.venue.findTable(tableId);
    const timeZone = event?.timeZone ?? 'UTC';
    return replyPage({
      language,
      eventTitle: event?.title ?? '',
      counterpart: counterpart ? counterpart.organizationTitle : '',
      day: dayWords(start, timeZone, language),
      time: spanWords(start, end, timeZone, language),
      place: [table ? tableWords(table, language) : '', table?.zone, event?.venue?.name].filter(Boolean).join(', '),
      invitation,
      problem,
      comment,
    });
  }
}
