import type { Caller } from '@vstrecha/api';

/** A mail as the log shows it to the organizer. */
export interface LoggedMail {
  readonly kind: string;
  readonly state: string;
  readonly reason: string | null;
  readonly to: string | null;
  readonly attempts: number;
  readonly response: string | null;
  readonly subject: string | null;
  readonly text: string | null;
}

/** The mails of an event, the youngest first; all of them, or only those of some kinds or states. */
export async function mailLog(
  caller: Caller,
  eventId: string,
  filter: { readonly kinds?: readonly string[]; readonly states?: readonly string[] } = {},
): Promise<LoggedMail[]> {
  const query = `query ($id: ID!, $filter: MailFilterInput) { event(id: $id) { mailLog(first: 50, filter: $filter) { edges { node {
    kind state reason to attempts response subject text } } } } }`;
  type Log = { event: { mailLog: { edges: { node: LoggedMail }[] } } };
  return (await caller.get<Log>(query, { id: eventId, filter })).event.mailLog.edges.map(({ node }) => node);
}
