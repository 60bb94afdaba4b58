import type { Id } from '@vstrecha/kernel';

/** Whether a delegate came to the event, as the organizer marked it. The last mark counts. */
export interface AttendanceMark {
  readonly delegateId: Id<'Delegate'>;
  readonly came: boolean;
}

/** Who was there: all who were expected, but those who are marked as not having come. */
export function presentAmong<Person extends { readonly id: string }>(
  people: readonly Person[],
  marks: readonly AttendanceMark[],
): readonly Person[] {
  const absent = new Set<string>(marks.filter(({ came }) => !came).map(({ delegateId }) => delegateId));
  return people.filter(({ id }) => !absent.has(id));
}
