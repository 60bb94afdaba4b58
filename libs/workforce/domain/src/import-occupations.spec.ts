import { err, ok } from '@vstrecha/kernel';
import { importOccupations } from './import-occupations.js';
import { anOccupation } from './workforce.builder.js';

describe('importOccupations', () => {
  it('tells new, renamed and unchanged occupations apart', () => {
    const operator = anOccupation({ code: '15.01.32', name: 'Оператор станков' });
    const roofer = anOccupation({ code: '08.01.04', name: 'Кровельщик' });
    const text = [
      'Код;Наименование;Вид',
      '15.01.32;Оператор станков с ЧПУ;профессия',
      '08.01.04;Кровельщик;profession',
      '15.02.16;Технология машиностроения;Специальность',
      '09.02.07;Информационные системы и программирование;',
    ].join('\n');
    expect(importOccupations(text, [operator, roofer])).toEqual(
      ok({
        created: [
          { code: '15.02.16', name: 'Технология машиностроения', kind: 'speciality' },
          { code: '09.02.07', name: 'Информационные системы и программирование', kind: 'speciality' },
        ],
        updated: [
          {
            occupation: operator,
            details: { code: '15.01.32', name: 'Оператор станков с ЧПУ', kind: 'profession' },
          },
        ],
        unchanged: 1,
      }),
    );
  });

  it('lists every fault of every row, and takes nothing', () => {
    const text =
      '15.01.32;Оператор;профессия\n15-01;;мастер\n15.01.32;Ещё раз;профессия\n08.01.04;Кровельщик;профессия;;лишнее';
    expect(importOccupations(text, [])).toEqual(
      err({
        kind: 'invalid',
        issues: [
          { code: 'occupation.code-shape', path: ['rows', '2', 'code'], params: { code: '15-01', row: 2 } },
          { code: 'occupation.name-missing', path: ['rows', '2', 'name'], params: { row: 2 } },
          { code: 'occupation.kind-unknown', path: ['rows', '2', 'kind'], params: { kind: 'мастер', row: 2 } },
          {
            code: 'import.occupation-twice',
            path: ['rows', '3', 'code'],
            params: { code: '15.01.32', earlier: 1, row: 3 },
          },
          { code: 'import.too-many-cells', path: ['rows', '4'], params: { max: 3, row: 4 } },
        ],
      }),
    );
  });

  it('refuses an empty table, one with headings only, and one with an open quote', () => {
    const empty = err({ kind: 'invalid', issues: [{ code: 'import.empty', path: ['rows'] }] });
    expect(importOccupations(' \n', [])).toEqual(empty);
    expect(importOccupations('code;name;kind\n', [])).toEqual(empty);
    expect(importOccupations('15.01.32;"Оператор', [])).toEqual(
      err({ kind: 'invalid', issues: [{ code: 'import.quote-open', path: ['rows', '1'], params: { row: 1 } }] }),
    );
  });

  it('takes five thousand rows and no more', () => {
    const rows = (count: number) =>
      Array.from({ length: count }, (_, at) => {
        const digits = String(at).padStart(4, '0');
        return `${digits.slice(0, 2)}.03.${digits.slice(2)};Профессия ${at};профессия`;
      }).join('\n');
    const imported = importOccupations(rows(5000), []);
    expect(imported.ok && imported.value.created).toHaveLength(5000);
    expect(importOccupations(rows(5002), [])).toEqual(
      err({
        kind: 'invalid',
        issues: [{ code: 'import.too-many-rows', path: ['rows'], params: { max: 5000, count: 5002 } }],
      }),
    );
  });
});
