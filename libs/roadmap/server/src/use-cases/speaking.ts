import { Injectable } from '@nestjs/common';
import { PersonReader, familyNameWithInitials } from '@vstrecha/directory-server';
import { type Failure, type Id, type Result, err, ok, ruleBroken } from '@vstrecha/kernel';
import { currentContext } from '@vstrecha/platform';
import { type ActionItem, type RoadmapCode, type Speaking, followersOf } from '@vstrecha/roadmap-domain';

/** Finds out for whom the viewer speaks of an item: for a delegation of their own, or as the organizer. */
@Injectable()
export class Speakers {
  constructor(private readonly people: PersonReader) {}

  /** `delegationId` is for the organizer who writes down what a delegation said, and for delegates of several. */
  async speaking(
    item: ActionItem,
    delegationId: Id<'Delegation'> | undefined,
    stranger: RoadmapCode,
  ): Promise<Result<Speaking, Failure<RoadmapCode>>> {
    const { viewer, roles } = currentContext();
    const { organizer, delegationIds } = await roles.rolesIn(item.eventId);
    const organizes = organizer || viewer.isAdmin;
    const author = await this.#author();
    if (delegationId) {
      const own = delegationIds.includes(delegationId);
      if (!own && !organizes) return err(ruleBroken(stranger, ['delegationId']));
      return ok({ delegationId, onBehalf: !own, author });
    }
    const followers = followersOf(item).map((party) => party.delegationId);
    const own = delegationIds.find((id) => followers.includes(id));
    if (own && !organizes) return ok({ delegationId: own, onBehalf: false, author });
    return organizes ? ok({ onBehalf: false, author }) : err(ruleBroken(stranger, ['actionItemId']));
  }

  /** As a protocol names the viewer: «Иванова И. И.», or their address. */
  async #author(): Promise<string> {
    const { email } = currentContext().viewer;
    const person = email ? await this.people.findByEmail(email) : null;
    return person ? familyNameWithInitials(person) : (email ?? '—');
  }
}
