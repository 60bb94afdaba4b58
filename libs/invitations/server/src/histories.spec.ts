import { type CalendarAnswer, asksAgain, readReply } from '@vstrecha/icalendar';
import {
  type Answer,
  type Invitation,
  type PlannedMeeting,
  changesToTell,
  invitationWrites,
  recordReply,
} from '@vstrecha/invitations-domain';
import { type Id, type IdSource, asId, unwrap } from '@vstrecha/kernel';
import { shownInstant } from './model-calendar.builder.js';
import { ModelPost } from './model-post.builder.js';

const histories = 500;
const steps = 12;
const people = ['a', 'b', 'c', 'd'];

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

/** An event of which people are told by mail. */
class History {
  readonly #pick: (below: number) => number;
  readonly #meetings = new Map<string, PlannedMeeting>();
  readonly #post: ModelPost;
  /** By the answers that the product must show. */
  readonly #answers = new Map<string, Answer>();
  #invitations: Invitation[] = [];
  #now = new Date('2023-09-01T09:00:00Z').getTime();
  #ids = 0;
  readonly done: string[] = [];

  constructor(seed: number) {
    this.#pick = random(seed);
    this.#post = new ModelPost(people, this.#pick, (id) => this.#invitations.find((one) => one.id === id)!);
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
      'switch',
      'release',
    ] as const;
    const kind = kinds[this.#pick(kinds.length)]!;
    this.done.push(kind);
    if (kind === 'reply' || kind === 'late') this.#answer(kind === 'late');
    else if (kind === 'outage') this.#post.isDown = !this.#post.isDown;
    else if (kind === 'switch') this.#post.isStopped = !this.#post.isStopped;
    else if (kind !== 'release') this.#change(kind);
    this.#release();
    await this.#post.send();
  }

  settle(): Promise<void> {
    return this.#post.settle();
  }

  check(): void {
    if (!this.#post.isQuiet) return;
    for (const person of people) {
      const expected = Object.fromEntries(
        [...this.#meetings.values()]
          .filter((meeting) => meeting.state === 'planned' && meeting.delegateIds.includes(asId(person)))
          .map(({ seriesId, time, tableId }) => [
            `meeting-${seriesId}@vstrecha.example.org`,
            { start: shownInstant(time.start), end: shownInstant(time.end), location: tableId },
          ]),
      );
      expect([person, this.#post.calendars.get(person)!.agenda]).toEqual([person, expected]);
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
      expect([person, this.#post.calendars.get(person)!.answers]).toEqual([person, expected]);
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
      isStopped: this.#post.isStopped,
    };
    const { created, changed, mails } = invitationWrites(changes, around, ids, now);
    const byId = new Map([...created, ...changed].map((one) => [one.id, one]));
    this.#invitations = [...this.#invitations.map((one) => byId.get(one.id) ?? one), ...created];
    this.#post.queue(mails);
    for (const { change, seriesId, delegateId } of mails) {
      if (asksAgain(change)) this.#answers.delete(`${seriesId} ${delegateId}`);
    }
  }

  /** Somebody answers what they see; or, late, what they saw before the last change. */
  #answer(isLate: boolean): void {
    const invitation = this.#invitations[this.#pick(Math.max(1, this.#invitations.length))];
    // What is written already shows no later answer.
    if (!invitation || this.#post.isInDoubt(invitation.id)) return;
    const calendar = this.#post.calendars.get(invitation.delegateId)!;
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
