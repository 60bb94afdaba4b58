/* eslint-disable */
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core';
export type AgendaItemKind =
  /** кофе-брейк / coffee break */
  | 'COFFEE_BREAK'
  /** выставка / exhibit */
  | 'EXHIBIT'
  /** обед / lunch */
  | 'LUNCH'
  /** индивидуальные встречи / one-on-one meetings */
  | 'MEETINGS'
  /** другое / other */
  | 'OTHER'
  /** пленарное заседание / plenary */
  | 'PLENARY'
  /** презентация / presentation */
  | 'PRESENTATION'
  /** регистрация / registration */
  | 'REGISTRATION'
  /** секция / track session */
  | 'TRACK_SESSION';

export type Attendance =
  /** обязательно для названных делегаций / named delegations must attend */
  | 'DELEGATIONS'
  /** обязательно для всех / everybody must attend */
  | 'EVERYBODY'
  /** по желанию / optional */
  | 'NOBODY'
  /** обязательно для направления / everyone of a track must attend */
  | 'TRACKS';

export type AttendanceInput = {
  /** For DELEGATIONS. */
  delegationIds?: Array<string> | null | undefined;
  kind: Attendance;
  /** For TRACKS. */
  trackIds?: Array<string> | null | undefined;
};

export type CreateAgendaItemInput = {
  attendance: AttendanceInput;
  description?: string | null | undefined;
  end: Date | string;
  eventId: string;
  idempotencyKey?: string | null | undefined;
  kind: AgendaItemKind;
  room?: string | null | undefined;
  speakers?: Array<SpeakerInput> | null | undefined;
  start: Date | string;
  title: string;
  trackId?: string | null | undefined;
};

export type CreateEventInput = {
  city?: string | null | undefined;
  firstDay: string;
  hostOrganizationId?: string | null | undefined;
  /** The same key with the same input answers with what the first call created. */
  idempotencyKey?: string | null | undefined;
  kind: EventKind;
  language?: Language;
  lastDay: string;
  theme?: string | null | undefined;
  /** IANA name, Europe/Moscow. */
  timeZone: string;
  title: string;
  venue?: VenueInput | null | undefined;
};

export type CreateOfferInput = {
  audience: Array<OfferAudience>;
  description?: string | null | undefined;
  formsOfCooperation?: Array<FormOfCooperation> | null | undefined;
  /** The same key with the same input answers with what the first call created. */
  idempotencyKey?: string | null | undefined;
  kind: OfferKind;
  /** Where to read more. */
  link?: string | null | undefined;
  /** An organization, or a delegation that stands for its organization: delegates name their own. */
  ownerId: string;
  title: string;
};

export type CreateOrganizationInput = {
  city?: string | null | undefined;
  /** The same key with the same input answers with what the first call created. */
  idempotencyKey?: string | null | undefined;
  industry?: string | null | undefined;
  inn?: string | null | undefined;
  kind: OrganizationKind;
  name: string;
  shortName?: string | null | undefined;
  website?: string | null | undefined;
};

export type CreateRoundInput = {
  /** Time to change tables between two slots. */
  changeoverMinutes: number;
  /** Times in which no slot may lie, such as lunch; the next slot starts when it ends. */
  cuts?: Array<TimeRangeInput> | null | undefined;
  eventId: string;
  idempotencyKey?: string | null | undefined;
  slotCount: number;
  slotMinutes: number;
  start: Date | string;
  title?: string | null | undefined;
};

export type CreateTablesInput = {
  /** How many people can sit at each. */
  capacity?: number;
  /** How many equal tables; they are numbered on from the highest number there is. */
  count: number;
  eventId: string;
  /** screen, quiet, step-free: words of your own. */
  features?: Array<string> | null | undefined;
  idempotencyKey?: string | null | undefined;
  zone?: string | null | undefined;
};

export type DelegateRole =
  /** сопровождающий / assistant */
  | 'ASSISTANT'
  /** эксперт / expert */
  | 'EXPERT'
  /** руководитель делегации / head of the delegation */
  | 'HEAD'
  /** участник / member */
  | 'MEMBER';

export type DelegationContactInput = {
  email?: string | null | undefined;
  name?: string | null | undefined;
  phone?: string | null | undefined;
};

export type DeleteEventInput = {
  eventId: string;
  expectedVersion: number;
};

export type EventKind =
  /** форум / forum */
  | 'FORUM'
  /** совещание / meeting */
  | 'MEETING';

export type EventState =
  /** в архиве / archived */
  | 'ARCHIVED'
  /** завершено / closed */
  | 'CLOSED'
  /** черновик / draft */
  | 'DRAFT'
  /** сбор заявок на встречи / collecting meeting requests */
  | 'MATCHING'
  /** открыто для участников / open to participants */
  | 'OPEN'
  /** идёт / running */
  | 'RUNNING'
  /** расписание составлено / scheduled */
  | 'SCHEDULED';

