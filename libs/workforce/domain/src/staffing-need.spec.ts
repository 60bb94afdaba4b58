import { asId, err, ok } from '@vstrecha/kernel';
import { createStaffingNeed, updateStaffingNeed } from './staffing-need.js';
import { aStaffingNeed } from './workforce.builder.js';

const id = asId<'StaffingNeed'>('n');
const organizationId = asId<'Organization'>('zavod');
const occupationId = asId<'Occupation'>('o');
const now = new Date('2023-08-01T09:00:00Z');
const later = new Date('2023-08-02T09:00:00Z');

describe('createStaffingNeed', () => {
  it('orders years, drops empty ones and repeated skills and forms', () => {
    const input = {
      organizationId,
      occupationId,
      headcounts: [
        { year: 2025, basis: 'forecast', count: 8 },
        { year: 2023, basis: 'forecast', count: 2 },
        { year: 2023, basis: 'present', count: 3 },
        { year: 2024, basis: 'forecast', count: 0 },
      ],
      skills: [' чтение  чертежей', 'чтение чертежей', ''],
      formsOfCooperation: ['targetTraining', 'practice', 'targetTraining'],
      note: ' смена 12 ч\r\nобщежитие ',
    } as const;
    expect(createStaffingNeed(input, id, now)).toEqual(
      ok({
        id,
        version: 1,
        createdAt: now,
        updatedAt: now,
        organizationId,
        occupationId,
        headcounts: [
          { year: 2023, basis: 'present', count: 3 },
          { year: 2023, basis: 'forecast', count: 2 },
          { year: 2025, basis: 'forecast', count: 8 },
        ],
        skills: ['чтение чертежей'],
        formsOfCooperation: ['practice', 'targetTraining'],
        note: 'смена 12 ч\nобщежитие',
      }),
    );
  });

  it('lists every fault at once', () => {
    const input = {
      organizationId,
      occupationId,
      headcounts: [
        { year: 1999, basis: 'present', count: -1 },
        { year: 2024, basis: 'forecast', count: 1.5 },
        { year: 2024, basis: 'forecast', count: 1 },
      ],
      formsOfCooperation: ['barter'],
      skills: ['я'.repeat(201)],
    } as const;
    expect(createStaffingNeed(input, id, now)).toEqual(
      err({
        kind: 'invalid',
        issues: [
          {
            code: 'workforce.year-out-of-range',
            path: ['headcounts', '0', 'year'],
            params: { year: 1999, from: 2000, to: 2100 },
          },
          {
            code: 'workforce.count-out-of-range',
            path: ['headcounts', '0', 'count'],
            params: { count: -1, max: 100_000 },
          },
          {
            code: 'workforce.count-out-of-range',
            path: ['headcounts', '1', 'count'],
            params: { count: 1.5, max: 100_000 },
          },
          { code: 'workforce.year-twice', path: ['headcounts', '2', 'year'], params: { year: 2024 } },
          { code: 'workforce.too-long', path: ['skills', '0'], params: { max: 200, length: 201 } },
          { code: 'workforce.form-unknown', path: ['formsOfCooperation'], params: { form: 'barter' } },
        ],
      }),
    );
  });

  it('wants people in at least one year', () => {
    const missing = err({ kind: 'invalid', issues: [{ code: 'need.headcount-missing', path: ['headcounts'] }] });
    expect(createStaffingNeed({ organizationId, occupationId, headcounts: null }, id, now)).toEqual(missing);
    const headcounts = [{ year: 2024, basis: 'present', count: 0 }] as const;
    expect(createStaffingNeed({ organizationId, occupationId, headcounts }, id, now)).toEqual(missing);
  });
});

it('updates a need and counts the version', () => {
  const need = aStaffingNeed({ note: 'срочно' });
  expect(updateStaffingNeed(need, { note: null, skills: ['сварка'] }, later)).toEqual(
    ok({ ...need, note: undefined, skills: ['сварка'], version: 2, updatedAt: later }),
  );
});
