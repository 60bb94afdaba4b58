import { asId, err, ok } from '@vstrecha/kernel';
import { anOrganization } from './organization.builder.js';
import { createOrganization, organizationTitle, updateOrganization } from './organization.js';

const id = asId<'Organization'>('organization-1');
const now = new Date('2023-08-01T09:00:00Z');
const later = new Date('2023-08-02T09:00:00Z');

describe('createOrganization', () => {
  it('reads what was typed', () => {
    const input = {
      kind: 'enterprise',
      name: '  ПАО  «Сбербанк» ',
      shortName: '',
      inn: '7707 083893',
      city: null,
      industry: 'финансы',
      website: 'Sberbank.ru/',
    } as const;
    expect(createOrganization(input, id, now)).toEqual(
      ok({
        id,
        version: 1,
        createdAt: now,
        updatedAt: now,
        alternativeNames: [],
        kind: 'enterprise',
        name: 'ПАО «Сбербанк»',
        shortName: undefined,
        inn: '7707083893',
        city: undefined,
        industry: 'финансы',
        website: 'https://sberbank.ru',
      }),
    );
  });

  it('lists every fault at once', () => {
    const input = { kind: 'plant' as 'enterprise', name: ' ', shortName: 'я'.repeat(121), inn: '123', website: 'нет' };
    expect(createOrganization(input, id, now)).toEqual(
      err({
        kind: 'invalid',
        issues: [
          { code: 'organization.kind-unknown', path: ['kind'], params: { kind: 'plant' } },
          { code: 'organization.name-missing', path: ['name'] },
          { code: 'organization.inn-length', path: ['inn'], params: { inn: '123' } },
          { code: 'organization.website-unclear', path: ['website'], params: { website: 'нет' } },
          { code: 'organization.too-long', path: ['shortName'], params: { max: 120, length: 121 } },
        ],
      }),
    );
  });

  it.each([
    ['77-07', 'organization.inn-not-digits'],
    ['7707083894', 'organization.inn-checksum'],
  ])('says what is wrong with the INN %s', (inn, code) => {
    expect(createOrganization({ kind: 'college', name: 'Колледж', inn }, id, now)).toEqual(
      err({ kind: 'invalid', issues: [{ code, path: ['inn'], params: { inn } }] }),
    );
  });
});

describe('updateOrganization', () => {
  it('changes what is given, clears what is null, and counts the version', () => {
    const organization = anOrganization({ inn: '7707083893', city: 'Тверь' });
    expect(updateOrganization(organization, { city: null, shortName: 'Станок', name: undefined }, later)).toEqual(
      ok({ ...organization, city: undefined, shortName: 'Станок', version: 2, updatedAt: later }),
    );
  });

  it('refuses to clear what must be there', () => {
    expect(updateOrganization(anOrganization(), { name: null }, later)).toEqual(
      err({ kind: 'invalid', issues: [{ code: 'organization.name-missing', path: ['name'] }] }),
    );
  });
});

it('calls an organization by its short name where it has one', () => {
  expect(organizationTitle({ name: 'Центр опережающей профессиональной подготовки', shortName: 'ЦОПП' })).toBe('ЦОПП');
  expect(organizationTitle({ name: 'Завод' })).toBe('Завод');
});
