import { simpleParser } from 'mailparser';
import { type CalendarAnswer, isCancelling, readReply } from '@vstrecha/icalendar';
import {
  type Invitation,
  type InvitationContent,
  type InvitationMail,
  type PlannedMeeting,
  type Answer,
  changesToTell,
  invitationCalendar,
  invitationWrites,
  mailWords,
  plainText,
  recordReply,
  standingAnswer,
  whyOutdated,
} from '@vstrecha/invitations-domain';
import { type Id, type IdSource, asId, unwrap } from '@vstrecha/kernel';
import { type Config, Mailer } from '@vstrecha/platform';
import { ModelCalendar } from './model-calendar.builder.js';

const histories = 500;
const steps = 12;
const people = ['a', 'b', 'c', 'd'];
const mailer = new Mailer({ mailFrom: 'Vstrecha <forum@vstrecha.example.org>' } as Config);

/** Numbers of a seed (mulberry32), so that a history that fails can be replayed. */
function random(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * below);
  };
}

const slot = (index: number) => {
  const start = new Date(Date.UTC(2023, 8, 6, 7, index * 30));
  return { start, end: new Date(start.getTime() + 20 * 60_000) };
};
const shownTime = (instant: Date) => instant.toISOString().replace('.000', '');

/** An event with its mails, and the calendars of the people who get them. */
class History {
  readonly #pick: (below: number) => number;
  readonly #meetings = new Map<string, PlannedMeeting>();
  readonly #calendars = new Map(people.map((person) => [person, new ModelCalendar(`${person}@delegates.example`)]));
  /** By the answers that the product must show. */
  readonly #answers = new Map<string, Answer>();
  #invitations: Invitation[] = [];
  #queue: InvitationMail[] = [];
  #log: InvitationMail[] = [];
  #delivered: { readonly person: string; readonly text: string }[] = [];
  #now = new Date('2023-09-01T09:00:00Z').getTime();
  #ids = 0;
  #isDown = false;
  readonly done: string[] = [];

  constructor(seed: number) {
    this.#pick = random(seed);
  }

