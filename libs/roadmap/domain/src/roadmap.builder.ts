import { type FormOfCooperation, type Id, type IdSource, asId, unwrap } from '@vstrecha/kernel';
import type { NamedOccupation } from './item-templates.js';
import type { DrawableOutcome, DrawableSide } from './drawable-outcome.js';
import { type Roadmap, type RoadmapInput, createRoadmap } from './roadmap.js';

export const september = new Date('2023-09-06T13:00:00Z');
export const later = new Date('2023-09-20T09:00:00Z');
export const eventId = asId<'Event'>('event-1');

/** Ids that count up: `id-1`, `id-2`, ... */
export function countingIds(prefix = 'id'): IdSource {
  let last = 0;
  return { next: <Entity extends string>() => asId<Entity>(`${prefix}-${(last += 1)}`) as Id<Entity> };
}

/** A valid roadmap in draft, in Russian, with the template's sections. */
export function aRoadmap(input: Partial<RoadmapInput> = {}, language: 'ru' | 'en' = 'ru'): Roadmap {
  return unwrap(
    createRoadmap(
      { subject: 'по кадрам', approver: { position: 'Министр' }, ...input },
      { eventId, language },
      countingIds('roadmap'),
      september,
    ),
  );
}

export function aSide(key: string, teaches: boolean): DrawableSide {
  return {
    delegationId: asId<'Delegation'>(key),
    organizationId: asId<'Organization'>(`organization-${key}`),
    name: key,
    teaches,
  };
}

export const plant = aSide('Завод', false);
export const college = aSide('Колледж', true);
const machinery = { group: '15', groupName: 'Машиностроение' } as const;
export const welder = { id: asId<'Occupation'>('welder'), code: '15.01.05', name: 'Сварщик', ...machinery };
export const turner = { id: asId<'Occupation'>('turner'), code: '15.01.29', name: 'Токарь', ...machinery };
export const electrician = {
  id: asId<'Occupation'>('electrician'),
  code: '13.01.10',
  name: 'Электромонтёр',
  group: '13',
  groupName: 'Электроэнергетика',
};

export function anOutcome(given: Partial<DrawableOutcome> & { series: string }): DrawableOutcome {
  const { series, ...rest } = given;
  return {
    seriesId: asId<'MeetingSeries'>(series),
    sides: [plant, college],
    result: 'agreement',
    cooperation: [],
    commitments: [],
    ...rest,
  };
}

/** Practice for so many people by year. */
export function practice(
  headcounts: readonly (readonly [year: number, count: number])[] = [],
  occupation: NamedOccupation = welder,
) {
  return {
    form: 'practice' as const,
    occupation,
    headcounts: headcounts.map(([year, count]) => ({ year, count })),
  };
}

/** A commitment, of the plant where nobody else is named. */
export function promise(
  id: string,
  what: string,
  due?: string,
  form?: FormOfCooperation,
  by: DrawableSide = plant,
): DrawableOutcome['commitments'][number] {
  return { id: asId<'Commitment'>(id), delegationId: by.delegationId, what, due, form };
}
