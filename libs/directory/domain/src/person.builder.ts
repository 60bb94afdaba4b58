import { asId, unwrap } from '@vstrecha/kernel';
import { type Person, type PersonInput, createPerson } from './person.js';

/** A valid person for tests; each test names only what it is about. */
export function aPerson(given: Partial<PersonInput> & { id?: string; createdAt?: Date } = {}): Person {
  const { id = 'person-1', createdAt = new Date('2023-08-01T09:00:00Z'), ...details } = given;
  const input = { familyName: 'Иванов', givenName: 'Иван', ...details };
  return unwrap(createPerson(input, asId<'Person'>(id), createdAt));
}
