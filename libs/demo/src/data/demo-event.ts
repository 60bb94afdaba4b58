import type { FormOfCooperation, LocalizedText } from '@vstrecha/kernel';

/**
 * The shape of a demonstration event: everything that the walk enters through the public API, in the words of the
 * event's own people. Wall-clock times are local to the event (`2023-09-06T09:00`); `instantOf` turns them into instants.
 */
export interface DemoEvent {
  readonly key: string;
  readonly kind: 'meeting' | 'forum';
  readonly title: LocalizedText;
  readonly theme: LocalizedText;
  /** What follows the word «Дорожная карта» in the title of the paper that comes of it. */
  readonly roadmapSubject: LocalizedText;
  readonly hostKey: string;
  readonly city: string;
  readonly venue: { readonly name: string; readonly address: string };
  readonly timeZone: string;
  /** Offset of the zone from UTC on all days of the event. */
  readonly utcOffset: `${'+' | '-'}${number}:${number}`;
  readonly language: 'ru' | 'en';
  /** First and last local date, `YYYY-MM-DD`. */
  readonly firstDay: string;
  readonly lastDay: string;
  readonly organizations: readonly DemoOrganization[];
  readonly tracks: readonly DemoTrack[];
  readonly agenda: readonly DemoAgendaItem[];
  readonly rounds: readonly DemoRound[];
  readonly tables: readonly DemoTable[];
  readonly delegations: readonly DemoDelegation[];
  readonly occupations: readonly DemoOccupation[];
  readonly staffingNeeds: readonly DemoStaffingNeed[];
  readonly trainingProgrammes: readonly DemoTrainingProgramme[];
  readonly offers: readonly DemoOffer[];
  readonly requests: readonly DemoRequest[];
  readonly pairRules: readonly DemoPairRule[];
  readonly assignments: readonly DemoAssignment[];
  readonly minutes: readonly DemoMinutes[];
  /** Under which the roadmap is registered, and the local day of its approval. */
  readonly approval: { readonly number: string; readonly approvedOn: string };
}

/** What was said and decided in a talk, as the protocol has it. */
export interface DemoMinutes {
  readonly agendaItemKey: string;
  readonly discussion?: string;
  readonly decisions: readonly string[];
}

export type DemoOrganizationKind =
  | 'enterprise'
  | 'college'
  | 'university'
  | 'authority'
  | 'association'
  | 'trainingCentre'
  | 'supplementaryEducation'
  | 'other';

export interface DemoOrganization {
  readonly key: string;
  readonly kind: DemoOrganizationKind;
  readonly name: string;
  readonly shortName: string;
  /** Ten digits with checksum; absent for authorities, whose true numbers are nobody's to invent. */
  readonly inn?: string;
  readonly city: string;
  readonly industry?: string;
}

export interface DemoTrack {
  readonly key: string;
  readonly title: LocalizedText;
}

export interface DemoSpeaker {
  readonly name: string;
  readonly position: LocalizedText;
  readonly organizationKey?: string;
}

export interface DemoAgendaItem {
  readonly key: string;
  readonly kind:
    | 'plenary'
    | 'trackSession'
    | 'exhibit'
    | 'presentation'
    | 'meetings'
    | 'registration'
    | 'coffeeBreak'
    | 'lunch'
    | 'other';
  readonly title: LocalizedText;
  /** Local wall-clock time, `YYYY-MM-DDTHH:MM`. */
  readonly start: string;
  readonly end: string;
  readonly room: string;
  readonly trackKey?: string;
  readonly speakers: readonly DemoSpeaker[];
  /** Who must be there and can hold no meeting meanwhile. */
  readonly attendance: DemoAttendance;
}

export type DemoAttendance =
  | { readonly kind: 'nobody' }
  | { readonly kind: 'everybody' }
  | { readonly kind: 'tracks'; readonly trackKeys: readonly string[] }
  | { readonly kind: 'delegations'; readonly delegationKeys: readonly string[] };

