import { type Caller } from '@vstrecha/api';
import { mutate } from './mutate.js';

export interface Side {
  readonly id: string;
  readonly title: string;
  readonly delegates: { readonly id: string }[];
}

export interface HeldMeeting {
  readonly id: string;
  readonly plant: Side;
  readonly college: Side;
}

let events = 0;

/** The address of a delegate of {@link heldMeetings}. */
export const delegateEmail = (eventTag: number, side: 'plant' | 'college', index: number): string =>
  `${side}.${index}.${eventTag}@outcomes.example`;

/** An event whose released plan holds so many meetings, each of a plant with a college, all of them over. */
export async function heldMeetings(
  organizer: Caller,
  meetings: number,
): Promise<{ readonly eventId: string; readonly eventTag: number; readonly held: readonly HeldMeeting[] }> {
  events += 1;
  const eventTag = events;
  const { event } = await mutate<{ event: { id: string } }>(
    organizer,
    'createEvent',
    {
      kind: 'MEETING',
      title: 'Синхронизация',
      city: 'Тверь',
      timeZone: 'Europe/Moscow',
      firstDay: '2023-09-06',
      lastDay: '2023-09-06',
    },
    'event { id }',
  );
  const eventId = event.id;
  const guest = (kind: string, side: 'plant' | 'college', name: string, index: number) => ({
    organization: { kind, name: `${name} ${eventTag}.${index}`, city: 'Тверь' },
    person: {
      familyName: `Фамилия${index}`,
      givenName: 'Анна',
      position: 'директор',
      email: delegateEmail(eventTag, side, index),
    },
  });
  const indices = Array.from({ length: meetings }, (_, index) => index);
  const { created } = await mutate<{ created: Side[] }>(
    organizer,
    'importGuestList',
    {
      eventId,
      rows: indices.flatMap((index) => [
        guest('ENTERPRISE', 'plant', 'Завод', index),
        guest('COLLEGE', 'college', 'Колледж', index),
      ]),
    },
    'created { id title delegates { id } }',
  );
  const { round } = await mutate<{ round: { slots: { id: string }[] } }>(
    organizer,
    'createRound',
    { eventId, start: '2023-09-06T10:00:00Z', slotMinutes: 20, changeoverMinutes: 5, slotCount: 1 },
    'round { slots { id } }',
  );
  const { tables } = await mutate<{ tables: { id: string }[] }>(
    organizer,
    'createTables',
    { eventId, count: meetings },
    'tables { id }',
  );
  for (const [index, state] of ['OPEN', 'MATCHING'].entries()) {
    await mutate(organizer, 'moveEvent', { eventId, expectedVersion: index + 1, state });
  }
  const sides = (name: string) =>
    created
      .filter(({ title }) => title.startsWith(name))
      .sort((a, b) => a.title.localeCompare(b.title, 'ru', { numeric: true }));
  const [plants, colleges] = [sides('Завод'), sides('Колледж')];
  const held: HeldMeeting[] = [];
  let plan = { id: '', version: 0 };
  for (const index of indices) {
    const [plant, college] = [plants[index]!, colleges[index]!];
    const { meeting } = await mutate<{ meeting: { id: string; plan: { id: string; version: number } } }>(
      organizer,
      'addMeeting',
      {
        eventId,
        fromDelegationId: plant.id,
        toDelegationId: college.id,
        slotId: round.slots[0]!.id,
        tableId: tables[index]!.id,
      },
      'meeting { id plan { id version } }',
    );
    held.push({ id: meeting.id, plant, college });
    plan = meeting.plan;
  }
  await mutate(organizer, 'releasePlan', { planId: plan.id, expectedVersion: plan.version });
  return { eventId, eventTag, held };
}
