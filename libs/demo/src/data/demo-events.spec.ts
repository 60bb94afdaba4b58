import { type DemoEvent, instantOf } from './demo-event.js';
import { outcomesOfMeeting } from './derive-outcomes.js';
import { novorossiyskForum } from './novorossiysk-forum.js';
import { tverMeeting } from './tver-meeting.js';

const tally = <T extends string>(values: readonly T[]): Partial<Record<T, number>> =>
  values.reduce<Partial<Record<T, number>>>((sums, value) => ({ ...sums, [value]: (sums[value] ?? 0) + 1 }), {});

const participantKinds = (event: DemoEvent) =>
  tally(event.delegations.map(({ key }) => event.organizations.find((one) => one.key === key)!.kind));

const pairOf = (from: string, to: string) => [from, to].sort().join('~');

/** Slots of all rounds as instants, with the changeover between them. */
const slotsOf = (event: DemoEvent) =>
  event.rounds.flatMap(({ start, slots, slotMinutes, changeoverMinutes }) =>
    Array.from({ length: slots }, (_, index) => {
      const from = instantOf(event, start).getTime() + index * (slotMinutes + changeoverMinutes) * 60_000;
      return { start: from, end: from + slotMinutes * 60_000 };
    }),
  );

describe.each([tverMeeting, novorossiyskForum])('demo event $key', (event) => {
  const delegationKeys = new Set(event.delegations.map(({ key }) => key));
  const organizationKeys = new Set(event.organizations.map(({ key }) => key));

  it('has unique keys, names and addresses', () => {
    const unique = (values: readonly string[]) => expect(new Set(values).size).toBe(values.length);
    unique(event.organizations.map(({ key }) => key));
    unique(event.organizations.map(({ name }) => name));
    unique(event.organizations.flatMap(({ inn }) => inn ?? []));
    unique(event.agenda.map(({ key }) => key));
    unique(event.requests.map(({ key }) => key));
    const delegates = event.delegations.flatMap((delegation) => delegation.delegates);
    unique(delegates.map(({ email }) => email));
    unique(delegates.map(({ familyName, givenName, patronymic }) => `${familyName} ${givenName} ${patronymic}`));
    unique(delegates.map(({ phone }) => phone));
    for (const { email } of delegates) expect(email).toMatch(/^[a-z-]+@[a-z0-9-]+\.example\.org$/);
  });

  it('has taxpayer numbers with a right checksum', () => {
    const weights = [2, 4, 10, 3, 5, 9, 4, 6, 8];
    for (const { inn } of event.organizations) {
      if (inn === undefined) continue;
      expect(inn).toMatch(/^98\d{8}$/);
      const sum = weights.reduce((total, weight, index) => total + weight * Number(inn[index]), 0);
      expect(Number(inn[9])).toBe((sum % 11) % 10);
    }
  });

  it('names known occupations by codes of the right form', () => {
    const known = new Set(event.occupations.map(({ code }) => code));
    for (const { code } of event.occupations) expect(code).toMatch(/^\d{2}\.0[12]\.\d{2}$/);
    for (const { occupationCode } of [...event.staffingNeeds, ...event.trainingProgrammes]) {
      expect(known).toContain(occupationCode);
    }
  });

  it('refers to what exists', () => {
    for (const key of delegationKeys) expect(organizationKeys).toContain(key);
    expect(organizationKeys).toContain(event.hostKey);
    for (const { from, to } of event.requests) {
      expect(delegationKeys).toContain(from);
      expect(delegationKeys).toContain(to);
      expect(from).not.toBe(to);
    }
    for (const { a, b } of event.pairRules) {
      expect(delegationKeys).toContain(a);
      expect(delegationKeys).toContain(b);
    }
    const tracks = new Set(event.tracks.map(({ key }) => key));
    const items = new Set(event.agenda.map(({ key }) => key));
    for (const { trackKey, attendance, speakers } of event.agenda) {
      if (trackKey !== undefined) expect(tracks).toContain(trackKey);
      if (attendance.kind === 'tracks') attendance.trackKeys.forEach((key) => expect(tracks).toContain(key));
      if (attendance.kind === 'delegations') {
        attendance.delegationKeys.forEach((key) => expect(delegationKeys).toContain(key));
      }
      for (const { organizationKey } of speakers) {
        if (organizationKey !== undefined) expect(organizationKeys).toContain(organizationKey);
      }
    }
    for (const { trackKeys } of event.delegations) trackKeys.forEach((key) => expect(tracks).toContain(key));
    for (const { agendaItemKey } of event.assignments) expect(items).toContain(agendaItemKey);
    for (const { organizationKey } of event.offers) expect(organizationKeys).toContain(organizationKey);
  });

  it('keeps agenda and slots inside its days, and slots out of what everybody attends', () => {
    const day = (local: string) => local.slice(0, 10);
    for (const { start, end } of event.agenda) {
      expect(start < end).toBe(true);
      expect(day(start) >= event.firstDay && day(end) <= event.lastDay).toBe(true);
      expect(day(start)).toBe(day(end));
    }
    const blocking = event.agenda.filter(({ attendance }) => attendance.kind === 'everybody');
    const meetings = event.agenda.filter(({ kind }) => kind === 'meetings');
    for (const slot of slotsOf(event)) {
      for (const item of blocking) {
        const [start, end] = [instantOf(event, item.start).getTime(), instantOf(event, item.end).getTime()];
        expect(slot.end <= start || end <= slot.start).toBe(true);
      }
      expect(
        meetings.some(
          ({ start, end }) =>
            instantOf(event, start).getTime() <= slot.start && slot.end <= instantOf(event, end).getTime(),
        ),
      ).toBe(true);
    }
  });

  it('asks each pair once from each side, and more than fits', () => {
    const directed = event.requests.map(({ from, to }) => `${from}→${to}`);
    expect(new Set(directed).size).toBe(directed.length);
    const accepted = event.requests.filter(({ answer }) => answer === 'accepted');
    const pairs = new Set(accepted.map(({ from, to }) => pairOf(from, to)));
    const places = slotsOf(event).length * event.tables.length;
    expect({ slots: slotsOf(event).length, places, pairs: pairs.size }).toEqual(
      event.key === 'tver' ? { slots: 9, places: 99, pairs: 109 } : { slots: 23, places: 207, pairs: 231 },
    );
    for (const { priority, topics, answer, reason } of event.requests) {
      expect([1, 2, 3]).toContain(priority);
      expect(topics.text.length).toBeGreaterThan(0);
      expect(reason !== undefined).toBe(answer === 'declined' || answer === 'withdrawn');
    }
  });

  it('records the same outcomes from either side', () => {
    const { from, to } = event.requests[0]!;
    expect(outcomesOfMeeting(event, to, from)).toEqual(outcomesOfMeeting(event, from, to));
  });
});