export type FormOfCooperation =
  /** Профориентация / Career guidance */
  | 'CAREER_GUIDANCE'
  /** Демонстрационный экзамен / Demonstration exam */
  | 'DEMO_EXAM'
  /** Дуальное обучение / Dual training */
  | 'DUAL_TRAINING'
  /** Оснащение мастерских оборудованием / Equipment for workshops */
  | 'EQUIPMENT'
  /** Экскурсия на предприятие / Excursion to the enterprise */
  | 'EXCURSION'
  /** Трудоустройство выпускников / Employment of graduates */
  | 'GRADUATE_EMPLOYMENT'
  /** Стажировка студентов / Student internship */
  | 'INTERNSHIP'
  /** Совместная образовательная программа / Joint programme */
  | 'JOINT_PROGRAMME'
  /** Наставничество / Mentoring */
  | 'MENTORING'
  /** Другое / Other */
  | 'OTHER'
  /** Производственная практика / Practice at the enterprise */
  | 'PRACTICE'
  /** Целевое обучение / Target training */
  | 'TARGET_TRAINING'
  /** Стажировка преподавателей / Teacher placement */
  | 'TEACHER_PLACEMENT';

/** Known by its INN, else by its name and city; created where it is new. */
export type GuestOrganizationInput = {
  city?: string | null | undefined;
  industry?: string | null | undefined;
  inn?: string | null | undefined;
  kind: OrganizationKind;
  name: string;
  shortName?: string | null | undefined;
  website?: string | null | undefined;
};

/** Known by the e-mail, else by the name in the organization; created where new. */
export type GuestPersonInput = {
  email?: string | null | undefined;
  familyName: string;
  givenName: string;
  patronymic?: string | null | undefined;
  phone?: string | null | undefined;
  position?: string | null | undefined;
};

/** One organization and, mostly, one person of it. Rows of one organization make one delegation. */
export type GuestRowInput = {
  homeTableNumber?: number | null | undefined;
  maxMeetings?: number | null | undefined;
  notes?: string | null | undefined;
  organization: GuestOrganizationInput;
  parallelMeetings?: number | null | undefined;
  person?: GuestPersonInput | null | undefined;
  publicProfile?: string | null | undefined;
  role?: DelegateRole | null | undefined;
  /** Titles of tracks. */
  tracks?: Array<string> | null | undefined;
};

export type ImportGuestListInput = {
  eventId: string;
  idempotencyKey?: string | null | undefined;
  rows: Array<GuestRowInput>;
};

export type ImportOccupationsInput = {
  /** Only tells what would happen. */
  dryRun?: boolean;
  /** Rows of code;name;kind, as a spreadsheet exports or pastes them. */
  table: string;
};

/** A table of several organizations, as an organizer collects it. */
export type ImportStaffingNeedsInput = {
  /** Only tells what would happen. */
  dryRun?: boolean;
  /** As a spreadsheet exports or pastes it; the first row names the columns, in Russian or English. */
  table: string;
};

/** A table of several organizations, as an organizer collects it. */
export type ImportTrainingProgrammesInput = {
  /** Only tells what would happen. */
  dryRun?: boolean;
  /** As a spreadsheet exports or pastes it; the first row names the columns, in Russian or English. */
  table: string;
};

export type Language =
  | 'EN'
  | 'RU';

export type MoveEventInput = {
  eventId: string;
  expectedVersion: number;
  state: EventState;
};

export type OfferAudience =
  /** Колледжи / Colleges */
  | 'COLLEGES'
  /** Предприятия / Enterprises */
  | 'ENTERPRISES'
  /** Выпускники / Graduates */
  | 'GRADUATES'
  /** Наставники / Mentors */
  | 'MENTORS'
  /** Студенты / Students */
  | 'STUDENTS'
  /** Преподаватели / Teachers */
  | 'TEACHERS'
  /** Вузы / Universities */
  | 'UNIVERSITIES';

export type OfferKind =
  /** Инструмент взаимодействия / Cooperation tool */
  | 'COOPERATION_TOOL'
  /** Мера поддержки / Support measure */
  | 'SUPPORT_MEASURE';

export type OrganizationDuplicateReason =
  /** Одинаковый ИНН / The same INN */
  | 'SAME_INN'
  /** Одно название, город не указан / The same name, a city is missing */
  | 'SAME_NAME_CITY_UNKNOWN'
  /** Одно название в одном городе / The same name in one city */
  | 'SAME_NAME_IN_CITY';

export type OrganizationKind =
  /** Объединение / Association */
  | 'ASSOCIATION'
  /** Орган власти / Authority */
  | 'AUTHORITY'
  /** Колледж / College */
  | 'COLLEGE'
  /** Предприятие / Enterprise */
  | 'ENTERPRISE'
  /** Другое / Other */
  | 'OTHER'
  /** Дополнительное образование / Supplementary education */
  | 'SUPPLEMENTARY_EDUCATION'
  /** Учебный центр / Training centre */
  | 'TRAINING_CENTRE'
  /** Вуз / University */
  | 'UNIVERSITY';

export type PositionInput = {
  x: number;
  y: number;
};

export type SetEventTracksInput = {
  eventId: string;
  expectedVersion: number;
  /** All tracks that the event is to have. */
  tracks: Array<TrackInput>;
};

/** What is known of an organization that may stand in the directory already. */
export type SimilarOrganizationsInput = {
  city?: string | null | undefined;
  inn?: string | null | undefined;
  name?: string | null | undefined;
};

/** A person of the directory, or a name as free text. */
export type SpeakerInput = {
  name?: string | null | undefined;
  personId?: string | null | undefined;
  position?: string | null | undefined;
  topic?: string | null | undefined;
};

export type TimeRangeInput = {
  end: Date | string;
  start: Date | string;
};

export type TrackInput = {
  /** Absent for a new track. */
  id?: string | null | undefined;
  title: string;
};

