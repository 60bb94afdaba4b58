import type { DemoEvent } from '../data/demo-event.js';
import { graphql } from '../gql/gql.js';
import type { DemoPort } from './port.js';

const ownAgenda = graphql(`
  query OwnAgenda($eventId: ID!) {
    event(id: $eventId) {
      title
      timeZone
      venue {
        name
        address
      }
      myDelegation {
        title
      }
    }
    myAgenda(eventId: $eventId) {
      planNumber
      entries {
        start
        end
        mandatory
        agendaItem {
          kind
          title
          room
        }
        meeting {
          topicsText
          from {
            title
          }
          to {
            title
          }
          table {
            number
            zone
          }
          delegates {
            name
            delegation {
              title
            }
          }
        }
      }
    }
  }
`);

/** One line of somebody's agenda. Instants as ISO texts in UTC. */
export interface AgendaLine {
  readonly start: string;
  readonly end: string;
  readonly title: string;
  readonly place: string;
  /** People of the other side. */
  readonly people: readonly string[];
  readonly topics: string | null;
  readonly kind: 'meeting' | 'mandatory' | 'optional';
}

/** What one delegate does at the event. */
export interface PersonalAgenda {
  readonly event: string;
  readonly timeZone: string;
  readonly venue: string;
  readonly organization: string;
  readonly person: string;
  readonly email: string;
  readonly planNumber: number;
  readonly lines: readonly AgendaLine[];
}

/** Each delegate looks at the own agenda; in the order of the delegations. */
export async function readAgendas(
  port: DemoPort,
  { delegations, language }: DemoEvent,
  eventId: string,
): Promise<PersonalAgenda[]> {
  const table = { ru: 'стол', en: 'table' }[language];
  const agendas: PersonalAgenda[] = [];
  for (const { email, familyName, givenName, patronymic } of delegations.flatMap(({ delegates }) => delegates)) {
    const { event, myAgenda } = await port.ask(ownAgenda, { eventId }, email);
    const own = event?.myDelegation?.title;
    if (!event || !own || !myAgenda?.planNumber) throw new Error(`${email} sees no agenda`);
    agendas.push({
      event: event.title,
      timeZone: event.timeZone,
      venue: [event.venue?.name, event.venue?.address].filter(Boolean).join(', '),
      organization: own,
      person: `${familyName} ${givenName} ${patronymic}`,
      email,
      planNumber: myAgenda.planNumber,
      lines: myAgenda.entries
        .filter(({ agendaItem }) => agendaItem?.kind !== 'MEETINGS')
        .map(({ start, end, mandatory, agendaItem, meeting }): AgendaLine => {
          if (!meeting) {
            const kind = mandatory ? 'mandatory' : 'optional';
            const title = agendaItem?.title ?? '';
            return { start, end, title, place: agendaItem?.room ?? '', people: [], topics: null, kind };
          }
          const place = [meeting.table && `${table} ${meeting.table.number}`, meeting.table?.zone].filter(Boolean);
          return {
            start,
            end,
            title: meeting.from.title === own ? meeting.to.title : meeting.from.title,
            place: place.join(', '),
            people: meeting.delegates.filter(({ delegation }) => delegation.title !== own).map(({ name }) => name),
            topics: meeting.topicsText,
            kind: 'meeting',
          };
        }),
    });
  }
  return agendas;
}
