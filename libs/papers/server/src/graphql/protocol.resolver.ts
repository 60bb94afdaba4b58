import { Args, ID, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { AgendaItemObject, AgendaReader } from '@vstrecha/events-server';
import { asId } from '@vstrecha/kernel';
import type { ProtocolInput } from '@vstrecha/papers-domain';
import { Allow, type ChangeTarget, localId, objectOf, toPayload } from '@vstrecha/platform';
import { Protocols } from '../use-cases/protocols.js';
import {
  CreateProtocolInput,
  CreateProtocolPayload,
  CreateProtocolSuccess,
  DeleteProtocolInput,
  DeleteProtocolPayload,
  DeleteProtocolSuccess,
  type ProtocolQuestionInput,
  UpdateProtocolInput,
  UpdateProtocolPayload,
  UpdateProtocolSuccess,
} from './protocol.inputs.js';
import {
  PROTOCOL_READERS,
  ProtocolAssignmentObject,
  ProtocolObject,
  ProtocolQuestionObject,
} from './protocol.object.js';

@Resolver(() => ProtocolObject)
export class ProtocolResolver {
  constructor(private readonly protocols: Protocols) {}

  @Query(() => ProtocolObject, { nullable: true, description: 'The protocol of the event, where it has one.' })
  @Allow(PROTOCOL_READERS, { of: 'eventId' })
  async protocol(@Args('eventId', { type: () => ID }) eventId: string): Promise<ProtocolObject | null> {
    const protocol = await this.protocols.ofEvent(localId('Event', eventId));
    return protocol && ProtocolObject.of(protocol);
  }

  @Mutation(() => CreateProtocolPayload)
  @Allow('organizer', { of: 'input.eventId' })
  async createProtocol(@Args('input') { eventId, idempotencyKey, ...input }: CreateProtocolInput) {
    const result = await this.protocols.create(localId('Event', eventId), contentOf(input), idempotencyKey);
    return toPayload(result, (protocol) => objectOf(CreateProtocolSuccess, { protocol: ProtocolObject.of(protocol) }));
  }

  @Mutation(() => UpdateProtocolPayload)
  @Allow('organizer', { of: 'input.protocolId' })
  async updateProtocol(@Args('input') { protocolId, expectedVersion, ...changes }: UpdateProtocolInput) {
    const result = await this.protocols.update(targetOf({ protocolId, expectedVersion }), contentOf(changes));
    return toPayload(result, (protocol) => objectOf(UpdateProtocolSuccess, { protocol: ProtocolObject.of(protocol) }));
  }

  @Mutation(() => DeleteProtocolPayload)
  @Allow('organizer', { of: 'input.protocolId' })
  async deleteProtocol(@Args('input') input: DeleteProtocolInput) {
    const result = await this.protocols.delete(targetOf(input));
    return toPayload(result, () => objectOf(DeleteProtocolSuccess, { deletedId: input.protocolId }));
  }

  @ResolveField(() => [ProtocolAssignmentObject], {
    description: 'The assignments of the event in their order; they are edited and followed in its roadmap.',
  })
  async assignments(@Parent() { record, scope }: ProtocolObject): Promise<ProtocolAssignmentObject[]> {
    const assignments = await this.protocols.assignmentsOf(record.eventId);
    return assignments.map((assignment) => Object.assign(new ProtocolAssignmentObject(), assignment, { scope }));
  }
}

@Resolver(() => ProtocolQuestionObject)
export class ProtocolQuestionResolver {
  constructor(private readonly agenda: AgendaReader) {}

  @ResolveField(() => AgendaItemObject, { nullable: true })
  async agendaItem(@Parent() { agendaItemId }: ProtocolQuestionObject): Promise<AgendaItemObject | null> {
    const item = agendaItemId && (await this.agenda.find(agendaItemId));
    return item ? AgendaItemObject.of(item) : null;
  }
}

/** The input with local ids. */
function contentOf(input: {
  readonly [Field in keyof ProtocolInput]?: Field extends 'questions'
    ? readonly ProtocolQuestionInput[] | null
    : ProtocolInput[Field];
}): ProtocolInput {
  const { questions, ...rest } = input;
  if (!questions) return { ...rest, questions };
  return {
    ...rest,
    questions: questions.map(({ agendaItemId, ...question }) => ({
      ...question,
      agendaItemId: agendaItemId ? asId<'AgendaItem'>(localId('AgendaItem', agendaItemId)) : undefined,
    })),
  };
}

function targetOf({ protocolId, expectedVersion }: DeleteProtocolInput): ChangeTarget {
  return { id: localId('Protocol', protocolId), expectedVersion, path: ['protocolId'] };
}
