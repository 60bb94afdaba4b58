import type { Id } from '@vstrecha/kernel';

/** Who does something: as the paper names them, and the organization and person behind the name where they are known. */
export interface Party {
  readonly name: string;
  readonly organizationId?: Id<'Organization'>;
  readonly personId?: Id<'Person'>;
  /** The organization's delegation in the roadmap's event: its delegates follow the item. */
  readonly delegationId?: Id<'Delegation'>;
}

/** An executor as somebody chose it. */
export interface PartyInput {
  readonly name: string;
  readonly organizationId?: Id<'Organization'> | null;
  readonly personId?: Id<'Person'> | null;
  readonly delegationId?: Id<'Delegation'> | null;
}

/** Whether two names stand for the same executor. */
export function sameParty(a: Party, b: Party): boolean {
  if (a.organizationId && b.organizationId) return a.organizationId === b.organizationId && a.personId === b.personId;
  return a.name.toLowerCase() === b.name.toLowerCase();
}

/** Each executor once, those left out who stand in `besides`. */
export function distinctParties(parties: readonly Party[], besides: readonly Party[] = []): readonly Party[] {
  return parties.reduce<readonly Party[]>(
    (known, party) => ([...besides, ...known].some((other) => sameParty(other, party)) ? known : [...known, party]),
    [],
  );
}
