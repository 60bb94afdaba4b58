import { Injectable } from '@nestjs/common';
import { PersonReader, familyNameWithInitials } from '@vstrecha/directory-server';
import { type Failure, type Result, err, ok, ruleBroken } from '@vstrecha/kernel';
import { currentContext } from '@vstrecha/platform';
import {
  type ActionItem,
  type RoadmapCode,
  type Speaking,
  type Voice,
  executorOfVoice,
  executorsOf,
} from '@vstrecha/roadmap-domain';

/** Finds out for whom the viewer speaks of an item: for an executor that is their delegation or themselves, or as the organizer. */
@Injectable()
export class Speakers {
  constructor(private readonly people: PersonReader) {}

  /** `voice` is for the organizer who writes down what an executor said, and for delegates of several delegations. */
  async speaking(
    item: ActionItem,
    voice: Voice,
    stranger: RoadmapCode,
  ): Promise<Result<Speaking, Failure<RoadmapCode>>> {
    const { viewer, roles } = currentContext();
    const { organizer, delegationIds, personId } = await roles.rolesIn(item.eventId);
    const organizes = organizer || viewer.isAdmin;
    const author = await this.#author();
    if (voice.delegationId ?? voice.personId) {
      const own = voice.delegationId ? delegationIds.includes(voice.delegationId) : voice.personId === personId;
      if (!own && !organizes) return err(ruleBroken(stranger, [voice.delegationId ? 'delegationId' : 'personId']));
      return ok({ ...voiceOf(item, voice), onBehalf: !own, author });
    }
    if (organizes) return ok({ onBehalf: false, author });
    const delegationId = executorsOf(item).find((party) =>
      delegationIds.some((id) => id === party.delegationId),
    )?.delegationId;
    const own = delegationId ? { delegationId } : voiceOf(item, { personId });
    return executorOfVoice(item, own)
      ? ok({ ...own, onBehalf: false, author })
      : err(ruleBroken(stranger, ['actionItemId']));
  }

  /** As a protocol names the viewer: «Иванова И. И.», or their address. */
  async #author(): Promise<string> {
    const { email } = currentContext().viewer;
    const person = email ? await this.people.findByEmail(email) : null;
    return person ? familyNameWithInitials(person) : (email ?? '—');
  }
}

/** A person who is named within a delegation speaks for it, too: what they say is its last word. */
function voiceOf(item: ActionItem, voice: Voice): Voice {
  const { delegationId = voice.delegationId } = executorOfVoice(item, voice) ?? {};
  return { ...(delegationId && { delegationId }), ...(voice.personId && { personId: voice.personId }) };
}
