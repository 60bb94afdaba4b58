/** Where a side records what came of a meeting, given the meeting's global id: the one link of agendas and reminders. */
export function outcomePath(meetingGlobalId: string): string {
  return `/meetings/${meetingGlobalId}/outcome`;
}
