import { Inject, Injectable } from '@nestjs/common';
import {
  type Invitation,
  type InvitationReply,
  recordReply,
  requestedChange,
  revised,
} from '@vstrecha/invitations-domain';
import { type Clock, type Failure, type Id, type IdSource, type Result, ok } from '@vstrecha/kernel';
import { CLOCK, IDS, Outbox, UnitOfWork } from '@vstrecha/platform';
import { ChangeRequestRepository } from '../storage/change-request.repository.js';
import { InvitationRepository } from '../storage/invitation.repository.js';

/** An answer as it came; without a SEQUENCE it answers what stands now. */
export type GivenReply = Omit<InvitationReply, 'sequence'> & { readonly sequence?: number };

/** Records what somebody answers; a decline opens a change request for the organizer, a later acceptance closes it. */
@Injectable()
export class RecordReply {
  constructor(
    private readonly invitations: InvitationRepository,
    private readonly changeRequests: ChangeRequestRepository,
    private readonly unitOfWork: UnitOfWork,
    private readonly outbox: Outbox,
    @Inject(IDS) private readonly ids: IdSource,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Null where the answer is outdated: nothing changed. Joins the unit of work under way, where there is one. */
  execute(id: Id<'Invitation'>, reply: GivenReply): Promise<Result<Invitation | null, Failure>> {
    return this.unitOfWork.run<Invitation | null, Failure>(async () => {
      const found = await this.invitations.get(id, ['invitationId']);
      if (!found.ok) return found;
      const before = found.value;
      const now = this.clock.now();
      const answered = recordReply(before, { ...reply, sequence: reply.sequence ?? before.sequence }, now);
      if (!answered.ok || !answered.value) return answered;
      const invitation = answered.value;
      const saved = await this.invitations.replace(invitation);
      if (!saved.ok) return saved;
      await this.#askForChange(invitation, now);
      await this.outbox.append({
        type: 'invitation.answered',
        entity: { type: 'Invitation', id },
        eventId: invitation.eventId,
        changes: { answer: { from: before.reply?.answer, to: invitation.reply?.answer } },
        data: { seriesId: invitation.seriesId, delegateId: invitation.delegateId, way: reply.way },
      });
      return ok(invitation);
    });
  }

  async #askForChange(invitation: Invitation, now: Date): Promise<void> {
    const wanted = invitation.reply && requestedChange(invitation, invitation.reply, this.ids, now);
    const [open] = await this.changeRequests.openOf([invitation.id]);
    if (!open) {
      if (wanted) await this.changeRequests.insert(wanted);
      return;
    }
    // One request at a time: the latest answer is what it says.
    const changes = wanted
      ? { answer: wanted.answer, comment: wanted.comment, deputy: wanted.deputy }
      : { state: 'closed' as const, closedAt: now };
    await this.changeRequests.replace(revised(open, changes, now));
  }
}
