import { asId } from '@vstrecha/kernel';
import { fromGlobalId } from '@vstrecha/platform';
import type { Owner } from '../use-cases/owners.js';

/** The owner that a validated global id of an organization or delegation names. */
export function ownerOf(globalId: string): Owner {
  const { type, id } = fromGlobalId(globalId) ?? {};
  return type === 'Delegation'
    ? { type, id: asId<'Delegation'>(id ?? '') }
    : { type: 'Organization', id: asId<'Organization'>(id ?? '') };
}

/** Who may enter records for an owner: who organizes (the event of the delegation), and the delegation's own people. */
export const EDITORS = ['staff', 'organizer', 'ownDelegation'] as const;
