import { asId, unwrap } from '@vstrecha/kernel';
import { type Occupation, type OccupationInput, createOccupation } from './occupation.js';
import { type StaffingNeed, type StaffingNeedInput, createStaffingNeed } from './staffing-need.js';
import { type TrainingProgramme, type TrainingProgrammeInput, createTrainingProgramme } from './training-programme.js';

const now = new Date('2023-08-01T09:00:00Z');

/** Valid records for tests; each test names only what it is about. */
export function anOccupation(given: Partial<OccupationInput> & { id?: string } = {}): Occupation {
  const { id, ...details } = given;
  const input = { code: '15.01.32', name: 'Оператор станков с ЧПУ', kind: 'profession', ...details } as const;
  return unwrap(createOccupation(input, asId<'Occupation'>(id ?? `occupation-${input.code}`), now));
}

export function aStaffingNeed(given: Partial<StaffingNeedInput> & { id?: string } = {}): StaffingNeed {
  const { id = 'need-1', ...details } = given;
  const input: StaffingNeedInput = {
    organizationId: asId('zavod'),
    occupationId: asId('occupation-15.01.32'),
    headcounts: [{ year: 2023, basis: 'present', count: 5 }],
    ...details,
  };
  return unwrap(createStaffingNeed(input, asId<'StaffingNeed'>(id), now));
}

export function aTrainingProgramme(given: Partial<TrainingProgrammeInput> & { id?: string } = {}): TrainingProgramme {
  const { id = 'programme-1', ...details } = given;
  const input: TrainingProgrammeInput = {
    organizationId: asId('college'),
    occupationId: asId('occupation-15.01.32'),
    graduates: [{ year: 2024, count: 25 }],
    ...details,
  };
  return unwrap(createTrainingProgramme(input, asId<'TrainingProgramme'>(id), now));
}