/** A window for one-on-one meetings: `slots` slots of `slotMinutes`, with `changeoverMinutes` between two. */
export interface DemoRound {
  readonly key: string;
  readonly title: LocalizedText;
  readonly start: string;
  readonly slots: number;
  readonly slotMinutes: number;
  readonly changeoverMinutes: number;
}

export interface DemoTable {
  readonly number: number;
  readonly label: string;
  readonly zone: string;
  readonly features: readonly string[];
  /** People who can sit at it. */
  readonly seats: number;
}

export interface DemoDelegation {
  /** The key of its organization. */
  readonly key: string;
  readonly parallelMeetings: number;
  readonly maxMeetings?: number;
  readonly homeTable?: number;
  readonly trackKeys: readonly string[];
  readonly profile: string;
  readonly privateNotes?: string;
  readonly delegates: readonly DemoDelegate[];
  readonly unavailable: readonly DemoWindow[];
}

export interface DemoDelegate {
  readonly familyName: string;
  readonly givenName: string;
  readonly patronymic: string;
  readonly position: string;
  readonly email: string;
  readonly phone: string;
  readonly role: 'head' | 'member';
}

/** Local wall-clock times, `YYYY-MM-DDTHH:MM`. */
export interface DemoWindow {
  readonly start: string;
  readonly end: string;
}

export interface DemoOccupation {
  readonly code: string;
  readonly name: string;
  readonly kind: 'profession' | 'speciality';
}

export interface CountInYear {
  readonly year: number;
  readonly count: number;
}

export interface DemoStaffingNeed {
  readonly delegationKey: string;
  readonly occupationCode: string;
  readonly headcounts: readonly CountInYear[];
  readonly skills: readonly string[];
  readonly forms: readonly FormOfCooperation[];
}

export interface DemoTrainingProgramme {
  readonly delegationKey: string;
  readonly occupationCode: string;
  readonly graduates: readonly CountInYear[];
  readonly freePlaces: number;
  readonly forms: readonly FormOfCooperation[];
}

export type DemoOfferAudience =
  'enterprises' | 'colleges' | 'universities' | 'students' | 'graduates' | 'teachers' | 'mentors';

/** A support measure of an authority or a cooperation tool of a training centre. */
export interface DemoOffer {
  readonly organizationKey: string;
  readonly kind: 'supportMeasure' | 'cooperationTool';
  readonly title: string;
  readonly description: string;
  readonly audience: readonly DemoOfferAudience[];
}

export interface DemoRequest {
  readonly key: string;
  readonly from: string;
  readonly to: string;
  /** 1 nice to have, 2 wished, 3 must. */
  readonly priority: 1 | 2 | 3;
  readonly topics: DemoTopics;
  readonly message: string;
  readonly answer: 'accepted' | 'declined' | 'withdrawn' | 'pending';
  /** Why it was declined or withdrawn; the code is for declining only. */
  readonly reason?: { readonly code?: 'noInterest' | 'noTime' | 'alreadyInContact' | 'wrongPartner'; readonly text: string };
}

export interface DemoTopics {
  readonly formsOfCooperation: readonly FormOfCooperation[];
  readonly occupationCodes: readonly string[];
  readonly text: string;
}

export interface DemoPairRule {
  readonly kind: 'required' | 'forbidden';
  readonly a: string;
  readonly b: string;
  readonly reason: string;
}

/** A task that comes from a talk or a decision, not from a meeting (поручение). */
export interface DemoAssignment {
  readonly text: string;
  readonly owner: string;
  readonly agendaItemKey: string;
  /** Local date, `YYYY-MM-DD`. */
  readonly due: string;
  readonly expectedResult: string;
  readonly confirmation: string;
}

/** The instant of a local wall-clock time of the event. */
export function instantOf(event: Pick<DemoEvent, 'utcOffset'>, local: string): Date {
  return new Date(`${local}:00${event.utcOffset}`);
}
