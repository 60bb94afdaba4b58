import { asId } from '@vstrecha/kernel';
import { suggestDuplicateOrganizations, suggestDuplicatePeople } from './duplicates.js';
import { cityKey, organizationNameKey } from './name-keys.js';
import { anOrganization } from './organization.builder.js';
import { aPerson } from './person.builder.js';

describe('organizationNameKey', () => {
  it.each([
    ['ООО «Тверской станок»', 'тверской станок'],
    ['Тверской станок, OOO', 'тверской станок'],
    ['Общество с ограниченной ответственностью "ТВЕРСКОЙ СТАНОК"', 'тверской станок'],
    ['Публичное акционерное общество «Лён»', 'лен'],
    ['ПАО Лен', 'лен'],
    ['ГБПОУ «Тверской колледж им. Коняева»', 'тверской колледж им коняева'],
    [
      'Государственное бюджетное профессиональное образовательное учреждение «Тверской колледж им. Коняева»',
      'тверской колледж им коняева',
    ],
    ['ФГБОУ ВО «Тверской государственный университет»', 'тверской государственный университет'],
    ['Cтанок', 'станок'],
    ['Siemens', 'siemens'],
    ['НПО «Заря-2»', 'нпо заря 2'],
    ['АО', 'ао'],
  ])('forgets the spelling of %s', (name, key) => expect(organizationNameKey(name)).toBe(key));
});

it('forgets the kind of settlement', () => {
  expect(cityKey('г. Тверь')).toBe('тверь');
  expect(cityKey('Город Орёл')).toBe('орел');
  expect(cityKey('Ростов-на-Дону')).toBe('ростов на дону');
});

describe('suggestDuplicateOrganizations', () => {
  const at = (day: number) => new Date(Date.UTC(2023, 7, day));

  it('names each pair with its reason, the strongest first and the older record first', () => {
    const records = [
      anOrganization({ id: 'd', name: 'Станок', createdAt: at(4) }),
      anOrganization({ id: 'b', name: 'Станок OOO', city: 'г. Тверь', createdAt: at(2) }),
      anOrganization({ id: 'a', name: 'ООО «Станок»', city: 'Тверь', inn: '7707083893', createdAt: at(1) }),
      anOrganization({ id: 'c', name: 'Другое имя', city: 'Москва', inn: '7707083893', createdAt: at(3) }),
      anOrganization({ id: 'e', name: 'Станок', city: 'Ржев', createdAt: at(5) }),
    ];
    const pairs = suggestDuplicateOrganizations(records).map(({ first, second, reasons }) => [
      first.id,
      second.id,
      reasons,
    ]);
    expect(pairs).toEqual([
      ['a', 'c', ['sameInn']],
      ['a', 'b', ['sameNameInCity']],
      ['a', 'd', ['sameNameCityUnknown']],
      ['b', 'd', ['sameNameCityUnknown']],
      ['d', 'e', ['sameNameCityUnknown']],
    ]);
  });

  it('never takes two INNs for one organization', () => {
    const records = [
      anOrganization({ id: 'a', city: 'Тверь', inn: '7707083893' }),
      anOrganization({ id: 'b', city: 'Тверь', inn: '7830002293' }),
    ];
    expect(suggestDuplicateOrganizations(records)).toEqual([]);
  });

  it('knows an organization by the names of its merged records', () => {
    const survivor = {
      ...anOrganization({ id: 'a', name: 'Новое имя', city: 'Тверь' }),
      alternativeNames: ['АО Старое имя'],
    };
    const other = anOrganization({ id: 'b', name: 'Старое имя', city: 'Тверь', createdAt: at(9) });
    expect(suggestDuplicateOrganizations([survivor, other]).map(({ reasons }) => reasons)).toEqual([
      ['sameNameInCity'],
    ]);
  });
});

describe('suggestDuplicatePeople', () => {
  const zavod = asId<'Organization'>('zavod');
  const college = asId<'Organization'>('college');
  const pairsOf = (...people: Parameters<typeof aPerson>[0][]) =>
    suggestDuplicatePeople(people.map((person, at) => aPerson({ id: `p${at}`, ...person }))).map(
      (pair) => pair.reasons,
    );

  it('takes initials for the names they begin', () => {
    expect(
      pairsOf(
        { familyName: 'Королёв', givenName: 'Иван', patronymic: 'Петрович', organizationId: zavod },
        { familyName: 'Королев', givenName: 'И.', patronymic: 'П.', organizationId: zavod },
      ),
    ).toEqual([['sameNameInOrganization']]);
  });

  it('tells namesakes apart', () => {
    expect(pairsOf({ organizationId: zavod }, { organizationId: college })).toEqual([]);
    expect(pairsOf({ patronymic: 'Петрович' }, { patronymic: 'Ильич' })).toEqual([]);
    expect(pairsOf({ givenName: 'Иван' }, { givenName: 'Илья' })).toEqual([]);
    expect(pairsOf({ familyName: 'Иванов' }, { familyName: 'Петров' })).toEqual([]);
  });

  it('names every reason', () => {
    const contacts = { email: 'i@zavod.ru', phone: '9101234567' };
    expect(pairsOf({ ...contacts, organizationId: zavod }, { ...contacts, organizationId: zavod })).toEqual([
      ['sameEmail', 'sameNameInOrganization', 'sameNameAndPhone'],
    ]);
    expect(pairsOf({ organizationId: zavod }, {})).toEqual([['sameNameOrganizationUnknown']]);
  });
});
