import type { FormOfCooperation } from '@vstrecha/kernel';
import type {
  DemoDelegation,
  DemoOrganization,
  DemoOrganizationKind,
  DemoStaffingNeed,
  DemoTrainingProgramme,
  DemoWindow,
} from './demo-event.js';
import { inventedInn } from './invented-inn.js';
import { inventedDelegate } from './invented-people.js';

/** Counts for the first year of the event's horizon and the three that follow. */
export type FourYears = readonly [number, number, number, number];

/** One participant as an organizer's table would have it: the organization and what it brings to this event. */
export interface Participant {
  readonly key: string;
  readonly kind: DemoOrganizationKind;
  readonly name: string;
  readonly shortName: string;
  readonly city: string;
  readonly industry?: string;
  readonly profile: string;
  /** Positions of its delegates; the first leads the delegation. */
  readonly team: readonly string[];
  readonly parallelMeetings?: number;
  readonly maxMeetings?: number;
  readonly homeTable?: number;
  readonly trackKeys?: readonly string[];
  readonly privateNotes?: string;
  readonly unavailable?: readonly DemoWindow[];
  readonly needs?: readonly (readonly [
    code: string,
    headcounts: FourYears,
    skills: readonly string[],
    forms: readonly FormOfCooperation[],
  ])[];
  readonly programmes?: readonly (readonly [
    code: string,
    graduates: FourYears,
    freePlaces: number,
    forms: readonly FormOfCooperation[],
  ])[];
  /** What it looks for and what it gives beyond needs and programmes; two participants are drawn together by both. */
  readonly seeks?: readonly FormOfCooperation[];
  readonly gives?: readonly FormOfCooperation[];
}

export interface ParticipantRecords {
  readonly organizations: readonly DemoOrganization[];
  readonly delegations: readonly DemoDelegation[];
  readonly staffingNeeds: readonly DemoStaffingNeed[];
  readonly trainingProgrammes: readonly DemoTrainingProgramme[];
}

/** Spreads the table into records. `innBase` and `firstYear` keep the events' numbers apart. */
export function recordsOf(
  participants: readonly Participant[],
  options: { readonly innBase: number; readonly firstYear: number },
): ParticipantRecords {
  const inYears = (counts: FourYears) => counts.map((count, index) => ({ year: options.firstYear + index, count }));
  let people = options.innBase;
  return {
    organizations: participants.map(({ key, kind, name, shortName, city, industry }, index) => ({
      key,
      kind,
      name,
      shortName,
      city,
      ...(industry === undefined ? {} : { industry }),
      inn: inventedInn(options.innBase + index * 7),
    })),
    delegations: participants.map((participant) => ({
      key: participant.key,
      parallelMeetings: participant.parallelMeetings ?? 1,
      maxMeetings: participant.maxMeetings,
      homeTable: participant.homeTable,
      trackKeys: participant.trackKeys ?? [],
      profile: participant.profile,
      privateNotes: participant.privateNotes,
      delegates: participant.team.map((position, index) => {
        people += 1;
        return inventedDelegate(people, participant.key, position, index === 0 ? 'head' : 'member');
      }),
      unavailable: participant.unavailable ?? [],
    })),
    staffingNeeds: participants.flatMap(({ key, needs }) =>
      (needs ?? []).map(([occupationCode, headcounts, skills, forms]) => ({
        delegationKey: key,
        occupationCode,
        headcounts: inYears(headcounts),
        skills,
        forms,
      })),
    ),
    trainingProgrammes: participants.flatMap(({ key, programmes }) =>
      (programmes ?? []).map(([occupationCode, graduates, freePlaces, forms]) => ({
        delegationKey: key,
        occupationCode,
        graduates: inYears(graduates),
        freePlaces,
        forms,
      })),
    ),
  };
}
