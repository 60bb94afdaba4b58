import { Inject, Injectable } from '@nestjs/common';
import { DelegationReader } from '@vstrecha/events-server';
import {
  type Clock,
  type Failure,
  type Id,
  type IdSource,
  type Language,
  type Result,
  err,
  ok,
  ruleBroken,
} from '@vstrecha/kernel';
import { type AgreedOutcome, OutcomeReader } from '@vstrecha/outcomes-server';
import { CLOCK, IDS, Outbox, UnitOfWork, domainEventOf } from '@vstrecha/platform';
import {
  type DrawableOutcome,
  type DrawableSide,
  type Drawing,
  type NamedOccupation,
  type Roadmap,
  drawProposals,
  isEditable,
} from '@vstrecha/roadmap-domain';
import { OccupationReader, occupationGroup, occupationGroupNames } from '@vstrecha/workforce-server';
import { ActionItemRepository } from '../storage/action-item.repository.js';
import { RoadmapRepository } from '../storage/roadmap.repository.js';

/** Kinds of organizations that teach: they lead where an action is the school's. */
const teachingKinds: readonly string[] = ['college', 'university', 'trainingCentre', 'supplementaryEducation'];

/** Proposes action items from what the event's meetings came to; what was drawn before is left as it is. */
@Injectable()
export class DrawActionItems {
  constructor(
    private readonly roadmaps: RoadmapRepository,
    private readonly items: ActionItemRepository,
    private readonly outcomes: OutcomeReader,
    private readonly delegations: DelegationReader,
    private readonly occupations: OccupationReader,
    private readonly unitOfWork: UnitOfWork,
    private readonly outbox: Outbox,
    @Inject(IDS) private readonly ids: IdSource,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  execute(roadmapId: Id<'Roadmap'>): Promise<Result<Drawing, Failure>> {
    return this.unitOfWork.run<Drawing, Failure>(async () => {
      const found = await this.roadmaps.get(roadmapId, ['roadmapId']);
      if (!found.ok) return found;
      const roadmap = found.value;
      if (!isEditable(roadmap.state)) return err(ruleBroken('roadmap.not-drawable', ['roadmapId']));
      const outcomes = await this.#drawable(await this.outcomes.agreedOfEvent(roadmap.eventId), roadmap);
      const items = await this.items.ofRoadmaps([roadmapId]);
      const now = this.clock.now();
      const drawing = drawProposals(outcomes, items, roadmap, this.ids, now);
      if (drawing.proposals.length === 0) return ok(drawing);
      // A new version of the roadmap, so that of two organizers who draw at once the second draws again and finds nothing new.
      const saved = await this.roadmaps.replace({ ...roadmap, version: roadmap.version + 1, updatedAt: now });
      if (!saved.ok) return saved;
      const inserted = await this.items.insert(...drawing.proposals);
      if (!inserted.ok) return inserted;
      await this.outbox.append(
        ...drawing.proposals.map((item) => domainEventOf('ActionItem', 'drawn', undefined, item)),
      );
      return ok(drawing);
    });
  }

  async #drawable(agreed: readonly AgreedOutcome[], { eventId, language }: Roadmap): Promise<DrawableOutcome[]> {
    const sides = new Map<string, DrawableSide>(
      (await this.delegations.ofEvent(eventId)).map(({ id, organizationId, organizationTitle, organizationKind }) => [
        id,
        {
          delegationId: id,
          organizationId,
          name: organizationTitle,
          teaches: teachingKinds.includes(organizationKind),
        },
      ]),
    );
    const occupations = await this.#occupationsOf(agreed, language);
    return agreed.map((outcome) => ({
      seriesId: outcome.seriesId,
      sides: outcome.delegationIds.flatMap((id) => sides.get(id) ?? []),
      result: outcome.result,
      cooperation: outcome.cooperation.map(({ occupationId, ...rest }) => ({
        ...rest,
        occupation: occupationId && occupations.get(occupationId),
      })),
      commitments: outcome.commitments,
    }));
  }

  async #occupationsOf(agreed: readonly AgreedOutcome[], language: Language): Promise<Map<string, NamedOccupation>> {
    const named = agreed.flatMap(({ cooperation }) => cooperation.flatMap(({ occupationId }) => occupationId ?? []));
    const found = await this.occupations.findMany([...new Set(named)]);
    return new Map(
      [...found].map(([id, { code, name }]) => {
        const group = occupationGroup(code);
        return [id, { id, code, name, group, groupName: occupationGroupNames[group]?.[language] ?? '' }];
      }),
    );
  }
}