/** What is left out stays as it is; null clears. */
export type UpdateOwnDelegationInput = {
  contact?: DelegationContactInput | null | undefined;
  delegationId: string;
  expectedVersion: number;
  /** What other delegations may read of it. */
  publicProfile?: string | null | undefined;
  /** Times in which nobody of it can meet. */
  unavailable?: Array<TimeRangeInput> | null | undefined;
};

/** What is left out stays as it is; null clears. */
export type UpdateTableInput = {
  capacity?: number | null | undefined;
  expectedVersion: number;
  features?: Array<string> | null | undefined;
  label?: string | null | undefined;
  number?: number | null | undefined;
  position?: PositionInput | null | undefined;
  tableId: string;
  zone?: string | null | undefined;
};

export type VenueInput = {
  address?: string | null | undefined;
  name: string;
};

export type SimilarOrganizationsQueryVariables = Exact<{
  input: SimilarOrganizationsInput;
}>;


export type SimilarOrganizationsQuery = { similarOrganizations: Array<{ reasons: Array<OrganizationDuplicateReason>, organization: { id: string } }> };

export type CreateOrganizationMutationVariables = Exact<{
  input: CreateOrganizationInput;
}>;


export type CreateOrganizationMutation = { createOrganization:
    | { __typename: 'Conflict', code: string, message: string, path: Array<string> }
    | { __typename: 'CreateOrganizationSuccess', organization: { id: string } }
    | { __typename: 'InvalidInput', code: string, message: string, path: Array<string>, issues: Array<{ code: string, message: string, path: Array<string> }> }
    | { __typename: 'NotFound', code: string, message: string, path: Array<string> }
    | { __typename: 'RuleViolation', code: string, message: string, path: Array<string> }
   };

export type CreateEventMutationVariables = Exact<{
  input: CreateEventInput;
}>;


export type CreateEventMutation = { createEvent:
    | { __typename: 'Conflict', code: string, message: string, path: Array<string> }
    | { __typename: 'CreateEventSuccess', event: { id: string, version: number } }
    | { __typename: 'InvalidInput', code: string, message: string, path: Array<string>, issues: Array<{ code: string, message: string, path: Array<string> }> }
    | { __typename: 'NotFound', code: string, message: string, path: Array<string> }
    | { __typename: 'RuleViolation', code: string, message: string, path: Array<string> }
   };

export type SetEventTracksMutationVariables = Exact<{
  input: SetEventTracksInput;
}>;


export type SetEventTracksMutation = { setEventTracks:
    | { __typename: 'Conflict', code: string, message: string, path: Array<string> }
    | { __typename: 'InvalidInput', code: string, message: string, path: Array<string>, issues: Array<{ code: string, message: string, path: Array<string> }> }
    | { __typename: 'NotFound', code: string, message: string, path: Array<string> }
    | { __typename: 'RuleViolation', code: string, message: string, path: Array<string> }
    | { __typename: 'SetEventTracksSuccess', event: { version: number, tracks: Array<{ id: string, title: string }> } }
   };

export type CreateTablesMutationVariables = Exact<{
  input: CreateTablesInput;
}>;


export type CreateTablesMutation = { createTables:
    | { __typename: 'Conflict', code: string, message: string, path: Array<string> }
    | { __typename: 'CreateTablesSuccess', tables: Array<{ id: string, number: number, version: number }> }
    | { __typename: 'InvalidInput', code: string, message: string, path: Array<string>, issues: Array<{ code: string, message: string, path: Array<string> }> }
    | { __typename: 'NotFound', code: string, message: string, path: Array<string> }
    | { __typename: 'RuleViolation', code: string, message: string, path: Array<string> }
   };

export type UpdateTableMutationVariables = Exact<{
  input: UpdateTableInput;
}>;


export type UpdateTableMutation = { updateTable:
    | { __typename: 'Conflict', code: string, message: string, path: Array<string> }
    | { __typename: 'InvalidInput', code: string, message: string, path: Array<string>, issues: Array<{ code: string, message: string, path: Array<string> }> }
    | { __typename: 'NotFound', code: string, message: string, path: Array<string> }
    | { __typename: 'RuleViolation', code: string, message: string, path: Array<string> }
    | { __typename: 'UpdateTableSuccess', table: { id: string } }
   };

export type CreateRoundMutationVariables = Exact<{
  input: CreateRoundInput;
}>;


export type CreateRoundMutation = { createRound:
    | { __typename: 'Conflict', code: string, message: string, path: Array<string> }
    | { __typename: 'CreateRoundSuccess', round: { id: string } }
    | { __typename: 'InvalidInput', code: string, message: string, path: Array<string>, issues: Array<{ code: string, message: string, path: Array<string> }> }
    | { __typename: 'NotFound', code: string, message: string, path: Array<string> }
    | { __typename: 'RuleViolation', code: string, message: string, path: Array<string> }
   };

export type CreateAgendaItemMutationVariables = Exact<{
  input: CreateAgendaItemInput;
}>;


export type CreateAgendaItemMutation = { createAgendaItem:
    | { __typename: 'Conflict', code: string, message: string, path: Array<string> }
    | { __typename: 'CreateAgendaItemSuccess', agendaItem: { id: string } }
    | { __typename: 'InvalidInput', code: string, message: string, path: Array<string>, issues: Array<{ code: string, message: string, path: Array<string> }> }
    | { __typename: 'NotFound', code: string, message: string, path: Array<string> }
    | { __typename: 'RuleViolation', code: string, message: string, path: Array<string> }
   };

