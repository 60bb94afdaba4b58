import { asId, err, ok } from '@vstrecha/kernel';
import { createOccupation, occupationGroup, updateOccupation } from './occupation.js';
import { occupationGroupNames } from './occupation-groups.js';
import { anOccupation } from './workforce.builder.js';

const id = asId<'Occupation'>('o');
const now = new Date('2023-08-01T09:00:00Z');
const later = new Date('2023-08-02T09:00:00Z');

describe('createOccupation', () => {
  it('reads what was typed', () => {
    expect(
      createOccupation({ code: ' 15,02.16', name: 'Технология  машиностроения', kind: 'speciality' }, id, now),
    ).toEqual(
      ok({
        id,
        version: 1,
        createdAt: now,
        updatedAt: now,
        code: '15.02.16',
        name: 'Технология машиностроения',
        kind: 'speciality',
      }),
    );
  });

  it('lists every fault at once', () => {
    expect(createOccupation({ code: '15.1.32', name: '', kind: null }, id, now)).toEqual(
      err({
        kind: 'invalid',
        issues: [
          { code: 'occupation.code-shape', path: ['code'], params: { code: '15.1.32' } },
          { code: 'occupation.name-missing', path: ['name'] },
          { code: 'occupation.kind-unknown', path: ['kind'], params: { kind: '' } },
        ],
      }),
    );
  });

  it('refuses a kind that contradicts the code', () => {
    expect(createOccupation({ code: '15.01.32', name: 'Оператор', kind: 'speciality' }, id, now)).toEqual(
      err({
        kind: 'invalid',
        issues: [
          { code: 'occupation.kind-contradicts-code', path: ['kind'], params: { code: '15.01.32', middle: '01' } },
        ],
      }),
    );
  });
});

it('updates an occupation and counts the version', () => {
  const occupation = anOccupation();
  expect(updateOccupation(occupation, { name: 'Оператор-наладчик' }, later)).toEqual(
    ok({ ...occupation, name: 'Оператор-наладчик', version: 2, updatedAt: later }),
  );
});

it('knows the group of a code', () => {
  expect(occupationGroup('15.01.32')).toBe('15');
  expect(occupationGroupNames['15']).toEqual({ ru: 'Машиностроение', en: 'Mechanical engineering' });
  expect(Object.keys(occupationGroupNames)).toHaveLength(58);
});
