import type { Id, LocalizedText } from '@vstrecha/kernel';

export const eventRoles = ['organizer', 'observer'] as const;
/** The roles that are granted by hand. Delegates are not: they follow from the delegations of the event. */
export type EventRole = (typeof eventRoles)[number];

export const eventRoleLabels: Readonly<Record<EventRole, LocalizedText>> = {
  organizer: { ru: 'Организатор', en: 'Organizer' },
  observer: { ru: 'Наблюдатель', en: 'Observer' },
};

export interface RoleGrant {
  readonly id: Id<'RoleGrant'>;
  readonly eventId: Id<'Event'>;
  readonly email: string;
  readonly role: EventRole;
  readonly grantedAt: Date;
}