export type OccupationsQueryVariables = Exact<{
  after?: string | null | undefined;
}>;


export type OccupationsQuery = { occupations: { edges: Array<{ node: { id: string, code: string } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type ImportOccupationsMutationVariables = Exact<{
  input: ImportOccupationsInput;
}>;


export type ImportOccupationsMutation = { importOccupations:
    | { __typename: 'Conflict', code: string, message: string, path: Array<string> }
    | { __typename: 'ImportOccupationsSuccess' }
    | { __typename: 'InvalidInput', code: string, message: string, path: Array<string>, issues: Array<{ code: string, message: string, path: Array<string> }> }
    | { __typename: 'NotFound', code: string, message: string, path: Array<string> }
    | { __typename: 'RuleViolation', code: string, message: string, path: Array<string> }
   };

export type ImportStaffingNeedsMutationVariables = Exact<{
  input: ImportStaffingNeedsInput;
}>;


export type ImportStaffingNeedsMutation = { importStaffingNeeds:
    | { __typename: 'Conflict', code: string, message: string, path: Array<string> }
    | { __typename: 'ImportStaffingNeedsSuccess' }
    | { __typename: 'InvalidInput', code: string, message: string, path: Array<string>, issues: Array<{ code: string, message: string, path: Array<string> }> }
    | { __typename: 'NotFound', code: string, message: string, path: Array<string> }
    | { __typename: 'RuleViolation', code: string, message: string, path: Array<string> }
   };

export type ImportTrainingProgrammesMutationVariables = Exact<{
  input: ImportTrainingProgrammesInput;
}>;


export type ImportTrainingProgrammesMutation = { importTrainingProgrammes:
    | { __typename: 'Conflict', code: string, message: string, path: Array<string> }
    | { __typename: 'ImportTrainingProgrammesSuccess' }
    | { __typename: 'InvalidInput', code: string, message: string, path: Array<string>, issues: Array<{ code: string, message: string, path: Array<string> }> }
    | { __typename: 'NotFound', code: string, message: string, path: Array<string> }
    | { __typename: 'RuleViolation', code: string, message: string, path: Array<string> }
   };

export type CreateOfferMutationVariables = Exact<{
  input: CreateOfferInput;
}>;


export type CreateOfferMutation = { createOffer:
    | { __typename: 'Conflict', code: string, message: string, path: Array<string> }
    | { __typename: 'CreateOfferSuccess', offer: { id: string } }
    | { __typename: 'InvalidInput', code: string, message: string, path: Array<string>, issues: Array<{ code: string, message: string, path: Array<string> }> }
    | { __typename: 'NotFound', code: string, message: string, path: Array<string> }
    | { __typename: 'RuleViolation', code: string, message: string, path: Array<string> }
   };

export type ImportGuestListMutationVariables = Exact<{
  input: ImportGuestListInput;
}>;


export type ImportGuestListMutation = { importGuestList:
    | { __typename: 'Conflict', code: string, message: string, path: Array<string> }
    | { __typename: 'ImportGuestListSuccess', addedDelegates: number }
    | { __typename: 'InvalidInput', code: string, message: string, path: Array<string>, issues: Array<{ code: string, message: string, path: Array<string> }> }
    | { __typename: 'NotFound', code: string, message: string, path: Array<string> }
    | { __typename: 'RuleViolation', code: string, message: string, path: Array<string> }
   };

export type DelegationsOfEventQueryVariables = Exact<{
  eventId: string;
  after?: string | null | undefined;
}>;


export type DelegationsOfEventQuery = { event: { delegations: { edges: Array<{ node: { id: string, version: number, organization: { id: string, inn: string | null }, delegates: Array<{ person: { email: string | null } }> } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } } | null };

export type UpdateOwnDelegationMutationVariables = Exact<{
  input: UpdateOwnDelegationInput;
}>;


export type UpdateOwnDelegationMutation = { updateOwnDelegation:
    | { __typename: 'Conflict', code: string, message: string, path: Array<string> }
    | { __typename: 'InvalidInput', code: string, message: string, path: Array<string>, issues: Array<{ code: string, message: string, path: Array<string> }> }
    | { __typename: 'NotFound', code: string, message: string, path: Array<string> }
    | { __typename: 'RuleViolation', code: string, message: string, path: Array<string> }
    | { __typename: 'UpdateOwnDelegationSuccess', delegation: { version: number } }
   };

export type MoveEventMutationVariables = Exact<{
  input: MoveEventInput;
}>;


export type MoveEventMutation = { moveEvent:
    | { __typename: 'Conflict', code: string, message: string, path: Array<string> }
    | { __typename: 'InvalidInput', code: string, message: string, path: Array<string>, issues: Array<{ code: string, message: string, path: Array<string> }> }
    | { __typename: 'MoveEventSuccess', event: { version: number } }
    | { __typename: 'NotFound', code: string, message: string, path: Array<string> }
    | { __typename: 'RuleViolation', code: string, message: string, path: Array<string> }
   };

export type EventToRemoveQueryVariables = Exact<{
  id: string;
}>;


export type EventToRemoveQuery = { event: { version: number, state: EventState } | null };

export type StepBackMutationVariables = Exact<{
  input: MoveEventInput;
}>;


export type StepBackMutation = { moveEvent:
    | { __typename: 'Conflict', code: string, message: string, path: Array<string> }
    | { __typename: 'InvalidInput', code: string, message: string, path: Array<string>, issues: Array<{ code: string, message: string, path: Array<string> }> }
    | { __typename: 'MoveEventSuccess', event: { version: number, state: EventState } }
    | { __typename: 'NotFound', code: string, message: string, path: Array<string> }
    | { __typename: 'RuleViolation', code: string, message: string, path: Array<string> }
   };

export type DeleteEventMutationVariables = Exact<{
  input: DeleteEventInput;
}>;


export type DeleteEventMutation = { deleteEvent:
    | { __typename: 'Conflict', code: string, message: string, path: Array<string> }
    | { __typename: 'DeleteEventSuccess' }
    | { __typename: 'InvalidInput', code: string, message: string, path: Array<string>, issues: Array<{ code: string, message: string, path: Array<string> }> }
    | { __typename: 'NotFound', code: string, message: string, path: Array<string> }
    | { __typename: 'RuleViolation', code: string, message: string, path: Array<string> }
   };

export type VersionOfOfferQueryVariables = Exact<{
  id: string;
}>;


export type VersionOfOfferQuery = { record: { version: number } | null };

export type DeleteOfferMutationVariables = Exact<{
  id: string;
  version: number;
}>;


export type DeleteOfferMutation = { payload:
    | { __typename: 'Conflict', code: string, message: string, path: Array<string> }
    | { __typename: 'DeleteOfferSuccess' }
    | { __typename: 'InvalidInput', code: string, message: string, path: Array<string>, issues: Array<{ code: string, message: string, path: Array<string> }> }
    | { __typename: 'NotFound', code: string, message: string, path: Array<string> }
    | { __typename: 'RuleViolation', code: string, message: string, path: Array<string> }
   };

export type VersionOfStaffingNeedQueryVariables = Exact<{
  id: string;
}>;


export type VersionOfStaffingNeedQuery = { record: { version: number } | null };

export type DeleteStaffingNeedMutationVariables = Exact<{
  id: string;
  version: number;
}>;


export type DeleteStaffingNeedMutation = { payload:
    | { __typename: 'Conflict', code: string, message: string, path: Array<string> }
    | { __typename: 'DeleteStaffingNeedSuccess' }
    | { __typename: 'InvalidInput', code: string, message: string, path: Array<string>, issues: Array<{ code: string, message: string, path: Array<string> }> }
    | { __typename: 'NotFound', code: string, message: string, path: Array<string> }
    | { __typename: 'RuleViolation', code: string, message: string, path: Array<string> }
   };

export type VersionOfTrainingProgrammeQueryVariables = Exact<{
  id: string;
}>;


export type VersionOfTrainingProgrammeQuery = { record: { version: number } | null };

export type DeleteTrainingProgrammeMutationVariables = Exact<{
  id: string;
  version: number;
}>;


export type DeleteTrainingProgrammeMutation = { payload:
    | { __typename: 'Conflict', code: string, message: string, path: Array<string> }
    | { __typename: 'DeleteTrainingProgrammeSuccess' }
    | { __typename: 'InvalidInput', code: string, message: string, path: Array<string>, issues: Array<{ code: string, message: string, path: Array<string> }> }
    | { __typename: 'NotFound', code: string, message: string, path: Array<string> }
    | { __typename: 'RuleViolation', code: string, message: string, path: Array<string> }
   };

export type VersionOfPersonQueryVariables = Exact<{
  id: string;
}>;


export type VersionOfPersonQuery = { record: { id: string, version: number } | null };

export type DeletePersonMutationVariables = Exact<{
  id: string;
  version: number;
}>;


export type DeletePersonMutation = { payload:
    | { __typename: 'Conflict', code: string, message: string, path: Array<string> }
    | { __typename: 'DeletePersonSuccess' }
    | { __typename: 'InvalidInput', code: string, message: string, path: Array<string>, issues: Array<{ code: string, message: string, path: Array<string> }> }
    | { __typename: 'NotFound', code: string, message: string, path: Array<string> }
    | { __typename: 'RuleViolation', code: string, message: string, path: Array<string> }
   };

export type VersionOfOrganizationQueryVariables = Exact<{
  id: string;
}>;


export type VersionOfOrganizationQuery = { record: { id: string, version: number } | null };

export type DeleteOrganizationMutationVariables = Exact<{
  id: string;
  version: number;
}>;


export type DeleteOrganizationMutation = { payload:
    | { __typename: 'Conflict', code: string, message: string, path: Array<string> }
    | { __typename: 'DeleteOrganizationSuccess' }
    | { __typename: 'InvalidInput', code: string, message: string, path: Array<string>, issues: Array<{ code: string, message: string, path: Array<string> }> }
    | { __typename: 'NotFound', code: string, message: string, path: Array<string> }
    | { __typename: 'RuleViolation', code: string, message: string, path: Array<string> }
   };

export type VersionOfOccupationQueryVariables = Exact<{
  id: string;
}>;


export type VersionOfOccupationQuery = { record: { version: number } | null };

export type DeleteOccupationMutationVariables = Exact<{
  id: string;
  version: number;
}>;


export type DeleteOccupationMutation = { payload:
    | { __typename: 'Conflict', code: string, message: string, path: Array<string> }
    | { __typename: 'DeleteOccupationSuccess' }
    | { __typename: 'InvalidInput', code: string, message: string, path: Array<string>, issues: Array<{ code: string, message: string, path: Array<string> }> }
    | { __typename: 'NotFound', code: string, message: string, path: Array<string> }
    | { __typename: 'RuleViolation', code: string, message: string, path: Array<string> }
   };

type Failure_Conflict_Fragment = { code: string, message: string, path: Array<string> };

type Failure_InvalidInput_Fragment = { code: string, message: string, path: Array<string>, issues: Array<{ code: string, message: string, path: Array<string> }> };

type Failure_NotFound_Fragment = { code: string, message: string, path: Array<string> };

type Failure_RuleViolation_Fragment = { code: string, message: string, path: Array<string> };

export type FailureFragment =
  | Failure_Conflict_Fragment
  | Failure_InvalidInput_Fragment
  | Failure_NotFound_Fragment
  | Failure_RuleViolation_Fragment
;

export class TypedDocumentString<TResult, TVariables>
  extends String
  implements DocumentTypeDecoration<TResult, TVariables>
{
  __apiType?: NonNullable<DocumentTypeDecoration<TResult, TVariables>['__apiType']>;
  private value: string;
  public __meta__?: Record<string, any> | undefined;

  constructor(value: string, __meta__?: Record<string, any> | undefined) {
    super(value);
    this.value = value;
    this.__meta__ = __meta__;
  }

  override toString(): string & DocumentTypeDecoration<TResult, TVariables> {
    return this.value;
  }
}
export const FailureFragmentDoc = new TypedDocumentString(`
    fragment Failure on UserError {
  code
  message
  path
  ... on InvalidInput {
    issues {
      code
      message
      path
    }
  }
}
    `, {"fragmentName":"Failure"}) as unknown as TypedDocumentString<FailureFragment, unknown>;
export const SimilarOrganizationsDocument = new TypedDocumentString(`
    query SimilarOrganizations($input: SimilarOrganizationsInput!) {
  similarOrganizations(input: $input) {
    reasons
    organization {
      id
    }
  }
}
    `) as unknown as TypedDocumentString<SimilarOrganizationsQuery, SimilarOrganizationsQueryVariables>;
export const CreateOrganizationDocument = new TypedDocumentString(`
    mutation CreateOrganization($input: CreateOrganizationInput!) {
  createOrganization(input: $input) {
    __typename
    ... on CreateOrganizationSuccess {
      organization {
        id
      }
    }
    ...Failure
  }
}
    fragment Failure on UserError {
  code
  message
  path
  ... on InvalidInput {
    issues {
      code
      message
      path
    }
  }
}`) as unknown as TypedDocumentString<CreateOrganizationMutation, CreateOrganizationMutationVariables>;
export const CreateEventDocument = new TypedDocumentString(`
    mutation CreateEvent($input: CreateEventInput!) {
  createEvent(input: $input) {
    __typename
    ... on CreateEventSuccess {
      event {
        id
        version
      }
    }
    ...Failure
  }
}
    fragment Failure on UserError {
  code
  message
  path
  ... on InvalidInput {
    issues {
      code
      message
      path
    }
  }
}`) as unknown as TypedDocumentString<CreateEventMutation, CreateEventMutationVariables>;
export const SetEventTracksDocument = new TypedDocumentString(`
    mutation SetEventTracks($input: SetEventTracksInput!) {
  setEventTracks(input: $input) {
    __typename
    ... on SetEventTracksSuccess {
      event {
        version
        tracks {
          id
          title
        }
      }
    }
    ...Failure
  }
}
    fragment Failure on UserError {
  code
  message
  path
  ... on InvalidInput {
    issues {
      code
      message
      path
    }
  }
}`) as unknown as TypedDocumentString<SetEventTracksMutation, SetEventTracksMutationVariables>;
export const CreateTablesDocument = new TypedDocumentString(`
    mutation CreateTables($input: CreateTablesInput!) {
  createTables(input: $input) {
    __typename
    ... on CreateTablesSuccess {
      tables {
        id
        number
        version
      }
    }
    ...Failure
  }
}
    fragment Failure on UserError {
  code
  message
  path
  ... on InvalidInput {
    issues {
      code
      message
      path
    }
  }
}`) as unknown as TypedDocumentString<CreateTablesMutation, CreateTablesMutationVariables>;
export const UpdateTableDocument = new TypedDocumentString(`
    mutation UpdateTable($input: UpdateTableInput!) {
  updateTable(input: $input) {
    __typename
    ... on UpdateTableSuccess {
      table {
        id
      }
    }
    ...Failure
  }
}
    fragment Failure on UserError {
  code
  message
  path
  ... on InvalidInput {
    issues {
      code
      message
      path
    }
  }
}`) as unknown as TypedDocumentString<UpdateTableMutation, UpdateTableMutationVariables>;
export const CreateRoundDocument = new TypedDocumentString(`
    mutation CreateRound($input: CreateRoundInput!) {
  createRound(input: $input) {
    __typename
    ... on CreateRoundSuccess {
      round {
        id
      }
    }
    ...Failure
  }
}
    fragment Failure on UserError {
  code
  message
  path
  ... on InvalidInput {
    issues {
      code
      message
      path
    }
  }
}`) as unknown as TypedDocumentString<CreateRoundMutation, CreateRoundMutationVariables>;
export const CreateAgendaItemDocument = new TypedDocumentString(`
    mutation CreateAgendaItem($input: CreateAgendaItemInput!) {
  createAgendaItem(input: $input) {
    __typename
    ... on CreateAgendaItemSuccess {
      agendaItem {
        id
      }
    }
    ...Failure
  }
}
    fragment Failure on UserError {
  code
  message
  path
  ... on InvalidInput {
    issues {
      code
      message
      path
    }
  }
}`) as unknown as TypedDocumentString<CreateAgendaItemMutation, CreateAgendaItemMutationVariables>;
export const OccupationsDocument = new TypedDocumentString(`
    query Occupations($after: String) {
  occupations(first: 100, after: $after) {
    edges {
      node {
        id
        code
      }
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}
    `) as unknown as TypedDocumentString<OccupationsQuery, OccupationsQueryVariables>;
export const ImportOccupationsDocument = new TypedDocumentString(`
    mutation ImportOccupations($input: ImportOccupationsInput!) {
  importOccupations(input: $input) {
    __typename
    ...Failure
  }
}
    fragment Failure on UserError {
  code
  message
  path
  ... on InvalidInput {
    issues {
      code
      message
      path
    }
  }
}`) as unknown as TypedDocumentString<ImportOccupationsMutation, ImportOccupationsMutationVariables>;
export const ImportStaffingNeedsDocument = new TypedDocumentString(`
    mutation ImportStaffingNeeds($input: ImportStaffingNeedsInput!) {
  importStaffingNeeds(input: $input) {
    __typename
    ...Failure
  }
}
    fragment Failure on UserError {
  code
  message
  path
  ... on InvalidInput {
    issues {
      code
      message
      path
    }
  }
}`) as unknown as TypedDocumentString<ImportStaffingNeedsMutation, ImportStaffingNeedsMutationVariables>;
export const ImportTrainingProgrammesDocument = new TypedDocumentString(`
    mutation ImportTrainingProgrammes($input: ImportTrainingProgrammesInput!) {
  importTrainingProgrammes(input: $input) {
    __typename
    ...Failure
  }
}
    fragment Failure on UserError {
  code
  message
  path
  ... on InvalidInput {
    issues {
      code
      message
      path
    }
  }
}`) as unknown as TypedDocumentString<ImportTrainingProgrammesMutation, ImportTrainingProgrammesMutationVariables>;
export const CreateOfferDocument = new TypedDocumentString(`
    mutation CreateOffer($input: CreateOfferInput!) {
  createOffer(input: $input) {
    __typename
    ... on CreateOfferSuccess {
      offer {
        id
      }
    }
    ...Failure
  }
}
    fragment Failure on UserError {
  code
  message
  path
  ... on InvalidInput {
    issues {
      code
      message
      path
    }
  }
}`) as unknown as TypedDocumentString<CreateOfferMutation, CreateOfferMutationVariables>;
export const ImportGuestListDocument = new TypedDocumentString(`
    mutation ImportGuestList($input: ImportGuestListInput!) {
  importGuestList(input: $input) {
    __typename
    ... on ImportGuestListSuccess {
      addedDelegates
    }
    ...Failure
  }
}
    fragment Failure on UserError {
  code
  message
  path
  ... on InvalidInput {
    issues {
      code
      message
      path
    }
  }
}`) as unknown as TypedDocumentString<ImportGuestListMutation, ImportGuestListMutationVariables>;
export const DelegationsOfEventDocument = new TypedDocumentString(`
    query DelegationsOfEvent($eventId: ID!, $after: String) {
  event(id: $eventId) {
    delegations(first: 100, after: $after) {
      edges {
        node {
          id
          version
          organization {
            id
            inn
          }
          delegates {
            person {
              email
            }
          }
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
}
    `) as unknown as TypedDocumentString<DelegationsOfEventQuery, DelegationsOfEventQueryVariables>;
export const UpdateOwnDelegationDocument = new TypedDocumentString(`
    mutation UpdateOwnDelegation($input: UpdateOwnDelegationInput!) {
  updateOwnDelegation(input: $input) {
    __typename
    ... on UpdateOwnDelegationSuccess {
      delegation {
        version
      }
    }
    ...Failure
  }
}
    fragment Failure on UserError {
  code
  message
  path
  ... on InvalidInput {
    issues {
      code
      message
      path
    }
  }
}`) as unknown as TypedDocumentString<UpdateOwnDelegationMutation, UpdateOwnDelegationMutationVariables>;
export const MoveEventDocument = new TypedDocumentString(`
    mutation MoveEvent($input: MoveEventInput!) {
  moveEvent(input: $input) {
    __typename
    ... on MoveEventSuccess {
      event {
        version
      }
    }
    ...Failure
  }
}
    fragment Failure on UserError {
  code
  message
  path
  ... on InvalidInput {
    issues {
      code
      message
      path
    }
  }
}`) as unknown as TypedDocumentString<MoveEventMutation, MoveEventMutationVariables>;
export const EventToRemoveDocument = new TypedDocumentString(`
    query EventToRemove($id: ID!) {
  event(id: $id) {
    version
    state
  }
}
    `) as unknown as TypedDocumentString<EventToRemoveQuery, EventToRemoveQueryVariables>;
export const StepBackDocument = new TypedDocumentString(`
    mutation StepBack($input: MoveEventInput!) {
  moveEvent(input: $input) {
    __typename
    ... on MoveEventSuccess {
      event {
        version
        state
      }
    }
    ...Failure
  }
}
    fragment Failure on UserError {
  code
  message
  path
  ... on InvalidInput {
    issues {
      code
      message
      path
    }
  }
}`) as unknown as TypedDocumentString<StepBackMutation, StepBackMutationVariables>;
export const DeleteEventDocument = new TypedDocumentString(`
    mutation DeleteEvent($input: DeleteEventInput!) {
  deleteEvent(input: $input) {
    __typename
    ...Failure
  }
}
    fragment Failure on UserError {
  code
  message
  path
  ... on InvalidInput {
    issues {
      code
      message
      path
    }
  }
}`) as unknown as TypedDocumentString<DeleteEventMutation, DeleteEventMutationVariables>;
export const VersionOfOfferDocument = new TypedDocumentString(`
    query VersionOfOffer($id: ID!) {
  record: offer(id: $id) {
    version
  }
}
    `) as unknown as TypedDocumentString<VersionOfOfferQuery, VersionOfOfferQueryVariables>;
export const DeleteOfferDocument = new TypedDocumentString(`
    mutation DeleteOffer($id: ID!, $version: Int!) {
  payload: deleteOffer(input: {offerId: $id, expectedVersion: $version}) {
    __typename
    ...Failure
  }
}
    fragment Failure on UserError {
  code
  message
  path
  ... on InvalidInput {
    issues {
      code
      message
      path
    }
  }
}`) as unknown as TypedDocumentString<DeleteOfferMutation, DeleteOfferMutationVariables>;
export const VersionOfStaffingNeedDocument = new TypedDocumentString(`
    query VersionOfStaffingNeed($id: ID!) {
  record: staffingNeed(id: $id) {
    version
  }
}
    `) as unknown as TypedDocumentString<VersionOfStaffingNeedQuery, VersionOfStaffingNeedQueryVariables>;
export const DeleteStaffingNeedDocument = new TypedDocumentString(`
    mutation DeleteStaffingNeed($id: ID!, $version: Int!) {
  payload: deleteStaffingNeed(
    input: {staffingNeedId: $id, expectedVersion: $version}
  ) {
    __typename
    ...Failure
  }
}
    fragment Failure on UserError {
  code
  message
  path
  ... on InvalidInput {
    issues {
      code
      message
      path
    }
  }
}`) as unknown as TypedDocumentString<DeleteStaffingNeedMutation, DeleteStaffingNeedMutationVariables>;
export const VersionOfTrainingProgrammeDocument = new TypedDocumentString(`
    query VersionOfTrainingProgramme($id: ID!) {
  record: trainingProgramme(id: $id) {
    version
  }
}
    `) as unknown as TypedDocumentString<VersionOfTrainingProgrammeQuery, VersionOfTrainingProgrammeQueryVariables>;
export const DeleteTrainingProgrammeDocument = new TypedDocumentString(`
    mutation DeleteTrainingProgramme($id: ID!, $version: Int!) {
  payload: deleteTrainingProgramme(
    input: {trainingProgrammeId: $id, expectedVersion: $version}
  ) {
    __typename
    ...Failure
  }
}
    fragment Failure on UserError {
  code
  message
  path
  ... on InvalidInput {
    issues {
      code
      message
      path
    }
  }
}`) as unknown as TypedDocumentString<DeleteTrainingProgrammeMutation, DeleteTrainingProgrammeMutationVariables>;
export const VersionOfPersonDocument = new TypedDocumentString(`
    query VersionOfPerson($id: ID!) {
  record: person(id: $id) {
    id
    version
  }
}
    `) as unknown as TypedDocumentString<VersionOfPersonQuery, VersionOfPersonQueryVariables>;
export const DeletePersonDocument = new TypedDocumentString(`
    mutation DeletePerson($id: ID!, $version: Int!) {
  payload: deletePerson(input: {personId: $id, expectedVersion: $version}) {
    __typename
    ...Failure
  }
}
    fragment Failure on UserError {
  code
  message
  path
  ... on InvalidInput {
    issues {
      code
      message
      path
    }
  }
}`) as unknown as TypedDocumentString<DeletePersonMutation, DeletePersonMutationVariables>;
export const VersionOfOrganizationDocument = new TypedDocumentString(`
    query VersionOfOrganization($id: ID!) {
  record: organization(id: $id) {
    id
    version
  }
}
    `) as unknown as TypedDocumentString<VersionOfOrganizationQuery, VersionOfOrganizationQueryVariables>;
export const DeleteOrganizationDocument = new TypedDocumentString(`
    mutation DeleteOrganization($id: ID!, $version: Int!) {
  payload: deleteOrganization(
    input: {organizationId: $id, expectedVersion: $version}
  ) {
    __typename
    ...Failure
  }
}
    fragment Failure on UserError {
  code
  message
  path
  ... on InvalidInput {
    issues {
      code
      message
      path
    }
  }
}`) as unknown as TypedDocumentString<DeleteOrganizationMutation, DeleteOrganizationMutationVariables>;
export const VersionOfOccupationDocument = new TypedDocumentString(`
    query VersionOfOccupation($id: ID!) {
  record: occupation(id: $id) {
    version
  }
}
    `) as unknown as TypedDocumentString<VersionOfOccupationQuery, VersionOfOccupationQueryVariables>;
export const DeleteOccupationDocument = new TypedDocumentString(`
    mutation DeleteOccupation($id: ID!, $version: Int!) {
  payload: deleteOccupation(input: {occupationId: $id, expectedVersion: $version}) {
    __typename
    ...Failure
  }
}
    fragment Failure on UserError {
  code
  message
  path
  ... on InvalidInput {
    issues {
      code
      message
      path
    }
  }
}`) as unknown as TypedDocumentString<DeleteOccupationMutation, DeleteOccupationMutationVariables>;