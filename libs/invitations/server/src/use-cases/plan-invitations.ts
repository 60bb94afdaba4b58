import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { DelegationReader } from '@vstrecha/events-server';
import {
  type Invitation,
  type PlannedMeeting,
  type ReleasePreview,
  changesToTell,
  invitationWrites,
  previewOf,
} from '@vstrecha/invitations-domain';
import { type Clock, type Failure, type Id, type IdSource, type Result, ok } from '@vstrecha/kernel';
import { CLOCK, IDS } from '@vstrecha/platform';
import {
  type Meeting,
  MeetingReader,
  type Plan,
  type PlanParticipant,
  PlanParticipants,
} from '@vstrecha/schedule-server';
import { InstallationName } from '../installation.js';
import { InvitationRepository } from '../storage/invitation.repository.js';
import { MailRepository } from '../storage/mail.repository.js';
import { SettingsRepository } from '../storage/settings.repository.js';

/**
 * Writes who must be told what, in the transaction in which a plan is released or a meeting called off: what people were
 * told is compared with what stands now, so that nobody hears of what they know.
 */
@Injectable()
export class PlanInvitations implements PlanParticipant, OnModuleInit {
  constructor(
    private readonly participants: PlanParticipants,
    private readonly invitations: InvitationRepository,
    private readonly mails: MailRepository,
    private readonly settings: SettingsRepository,
    private readonly delegations: DelegationReader,
    private readonly meetings: MeetingReader,
    private readonly installationName: InstallationName,
    @Inject(IDS) private readonly ids: IdSource,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.participants.register(this);
  }

  async released(plan: Plan, meetings: readonly Meeting[]): Promise<Result<void, Failure>> {
    return this.#tell(plan.eventId, await this.invitations.ofEvent(plan.eventId), meetings, plan.note);
  }

  async marked(meeting: Meeting): Promise<Result<void, Failure>> {
    // Only calling it off changes what people were told.
    if (meeting.state !== 'cancelled') return ok();
    const told = await this.invitations.ofSeries([meeting.seriesId]);
    return this.#tell(meeting.eventId, told, [meeting], meeting.stateReason);
  }

  /** Who would get what if the plan were released now. */
  async preview(plan: Plan): Promise<ReleasePreview> {
    const told = await this.invitations.ofEvent(plan.eventId);
    return previewOf(changesToTell(told, await this.meetings.ofPlan(plan.id), this.clock.now()), told);
  }

  async #tell(
    eventId: Id<'Event'>,
    told: readonly Invitation[],
    meetings: readonly PlannedMeeting[],
    note: string | undefined,
  ): Promise<Result<void, Failure>> {
    const now = this.clock.now();
    const changes = changesToTell(told, meetings, now);
    if (changes.length === 0) return ok();
    const people = new Map(
      (await this.delegations.ofEvent(eventId)).flatMap(({ delegates }) =>
        delegates.map(({ id, personId }) => [id, personId] as const),
      ),
    );
    const { isStopped } = await this.settings.of(eventId);
    const { domain } = this.installationName.installation;
    const around = { eventId, personOf: (id: Id<'Delegate'>) => people.get(id), domain, note, isStopped };
    const { created, changed, mails } = invitationWrites(changes, around, this.ids, now);
    const saved = await this.invitations.writeAll(created, changed);
    if (!saved.ok) return saved;
    await this.mails.insert(mails);
    return ok();
  }
}
