import { asId, err, ok } from '@vstrecha/kernel';
import { createTrainingProgramme, updateTrainingProgramme } from './training-programme.js';
import { aTrainingProgramme } from './workforce.builder.js';

const id = asId<'TrainingProgramme'>('p');
const organizationId = asId<'Organization'>('college');
const occupationId = asId<'Occupation'>('o');
const now = new Date('2023-08-01T09:00:00Z');
const later = new Date('2023-08-02T09:00:00Z');

describe('createTrainingProgramme', () => {
  it('reads what was typed; a programme may have no graduates yet', () => {
    expect(createTrainingProgramme({ organizationId, occupationId, title: ' на базе  9 классов ' }, id, now)).toEqual(
      ok({
        id,
        version: 1,
        createdAt: now,
        updatedAt: now,
        organizationId,
        occupationId,
        title: 'на базе 9 классов',
        graduates: [],
        freePlaces: 0,
        skills: [],
        formsOfCooperation: [],
        note: undefined,
      }),
    );
  });

  it('lists every fault at once', () => {
    const input = {
      organizationId,
      occupationId,
      title: 'я'.repeat(301),
      graduates: [{ year: 2024, count: 200_000 }],
      freePlaces: -5,
    };
    expect(createTrainingProgramme(input, id, now)).toEqual(
      err({
        kind: 'invalid',
        issues: [
          {
            code: 'workforce.count-out-of-range',
            path: ['graduates', '0', 'count'],
            params: { count: 200_000, max: 100_000 },
          },
          { code: 'workforce.count-out-of-range', path: ['freePlaces'], params: { count: -5, max: 100_000 } },
          { code: 'workforce.too-long', path: ['title'], params: { max: 300, length: 301 } },
        ],
      }),
    );
  });
});

it('updates a programme and counts the version', () => {
  const programme = aTrainingProgramme();
  const graduates = [{ year: 2025, count: 20 }];
  expect(updateTrainingProgramme(programme, { graduates, freePlaces: 7 }, later)).toEqual(
    ok({ ...programme, graduates, freePlaces: 7, version: 2, updatedAt: later }),
  );
});
