import type { Caller } from '@vstrecha/api';
import { mutate } from './mutate.js';

/** Changes how an event speaks to its delegates, as it stands now. */
export async function changeSettings(organizer: Caller, eventId: string, changes: object): Promise<void> {
  const query = 'query ($id: ID!) { event(id: $id) { invitationSettings { version } } }';
  const { event } = await organizer.get<{ event: { invitationSettings: { version: number } } }>(query, { id: eventId });
  const input = { eventId, expectedVersion: event.invitationSettings.version, ...changes };
  const changed = await mutate(organizer, 'changeInvitationSettings', input);
  if (changed.__typename !== 'ChangeInvitationSettingsSuccess') throw new Error(JSON.stringify(changed));
}
