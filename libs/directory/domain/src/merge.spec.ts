import { err, ok } from '@vstrecha/kernel';
import { mergeOrganizations, mergePeople } from './merge.js';
import { anOrganization } from './organization.builder.js';
import { aPerson } from './person.builder.js';

const now = new Date('2023-09-01T09:00:00Z');

describe('mergeOrganizations', () => {
  const survivor = anOrganization({ id: 'a', name: 'ООО «Станок»', city: 'Тверь' });
  const duplicate = anOrganization({
    id: 'b',
    name: 'Станок, ООО',
    shortName: 'Станок',
    city: 'Ржев',
    inn: '7707083893',
  });

  it("keeps the survivor's details, fills the gaps, and remembers the other name", () => {
    expect(mergeOrganizations(survivor, duplicate, {}, now)).toEqual(
      ok({
        survivor: {
          ...survivor,
          shortName: 'Станок',
          inn: '7707083893',
          alternativeNames: ['Станок, ООО'],
          version: 2,
          updatedAt: now,
        },
        merged: { id: 'b', survivorId: 'a', mergedAt: now, snapshot: duplicate },
      }),
    );
  });

  it("takes from the duplicate what is chosen, and keeps the survivor's former name", () => {
    const merge = mergeOrganizations(survivor, duplicate, { fromDuplicate: ['name', 'city', 'industry'] }, now);
    expect(merge.ok && merge.value.survivor).toMatchObject({
      name: 'Станок, ООО',
      city: 'Ржев',
      industry: undefined,
      alternativeNames: ['ООО «Станок»'],
    });
  });

  it('asks before it drops one of two INNs', () => {
    const other = anOrganization({ id: 'c', inn: '7830002293' });
    expect(mergeOrganizations(duplicate, other, {}, now)).toEqual(
      err({
        kind: 'rule',
        code: 'merge.inn-differs',
        path: ['keepInn'],
        params: { first: '7707083893', second: '7830002293' },
      }),
    );
    const kept = mergeOrganizations(duplicate, other, { keepInn: 'duplicate' }, now);
    expect(kept.ok && kept.value.survivor.inn).toBe('7830002293');
    const left = mergeOrganizations(duplicate, other, { keepInn: 'survivor', fromDuplicate: ['inn'] }, now);
    expect(left.ok && left.value.survivor.inn).toBe('7707083893');
  });

  it('refuses a record with itself', () => {
    expect(mergeOrganizations(survivor, survivor, {}, now)).toEqual(
      err({ kind: 'rule', code: 'merge.same-record', path: ['duplicateId'] }),
    );
  });
});

describe('mergePeople', () => {
  it('keeps every address', () => {
    const survivor = aPerson({ id: 'a', email: 'ivanov@zavod.ru' });
    const duplicate = {
      ...aPerson({ id: 'b', email: 'i@mail.ru', phone: '9101234567' }),
      alternativeEmails: ['x@mail.ru'],
    };
    const merge = mergePeople(survivor, duplicate, {}, now);
    expect(merge.ok && merge.value.survivor).toEqual({
      ...survivor,
      phone: '+79101234567',
      alternativeEmails: ['i@mail.ru', 'x@mail.ru'],
      version: 2,
      updatedAt: now,
    });
    const chosen = mergePeople(survivor, duplicate, { fromDuplicate: ['email'] }, now);
    expect(chosen.ok && chosen.value.survivor).toMatchObject({
      email: 'i@mail.ru',
      alternativeEmails: ['ivanov@zavod.ru', 'x@mail.ru'],
    });
  });
});