  async step(): Promise<void> {
    // Often several things happen within one second.
    this.#now += this.#pick(3) * 700;
    const kinds = [
      'invite',
      'move',
      'table',
      'swap',
      'cancel',
      'remove',
      'revive',
      'reply',
      'late',
      'outage',
      'release',
    ] as const;
    const kind = kinds[this.#pick(kinds.length)]!;
    this.done.push(kind);
    if (kind === 'reply' || kind === 'late') this.#answer(kind === 'late');
    else if (kind === 'outage') this.#isDown = !this.#isDown;
    else if (kind !== 'release') this.#change(kind);
    this.#release();
    if (!this.#isDown) await this.#send();
  }

  /** Ends an outage, so that everything has arrived. */
  async settle(): Promise<void> {
    this.#isDown = false;
    await this.#send();
  }

  check(): void {
    if (this.#isDown) return;
    for (const person of people) {
      const expected = Object.fromEntries(
        [...this.#meetings.values()]
          .filter((meeting) => meeting.state === 'planned' && meeting.delegateIds.includes(asId(person)))
          .map(({ seriesId, time, tableId }) => [
            `meeting-${seriesId}@vstrecha.example.org`,
            { start: shownTime(time.start), end: shownTime(time.end), location: tableId },
          ]),
      );
      expect([person, this.#calendars.get(person)!.agenda]).toEqual([person, expected]);
    }
    // The calendars show the answers that the product has; what was asked anew is unanswered in both.
    for (const person of people) {
      const expected = Object.fromEntries(
        this.#invitations.flatMap(({ uid, delegateId, state, reply }) =>
          state === 'invited' && delegateId === person
            ? [[uid, (reply?.answer ?? 'needs-action').toUpperCase()] as const]
            : [],
        ),
      );
      expect([person, this.#calendars.get(person)!.answers]).toEqual([person, expected]);
    }
    const shown = this.#invitations.flatMap(({ seriesId, delegateId, state, reply }) =>
      state === 'invited' && reply ? [[`${seriesId} ${delegateId}`, reply.answer] as const] : [],
    );
    const standing = new Set(
      this.#invitations.flatMap(({ seriesId, delegateId, state }) =>
        state === 'invited' ? [`${seriesId} ${delegateId}`] : [],
      ),
    );
    expect(Object.fromEntries(shown)).toEqual(
      Object.fromEntries([...this.#answers].filter(([key]) => standing.has(key))),
    );
  }

  #change(kind: 'invite' | 'move' | 'table' | 'swap' | 'cancel' | 'remove' | 'revive'): void {
    const all = [...this.#meetings.values()];
    const meeting = all[this.#pick(Math.max(1, all.length))];
    if (kind === 'invite' || !meeting) {
      const seriesId = asId<'MeetingSeries'>(`s${this.#meetings.size}`);
      this.#meetings.set(seriesId, {
        id: asId<'Meeting'>(`m${seriesId}`),
        seriesId,
        eventId: asId<'Event'>('e'),
        time: slot(this.#pick(8)),
        tableId: asId<'Table'>(`стол ${this.#pick(4)}`),
        delegateIds: this.#two(),
        state: 'planned',
      });
      return;
    }
    const changes: Partial<PlannedMeeting> = {
      move: { time: slot(this.#pick(8)) },
      table: { tableId: asId<'Table'>(`стол ${this.#pick(4)}`) },
      swap: { delegateIds: this.#two() },
      cancel: { state: 'cancelled' },
      // Gone from the plan; it may come back under its old name.
      remove: { state: 'removed' },
      revive: { state: 'planned' },
    }[kind];
    this.#meetings.set(meeting.seriesId, { ...meeting, ...changes });
  }

  #two(): readonly Id<'Delegate'>[] {
    const first = this.#pick(people.length);
    const second = (first + 1 + this.#pick(people.length - 1)) % people.length;
    return [first, second].map((index) => asId<'Delegate'>(people[index]!));
  }

  #release(): void {
    const now = new Date(this.#now);
    const ids: IdSource = { next: <Kind extends string>() => asId<Kind>(`id${String(this.#ids++).padStart(6, '0')}`) };
    const standing = [...this.#meetings.values()].filter(({ state }) => state !== 'removed');
    const changes = changesToTell(this.#invitations, standing, now);
    const around = {
      eventId: asId<'Event'>('e'),
      delegateOf: (id: Id<'Delegate'>) => ({ personId: asId<'Person'>(id), delegationId: asId<'Delegation'>(id) }),
      domain: 'vstrecha.example.org',
      isStopped: false,
    };
    const { created, changed, mails } = invitationWrites(changes, around, ids, now);
    const byId = new Map([...created, ...changed].map((one) => [one.id, one]));
    this.#invitations = [...this.#invitations.map((one) => byId.get(one.id) ?? one), ...created];
    this.#queue.push(...mails);
    for (const { change, seriesId, delegateId } of mails) {
      if (change !== 'relocated') this.#answers.delete(`${seriesId} ${delegateId}`);
    }
  }

  /** Sends what waits, in any order, and now and then an old mail once more: networks do that. */
  async #send(): Promise<void> {
    this.#log.push(...this.#queue);
    const waiting = this.#queue.sort(() => this.#pick(3) - 1);
    this.#queue = [];
    for (const mail of waiting) {
      const at = this.#log.findIndex(({ id }) => id === mail.id);
      const attempted = { ...mail, attempts: 1 };
      const others = this.#log.filter(({ id, invitationId }) => invitationId === mail.invitationId && id !== mail.id);
      if (whyOutdated(attempted, others)) continue;
      this.#log[at] = attempted;
      const text = await this.#throughMail(attempted);
      this.#delivered.push({ person: mail.delegateId, text });
      this.#calendars.get(mail.delegateId)!.receive(text);
      const old = this.#delivered[this.#pick(this.#delivered.length * 2)];
      if (old) this.#calendars.get(old.person)!.receive(old.text);
    }
  }

  /** The calendar object of the mail, after the mail was written, sent and taken apart by an independent reader. */
  async #throughMail(mail: InvitationMail): Promise<string> {
    const invitation = this.#invitations.find(({ id }) => id === mail.invitationId)!;
    const answered = isCancelling(mail.change) ? undefined : standingAnswer(invitation, mail.sequence);
    const content: InvitationContent = {
      kind: 'invitation',
      language: 'ru',
      timeZone: 'Europe/Moscow',
      eventTitle: 'Совещание',
      from: { address: 'forum@vstrecha.example.org', name: 'Совещание' },
      to: { address: `${mail.delegateId}@delegates.example`, name: 'Участник' },
      change: mail.change,
      facts: {
        uid: `meeting-${mail.seriesId}@vstrecha.example.org`,
        sequence: mail.sequence,
        revisedAt: mail.stamp,
        start: mail.start,
        end: mail.end,
        status: 'confirmed',
        eventTitle: 'Совещание',
        counterpart: 'Завод',
        counterpartDelegates: [],
        table: mail.tableId,
        topics: [],
      },
      others: [],
      ...(answered && { answered }),
    };
    const words = mailWords(content);
    const raw = await mailer.raw({
      messageId: mail.id,
      to: content.to,
      subject: words.subject,
      text: plainText(words),
      calendar: invitationCalendar(content),
      at: mail.createdAt,
    });
    const { attachments } = await simpleParser(raw);
    return attachments.find(({ contentType }) => contentType === 'text/calendar')!.content.toString('utf8');
  }

  /** Somebody answers what they see; or, late, what they saw before the last change. */
  #answer(isLate: boolean): void {
    const invitation = this.#invitations[this.#pick(Math.max(1, this.#invitations.length))];
    if (!invitation) return;
    const calendar = this.#calendars.get(invitation.delegateId)!;
    const seen = calendar.sequenceOf(invitation.uid);
    if (seen === undefined) return;
    const sequence = isLate ? seen - 1 : seen;
    if (sequence < 0) return;
    const [partstat, answer] = (
      [
        ['ACCEPTED', 'accepted'],
        ['TENTATIVE', 'tentative'],
        ['DECLINED', 'declined'],
      ] as const satisfies readonly (readonly [string, CalendarAnswer])[]
    )[this.#pick(3)]!;
    this.#now += 1000;
    if (!isLate) calendar.note(invitation.uid, partstat);
    const read = unwrap(readReply(calendar.answer(invitation.uid, sequence, partstat, new Date(this.#now))));
    const recorded = recordReply(
      invitation,
      { answer: read.answer as Answer, sequence: read.sequence, at: read.repliedAt, way: 'mail' },
      new Date(this.#now),
    );
    if (!recorded.ok || !recorded.value) return;
    const { value } = recorded;
    this.#invitations = this.#invitations.map((one) => (one.id === value.id ? value : one));
    // Whoever answers what does not stand any more has not answered.
    if (sequence === invitation.sequence) this.#answers.set(`${invitation.seriesId} ${invitation.delegateId}`, answer);
  }
}

describe('histories', () => {
  it(`after each step of ${histories} random ones, the calendars of all people show what the product shows`, async () => {
    for (let seed = 1; seed <= histories; seed++) {
      const history = new History(seed);
      try {
        for (let step = 0; step < steps; step++) {
          await history.step();
          history.check();
        }
        await history.settle();
        history.check();
      } catch (error) {
        throw new Error(`History of seed ${seed} (${history.done.join(', ')}): ${(error as Error).message}`);
      }
    }
  });
});