describe('the Tver meeting', () => {
  it('has 24 enterprises and 16 colleges', () => {
    expect(participantKinds(tverMeeting)).toEqual({ enterprise: 24, college: 16 });
  });

  it('stays inside the working day of its host', () => {
    for (const { start, end } of tverMeeting.agenda) {
      expect(start >= '2023-09-06T08:30' && end <= '2023-09-06T17:00').toBe(true);
    }
  });

  it('has answers and outcomes of every kind', () => {
    expect(tally(tverMeeting.requests.map(({ answer }) => answer))).toEqual({
      accepted: 160,
      declined: 14,
      pending: 8,
      withdrawn: 7,
    });
    const outcomes = tverMeeting.requests
      .filter(({ answer }) => answer === 'accepted')
      .flatMap(({ from, to }) => outcomesOfMeeting(tverMeeting, from, to));
    expect(tally(outcomes.map(({ result }) => result))).toEqual({
      agreement: 165,
      intent: 66,
      toBeContinued: 90,
      noInterest: 14,
      notHeld: 2,
    });
  });
});

describe('the Novorossiysk forum', () => {
  it('has sixty delegations of seven kinds', () => {
    expect(novorossiyskForum.delegations.length).toBe(60);
    expect(participantKinds(novorossiyskForum)).toEqual({
      enterprise: 20,
      college: 10,
      university: 4,
      trainingCentre: 8,
      supplementaryEducation: 8,
      association: 4,
      other: 6,
    });
  });

  it('lasts three days and has talks side by side that hold only some', () => {
    expect(new Set(novorossiyskForum.agenda.map(({ start }) => start.slice(0, 10))).size).toBe(3);
    const sessions = novorossiyskForum.agenda.filter(({ kind }) => kind === 'trackSession');
    expect(tally(sessions.map(({ attendance }) => attendance.kind))).toEqual({ tracks: 12, delegations: 3 });
  });
});
