import { asId } from '@vstrecha/kernel';
import type { Viewer } from '../request/viewer.js';
import type { LiveChanges } from '../storage/live-changes.js';
import { RoleDirectory } from './role-directory.js';

const viewer: Viewer = { kind: 'user', isAdmin: false, userId: asId<'User'>('u1'), email: 'a@example.org' };
/** Nothing is written meanwhile. */
const quiet = { onWrite: () => undefined } as unknown as LiveChanges;

describe('who is asked about roles', () => {
  it('is asked one after the other, as a transaction takes one operation at a time', async () => {
    const directory = new RoleDirectory(quiet);
    const steps: string[] = [];
    for (const name of ['first', 'second']) {
      directory.register({
        readsFrom: [],
        rolesIn: async () => {
          steps.push(`${name} begins`);
          await new Promise((resolve) => setTimeout(resolve, 5));
          steps.push(`${name} ends`);
          return name === 'first' ? { organizer: true } : { delegationIds: [asId<'Delegation'>('d1')] };
        },
      });
    }
    expect(await directory.rolesIn(viewer, asId<'Event'>('e1'))).toEqual({
      organizer: true,
      observer: false,
      delegationIds: ['d1'],
      personId: undefined,
    });
    expect(steps).toEqual(['first begins', 'first ends', 'second begins', 'second ends']);
  });
});
