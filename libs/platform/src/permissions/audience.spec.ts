import { asId } from '@vstrecha/kernel';
import { type Viewer } from '../request/viewer.js';
import { type Audience, type EventRoles, NO_ROLES, type Scope, admits } from './audience.js';

const own = asId<'Delegation'>('d1');
const named = asId<'Person'>('p1');
const scope: Scope = { eventId: asId<'Event'>('e1'), delegationIds: [own], personIds: [named] };
const user: Viewer = { kind: 'user', isAdmin: false };
const people: Record<string, { viewer: Viewer; staff: boolean; roles: EventRoles }> = {
  anonymous: { viewer: { kind: 'anonymous', isAdmin: false }, staff: false, roles: NO_ROLES },
  outsider: { viewer: user, staff: false, roles: NO_ROLES },
  organizerElsewhere: { viewer: user, staff: true, roles: NO_ROLES },
  organizer: { viewer: user, staff: true, roles: { ...NO_ROLES, organizer: true } },
  observer: { viewer: user, staff: false, roles: { ...NO_ROLES, observer: true } },
  delegate: { viewer: user, staff: false, roles: { ...NO_ROLES, delegationIds: [asId<'Delegation'>('d2')] } },
  ownDelegate: { viewer: user, staff: false, roles: { ...NO_ROLES, delegationIds: [own] } },
  otherPerson: { viewer: user, staff: false, roles: { ...NO_ROLES, personId: asId<'Person'>('p2') } },
  ownPerson: { viewer: user, staff: false, roles: { ...NO_ROLES, personId: named } },
  admin: { viewer: { kind: 'user', isAdmin: true }, staff: true, roles: NO_ROLES },
};

const admitted: Record<Audience, string[]> = {
  everyone: Object.keys(people),
  signedIn: Object.keys(people).filter((name) => name !== 'anonymous'),
  staff: ['organizerElsewhere', 'organizer', 'admin'],
  admin: ['admin'],
  organizer: ['organizer', 'admin'],
  observer: ['observer', 'admin'],
  delegate: ['delegate', 'ownDelegate', 'admin'],
  ownDelegation: ['ownDelegate', 'admin'],
  ownPerson: ['ownPerson', 'admin'],
};

describe.each(Object.entries(admitted))('the audience %s', (audience, expected) => {
  it(`holds ${expected.join(', ')}`, () => {
    const found = Object.entries(people).filter(([, { viewer, staff, roles }]) =>
      admits([audience as Audience], viewer, staff, roles, scope),
    );
    expect(found.map(([name]) => name)).toEqual(expected);
  });
});

it('several audiences add up', () => {
  const { viewer, roles } = people['observer']!;
  expect(admits(['organizer', 'observer'], viewer, false, roles, scope)).toBe(true);
  expect(admits(['organizer', 'delegate'], viewer, false, roles, scope)).toBe(false);
});
