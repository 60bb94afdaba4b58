import { Inject, Injectable } from '@nestjs/common';
import { PersonReader } from '@vstrecha/directory-server';
import {
  type AgendaItem,
  type AgendaItemInput,
  type Changes,
  changeable,
  createAgendaItem,
  updateAgendaItem,
} from '@vstrecha/events-domain';
import {
  type Clock,
  type Failure,
  type Id,
  type IdSource,
  type Result,
  err,
  invalidIfAny,
  issue,
  ok,
} from '@vstrecha/kernel';
import { CLOCK, type ChangeTarget, IDS, RecordChanges } from '@vstrecha/platform';
import { AgendaItemRepository } from '../storage/agenda-item.repository.js';
import { DelegationRepository } from '../storage/delegation.repository.js';
import { EventRepository } from '../storage/event.repository.js';

@Injectable()
export class AgendaItems {
  constructor(
    private readonly events: EventRepository,
    private readonly agendaItems: AgendaItemRepository,
    private readonly delegations: DelegationRepository,
    private readonly people: PersonReader,
    private readonly records: RecordChanges,
    @Inject(IDS) private readonly ids: IdSource,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  create(eventId: Id<'Event'>, input: AgendaItemInput, key?: string | null): Promise<Result<AgendaItem, Failure>> {
    const request = { operation: 'createAgendaItem', key, input: { eventId, ...input } };
    return this.records.create('AgendaItem', this.agendaItems, request, async () => {
      const event = await this.events.get(eventId);
      if (!event.ok) return event;
      const known = await this.#knownSpeakers(input);
      if (!known.ok) return known;
      return createAgendaItem(input, event.value, await this.#delegationIds(eventId), this.ids, this.clock.now());
    });
  }

  update(target: ChangeTarget, changes: Changes<AgendaItemInput>): Promise<Result<AgendaItem, Failure>> {
    return this.records.change('AgendaItem', this.agendaItems, target, async (item) => {
      const event = await this.events.get(item.eventId);
      if (!event.ok) return event;
      const known = await this.#knownSpeakers(changes);
      if (!known.ok) return known;
      return updateAgendaItem(item, changes, event.value, await this.#delegationIds(item.eventId), this.clock.now());
    });
  }

  delete(target: ChangeTarget): Promise<Result<AgendaItem, Failure>> {
    return this.records.remove('AgendaItem', this.agendaItems, target, async (item) => {
      const event = await this.events.get(item.eventId);
      return event.ok ? changeable(event.value) : event;
    });
  }

  async #delegationIds(eventId: Id<'Event'>): Promise<ReadonlySet<Id<'Delegation'>>> {
    return new Set((await this.delegations.ofEvent(eventId)).map((delegation) => delegation.id));
  }

  async #knownSpeakers({ speakers }: Changes<AgendaItemInput>): Promise<Result<void, Failure>> {
    const wanted = (speakers ?? []).flatMap(({ personId }) => personId ?? []);
    const known = await this.people.findMany(wanted);
    const faults = (speakers ?? []).flatMap(({ personId }, index) =>
      personId && !known.has(personId)
        ? [issue('agenda-item.speaker-unknown', ['speakers', String(index), 'personId'])]
        : [],
    );
    const failure = invalidIfAny(faults);
    return failure ? err(failure) : ok();
  }
}
