import { type IdSource, asId, err, ok } from '@vstrecha/kernel';
import { takeInGuests } from './guest-intake.js';
import { anOrganization } from './organization.builder.js';
import { aPerson } from './person.builder.js';

const now = new Date('2023-08-01T09:00:00Z');

function counting(): IdSource {
  let next = 0;
  return { next: () => asId(`new-${++next}`) };
}

const stanok = anOrganization({ id: 'stanok', name: 'ООО «Станок»', city: 'Тверь', inn: '7707083893' });
const ivanov = aPerson({ id: 'ivanov', organizationId: stanok.id, patronymic: 'Петрович', email: 'ivanov@stanok.ru' });
const known = { organizations: [stanok], people: [ivanov] };
const enterprise = (name: string, more = {}) => ({ kind: 'enterprise', name, ...more }) as const;

describe('takeInGuests', () => {
  it('knows organizations by INN or name, people by e-mail or name, and creates the others once', () => {
    const intake = takeInGuests(
      [
        { organization: enterprise('Станок', { city: 'г. Тверь' }), person: { familyName: 'Иванов', givenName: 'И.' } },
        {
          organization: enterprise('Как угодно', { inn: '7707 083893' }),
          person: { familyName: 'Иванов-Младший', givenName: 'Иван', email: 'IVANOV@stanok.ru' },
        },
        { organization: enterprise('АО «Луч»'), person: { familyName: 'Орлова', givenName: 'Анна' } },
        { organization: enterprise('Луч'), person: { familyName: 'Орлова', givenName: 'А.' } },
        { organization: enterprise('ЛУЧ'), person: { familyName: '', givenName: '', email: null } },
      ],
      known,
      counting(),
      now,
    );
    expect(intake).toEqual(
      ok({
        guests: [
          { organizationId: 'stanok', personId: 'ivanov' },
          { organizationId: 'stanok', personId: 'ivanov' },
          { organizationId: 'new-3', personId: 'new-4' },
          { organizationId: 'new-3', personId: 'new-4' },
          { organizationId: 'new-3' },
        ],
        createdOrganizations: [anOrganization({ id: 'new-3', name: 'АО «Луч»' })],
        createdPeople: [
          aPerson({ id: 'new-4', familyName: 'Орлова', givenName: 'Анна', organizationId: asId('new-3') }),
        ],
      }),
    );
  });

  it('tells namesakes with different addresses apart, and branches in different cities', () => {
    const intake = takeInGuests(
      [
        {
          organization: enterprise('Станок', { city: 'Ржев' }),
        },
        {
          organization: enterprise('Станок', { city: 'Тверь' }),
          person: { familyName: 'Иванов', givenName: 'Иван', email: 'second@stanok.ru' },
        },
      ],
      known,
      counting(),
      now,
    );
    expect(intake.ok && intake.value.guests).toEqual([
      { organizationId: 'new-1' },
      { organizationId: 'stanok', personId: 'new-2' },
    ]);
  });

  it('lists every fault of every row, and takes nothing', () => {
    const twoBranches = [stanok, anOrganization({ id: 'rzhev', name: 'Станок', city: 'Ржев' })];
    const intake = takeInGuests(
      [
        { organization: enterprise('Станок') },
        { organization: enterprise(' ', { inn: '1' }) },
        { organization: enterprise('Новая'), person: { familyName: '', givenName: 'Анна', phone: '02' } },
      ],
      { organizations: twoBranches, people: [] },
      counting(),
      now,
    );
    expect(intake).toEqual(
      err({
        kind: 'invalid',
        issues: [
          {
            code: 'intake.organization-ambiguous',
            path: ['rows', '0', 'organization', 'name'],
            params: { name: 'Станок' },
          },
          { code: 'organization.name-missing', path: ['rows', '1', 'organization', 'name'] },
          { code: 'organization.inn-length', path: ['rows', '1', 'organization', 'inn'], params: { inn: '1' } },
          { code: 'person.family-name-missing', path: ['rows', '2', 'person', 'familyName'] },
          { code: 'person.phone-unclear', path: ['rows', '2', 'person', 'phone'], params: { phone: '02' } },
        ],
      }),
    );
  });
});
