import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { Id } from '@vstrecha/kernel';
import { type OutcomeInput, summarizeOutcomes } from '@vstrecha/outcomes-domain';
import {
  Allow,
  ConnectionArgs,
  currentContext,
  localId,
  localIdIfAny,
  objectOf,
  orThrow,
  pageOf,
  toConnection,
  toPayload,
} from '@vstrecha/platform';
import { MissingOutcomes } from '../missing-outcomes.js';
import { OutcomeReader } from '../outcome-reader.js';
import { OutcomeRepository } from '../storage/outcome.repository.js';
import { DeleteOutcome } from '../use-cases/delete-outcome.use-case.js';
import { RecordOutcome } from '../use-cases/record-outcome.use-case.js';
import { OutcomeSummaryObject } from './agreed-outcome.object.js';
import { MissingOutcomeConnection, MissingOutcomeObject } from './missing-outcome.object.js';
import { DeleteOutcomeInput, OutcomeFilterInput, RecordOutcomeInput } from './outcome.inputs.js';
import { OutcomeConnection, OutcomeObject } from './outcome.object.js';
import {
  DeleteOutcomePayload,
  DeleteOutcomeSuccess,
  RecordOutcomePayload,
  RecordOutcomeSuccess,
} from './outcome.payloads.js';

@Resolver()
export class OutcomeResolver {
  constructor(
    private readonly reader: OutcomeReader,
    private readonly repository: OutcomeRepository,
    private readonly missing: MissingOutcomes,
    private readonly record: RecordOutcome,
    private readonly remove: DeleteOutcome,
  ) {}

  @Query(() => OutcomeConnection, {
    description: 'Records of the event, latest first; a delegate sees those of meetings of their own.',
  })
  @Allow(['organizer', 'observer', 'delegate'], { of: 'eventId' })
  async outcomes(
    @Args('eventId', { type: () => ID }) eventId: string,
    @Args() page: ConnectionArgs,
    @Args('filter', { nullable: true }) filter?: OutcomeFilterInput,
  ): Promise<OutcomeConnection> {
    const event = localId('Event', eventId);
    const found = await this.repository.page(
      event,
      {
        results: filter?.results,
        forms: filter?.forms,
        delegationId: localIdIfAny('Delegation', filter?.delegationId),
        occupationId: localIdIfAny('Occupation', filter?.occupationId),
        visibleTo: await ownDelegations(event),
      },
      page,
    );
    return toConnection(orThrow(found), OutcomeObject.of);
  }

  @Query(() => OutcomeSummaryObject, { description: "What the event's meetings came to, in numbers." })
  @Allow(['organizer', 'observer'], { of: 'eventId' })
  async outcomeSummary(@Args('eventId', { type: () => ID }) eventId: string): Promise<OutcomeSummaryObject> {
    return OutcomeSummaryObject.of(summarizeOutcomes(await this.reader.agreedOfEvent(localId('Event', eventId))));
  }

  @Query(() => MissingOutcomeConnection, {
    description: 'Sides of meetings that are over and have not recorded yet, in order of time.',
  })
  @Allow(['organizer', 'observer'], { of: 'eventId' })
  async missingOutcomes(
    @Args('eventId', { type: () => ID }) eventId: string,
    @Args() page: ConnectionArgs,
  ): Promise<MissingOutcomeConnection> {
    const missing = await this.missing.ofEvent(localId('Event', eventId));
    return toConnection(orThrow(pageOf(missing, page)), MissingOutcomeObject.of);
  }

  @Mutation(() => RecordOutcomePayload, {
    description: 'Saves what one side says of a meeting, for the first time or anew.',
  })
  @Allow(['organizer', 'ownDelegation'], { of: 'input.meetingId' })
  async recordOutcome(@Args('input') input: RecordOutcomeInput) {
    const { meetingId, delegationId, expectedVersion, idempotencyKey, ...outcome } = input;
    const result = await this.record.execute(
      {
        meetingId: localId('Meeting', meetingId),
        delegationId: localIdIfAny('Delegation', delegationId),
        expectedVersion,
        outcome: toOutcomeInput(outcome),
      },
      idempotencyKey,
    );
    return toPayload(result, (saved) => objectOf(RecordOutcomeSuccess, { outcome: OutcomeObject.of(saved) }));
  }

  @Mutation(() => DeleteOutcomePayload, { description: 'Takes back a record: a side its own, organizers any.' })
  @Allow(['organizer', 'ownDelegation'], { of: 'input.outcomeId' })
  async deleteOutcome(@Args('input') { outcomeId, expectedVersion }: DeleteOutcomeInput) {
    const result = await this.remove.execute(localId('Outcome', outcomeId), expectedVersion);
    return toPayload(result, () => objectOf(DeleteOutcomeSuccess, { deletedId: outcomeId }));
  }
}

/** The delegations by which a delegate may read outcomes; nothing where the viewer may read all of the event's. */
async function ownDelegations(eventId: Id<'Event'>): Promise<readonly Id<'Delegation'>[] | undefined> {
  const { viewer, roles } = currentContext();
  const { organizer, observer, delegationIds } = await roles.rolesIn(eventId);
  return viewer.isAdmin || organizer || observer ? undefined : delegationIds;
}

type OutcomeFields = Omit<RecordOutcomeInput, 'meetingId' | 'delegationId' | 'expectedVersion' | 'idempotencyKey'>;

function toOutcomeInput({ cooperation, commitments, ...rest }: OutcomeFields): OutcomeInput {
  return {
    ...rest,
    cooperation: cooperation?.map((entry) => ({
      ...entry,
      occupationId: localIdIfAny('Occupation', entry.occupationId),
    })),
    commitments: commitments?.map((entry) => ({
      ...entry,
      id: localIdIfAny('Commitment', entry.id),
      delegationId: localId('Delegation', entry.delegationId),
    })),
  };
}
