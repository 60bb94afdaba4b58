import { type Id, asId, err, ok } from '@vstrecha/kernel';
import { importStaffingNeeds } from './import-needs.js';
import { importTrainingProgrammes } from './import-programmes.js';
import type { ImportReferences } from './import-references.js';

const organizationIds: Record<string, string[]> = {
  '7707083893': ['zavod'],
  Станок: ['zavod'],
  Заря: ['zarya-1', 'zarya-2'],
};
const occupationIds: Record<string, string[]> = {
  '15.01.32': ['operator'],
  '15.01.35': ['fitter'],
  Сварщик: ['welder-1', 'welder-2'],
};
const references: ImportReferences = {
  organizations: (inn, name) => (organizationIds[inn || name] ?? []) as Id<'Organization'>[],
  occupations: (code, name) => (occupationIds[code || name] ?? []) as Id<'Occupation'>[],
};

describe('importStaffingNeeds', () => {
  it('reads columns by their headings in any order', () => {
    const text = [
      '№ п/п;Предприятие;ИНН;Код профессии;Профессия;2023 сейчас;2024;Прогноз 2025 г.;Навыки;Формы сотрудничества;Примечание',
      '1;Станок;7707083893;15.01.32;Оператор;5;;1 000;"чертежи; Fanuc";практика, Целевое обучение;две смены',
      '2;Станок;;15.01.35;;-;3;0;;;',
    ].join('\r\n');
    expect(importStaffingNeeds(text, references)).toEqual(
      ok([
        {
          organizationId: 'zavod',
          occupationId: 'operator',
          headcounts: [
            { year: 2023, basis: 'present', count: 5 },
            { year: 2025, basis: 'forecast', count: 1000 },
          ],
          skills: ['чертежи', 'Fanuc'],
          formsOfCooperation: ['practice', 'targetTraining'],
          note: 'две смены',
        },
        {
          organizationId: 'zavod',
          occupationId: 'fitter',
          headcounts: [{ year: 2024, basis: 'forecast', count: 3 }],
          skills: [],
          formsOfCooperation: [],
          note: undefined,
        },
      ]),
    );
  });

  it('lists every fault of every row', () => {
    const text = [
      'ИНН;Организация;Код;Профессия;2024;Формы',
      ';;;;1;',
      '123;Луч;99.99.99;;2;',
      ';Заря;;Сварщик;много;',
      ';Станок;15.01.32;;0;бартер',
      ';Станок;15.01.35;;1;',
      '7707083893;;15.01.35;;1;',
    ].join('\n');
    const imported = importStaffingNeeds(text, references);
    expect(imported).toEqual(
      err({
        kind: 'invalid',
        issues: [
          { code: 'import.organization-missing', path: ['rows', '2', 'organization'], params: { row: 2 } },
          { code: 'import.occupation-missing', path: ['rows', '2', 'code'], params: { row: 2 } },
          {
            code: 'import.organization-unknown',
            path: ['rows', '3', 'organization'],
            params: { organization: 'Луч, 123', row: 3 },
          },
          {
            code: 'import.occupation-unknown',
            path: ['rows', '3', 'code'],
            params: { occupation: '99.99.99', row: 3 },
          },
          {
            code: 'import.organization-ambiguous',
            path: ['rows', '4', 'organization'],
            params: { organization: 'Заря', row: 4 },
          },
          {
            code: 'import.occupation-ambiguous',
            path: ['rows', '4', 'code'],
            params: { occupation: 'Сварщик', row: 4 },
          },
          { code: 'import.count-unclear', path: ['rows', '4', '2024'], params: { count: 'много', year: 2024, row: 4 } },
          { code: 'need.headcount-missing', path: ['rows', '5', 'headcounts'], params: { row: 5 } },
          {
            code: 'workforce.form-unknown',
            path: ['rows', '5', 'formsOfCooperation'],
            params: { form: 'бартер', row: 5 },
          },
          { code: 'import.need-twice', path: ['rows', '7', 'code'], params: { earlier: 6, row: 7 } },
        ],
      }),
    );
  });

  it('takes the own organization where no column names one', () => {
    const own = { ...references, ownOrganizationId: asId<'Organization'>('own') };
    const imported = importStaffingNeeds('code,2024 forecast\n15.01.32,4', own);
    expect(imported.ok && imported.value).toMatchObject([{ organizationId: 'own', occupationId: 'operator' }]);
  });

  it('refuses headings that it does not understand, doubled ones, and a table without years', () => {
    const known = 'ИНН, Организация, Код, Профессия, 2024, 2024 сейчас, Навыки, Формы сотрудничества, Примечание';
    expect(importStaffingNeeds('ИНН;Код;код;2024 наверное;Зарплата\n1;2;3;4;5', references)).toEqual(
      err({
        kind: 'invalid',
        issues: [
          { code: 'import.column-twice', path: ['rows', '1'], params: { column: 'код' } },
          { code: 'import.column-unknown', path: ['rows', '1'], params: { column: '2024 наверное', known } },
          { code: 'import.column-unknown', path: ['rows', '1'], params: { column: 'Зарплата', known } },
        ],
      }),
    );
    expect(importStaffingNeeds('ИНН;Код\n7707083893;15.01.32', references)).toMatchObject({
      error: { issues: [{ code: 'import.year-column-missing' }, { code: 'need.headcount-missing' }] },
    });
  });
});

describe('importTrainingProgrammes', () => {
  it('reads columns by their headings in any order', () => {
    const text = [
      'Колледж;Код специальности;Программа;Выпуск 2024;2025 год;Свободные места;Компетенции;Формы',
      'Станок;15.01.32;на базе 9 классов;25;30;5;ЧПУ;дуальное|демоэкзамен',
      'Станок;15.01.32;на базе 11 классов;;;;;',
    ].join('\n');
    expect(importTrainingProgrammes(text, references)).toEqual(
      ok([
        {
          organizationId: 'zavod',
          occupationId: 'operator',
          title: 'на базе 9 классов',
          graduates: [
            { year: 2024, count: 25 },
            { year: 2025, count: 30 },
          ],
          freePlaces: 5,
          skills: ['ЧПУ'],
          formsOfCooperation: ['dualTraining', 'demoExam'],
          note: undefined,
        },
        {
          organizationId: 'zavod',
          occupationId: 'operator',
          title: 'на базе 11 классов',
          graduates: [],
          freePlaces: 0,
          skills: [],
          formsOfCooperation: [],
          note: undefined,
        },
      ]),
    );
  });

  it('lists every fault of every row', () => {
    const text = 'Колледж;Код;2024;Свободные места\nСтанок;15.01.32;x;y\nСтанок;15.01.32;1;1\nСтанок;15.01.32;2;2';
    expect(importTrainingProgrammes(text, references)).toEqual(
      err({
        kind: 'invalid',
        issues: [
          { code: 'import.count-unclear', path: ['rows', '2', '2024'], params: { count: 'x', year: 2024, row: 2 } },
          { code: 'import.free-places-unclear', path: ['rows', '2', 'freePlaces'], params: { count: 'y', row: 2 } },
          { code: 'import.programme-twice', path: ['rows', '4', 'code'], params: { earlier: 3, row: 4 } },
        ],
      }),
    );
  });
});
