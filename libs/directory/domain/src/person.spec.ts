import { asId, err, ok } from '@vstrecha/kernel';
import { aPerson } from './person.builder.js';
import { createPerson, emailsOf, updatePerson } from './person.js';

const id = asId<'Person'>('person-1');
const now = new Date('2023-08-01T09:00:00Z');
const later = new Date('2023-08-02T09:00:00Z');

describe('createPerson', () => {
  it('reads what was typed', () => {
    const input = {
      familyName: ' Шокина',
      givenName: 'Агнесса',
      patronymic: 'Александровна',
      position: 'руководитель  центра',
      organizationId: asId<'Organization'>('copp'),
      email: 'Shokina@COPP.ru',
      phone: '8 (4822) 32-10-10',
    };
    expect(createPerson(input, id, now)).toEqual(
      ok({
        id,
        version: 1,
        createdAt: now,
        updatedAt: now,
        alternativeEmails: [],
        familyName: 'Шокина',
        givenName: 'Агнесса',
        patronymic: 'Александровна',
        position: 'руководитель центра',
        organizationId: 'copp',
        email: 'shokina@copp.ru',
        phone: '+74822321010',
      }),
    );
  });

  it('lists every fault at once', () => {
    const input = { familyName: '', givenName: ' ', position: 'я'.repeat(301), email: 'нет', phone: '02' };
    expect(createPerson(input, id, now)).toEqual(
      err({
        kind: 'invalid',
        issues: [
          { code: 'person.family-name-missing', path: ['familyName'] },
          { code: 'person.given-name-missing', path: ['givenName'] },
          { code: 'person.email-unclear', path: ['email'], params: { email: 'нет' } },
          { code: 'person.phone-unclear', path: ['phone'], params: { phone: '02' } },
          { code: 'person.too-long', path: ['position'], params: { max: 300, length: 301 } },
        ],
      }),
    );
  });
});

describe('updatePerson', () => {
  it('changes what is given and counts the version', () => {
    const person = aPerson({ phone: '+7 910 123-45-67', position: 'директор' });
    expect(updatePerson(person, { position: 'ректор', phone: null }, later)).toEqual(
      ok({ ...person, position: 'ректор', phone: undefined, version: 2, updatedAt: later }),
    );
  });

  it('takes an alternative address as the main one without keeping it twice', () => {
    const person = { ...aPerson({ email: 'new@zavod.ru' }), alternativeEmails: ['old@zavod.ru'] };
    const updated = updatePerson(person, { email: 'Old@zavod.ru' }, later);
    expect(updated.ok && emailsOf(updated.value)).toEqual(['old@zavod.ru']);
  });
});
