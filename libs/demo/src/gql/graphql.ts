/* eslint-disable */
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core';
export type AcceptMeetingRequestInput = {
  /** The version that the caller has seen. */
  expectedVersion: number;
  meetingRequestId: string;
};

/** A talk of the agenda, or a decision in words. */
export type ActionItemSourceInput = {
  agendaItemId?: string | null | undefined;
  kind: ActionItemSourceKind;
  text?: string | null | undefined;
};

export type ActionItemSourceKind =
  /** Выступление / Talk */
  | 'AGENDA_ITEM'
  /** Решение / Decision */
  | 'DECISION'
  /** Итоги встречи / Outcome of a meeting */
  | 'OUTCOME';

export type ActionItemState =
  /** Принято / Accepted */
  | 'ACCEPTED'
  /** Снято / Cancelled */
  | 'CANCELLED'
  /** Исполнено / Done */
  | 'DONE'
  /** Предложено / Proposed */
  | 'PROPOSED'
  /** Отклонено / Rejected */
  | 'REJECTED'
  /** Исполняется / Started */
  | 'STARTED';

export type ActionItemVersionInput = {
  actionItemId: string;
  expectedVersion: number;
};

export type AddActionItemInput = {
  coExecutors?: Array<PartyInput> | null | undefined;
  confirmation?: string | null | undefined;
  due?: string | null | undefined;
  expectedResult?: string | null | undefined;
  fundingNote?: string | null | undefined;
  /** The same key with the same input answers with what the first call created. */
  idempotencyKey?: string | null | undefined;
  indicator?: IndicatorInput | null | undefined;
  owner?: PartyInput | null | undefined;
  roadmapId: string;
  /** The section of assignments where it is left out. */
  sectionKey?: string | null | undefined;
  sources?: Array<ActionItemSourceInput> | null | undefined;
  start?: string | null | undefined;
  text: string;
};

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

export type AgreedHeadcountInput = {
  count: number;
  year: number;
};

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

export type ChangeMeetingStateInput = {
  /** For NO_SHOW: who did not come. */
  absentDelegationIds?: Array<string> | null | undefined;
  /** The version that the change is based on. */
  expectedVersion: number;
  meetingId: string;
  reason?: string | null | undefined;
  state: MeetingState;
};

export type CommitmentInput = {
  /** Which of the two sides promises. */
  delegationId: string;
  due?: string | null | undefined;
  form?: FormOfCooperation | null | undefined;
  /** Of a commitment that the record has already. */
  id?: string | null | undefined;
  what: string;
};

export type CooperationInput = {
  end?: string | null | undefined;
  form: FormOfCooperation;
  headcounts?: Array<AgreedHeadcountInput> | null | undefined;
  occupationId?: string | null | undefined;
  place?: string | null | undefined;
  start?: string | null | undefined;
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

export type CreatePairRuleInput = {
  /** The two delegations, in either order. */
  delegationIds: Array<string>;
  eventId: string;
  /** The same key with the same input answers with what the first call created. */
  idempotencyKey?: string | null | undefined;
  kind: PairRuleKind;
  /** For organizers and observers only. */
  note?: string | null | undefined;
};

export type CreateProtocolInput = {
  /** The host of the event where it is left out. */
  authority?: string | null | undefined;
  chair: OfficialInput;
  /** The last day of the event where it is left out. */
  date?: string | null | undefined;
  eventId: string;
  /** The same key with the same input answers with what the first call created. */
  idempotencyKey?: string | null | undefined;
  number?: string | null | undefined;
  /** The talks of the programme with their speakers where it is left out. */
  questions?: Array<ProtocolQuestionInput> | null | undefined;
  secretary?: OfficialInput | null | undefined;
  /** The title of the event where it is left out. */
  subject?: string | null | undefined;
};

export type CreateRoadmapInput = {
  agreeing?: Array<SignatoryInput> | null | undefined;
  approver: SignatoryInput;
  eventId: string;
  /** The same key with the same input answers with what the first call created. */
  idempotencyKey?: string | null | undefined;
  /** Of the forms that are to read differently. */
  itemTemplates?: Array<ItemTemplateInput> | null | undefined;
  /** An earlier roadmap whose sections and wording are taken over, as far as nothing else is given. */
  modelRoadmapId?: string | null | undefined;
  number?: string | null | undefined;
  /** The template's sections where it is left out. */
  sections?: Array<RoadmapSectionInput> | null | undefined;
  signing?: Array<SignatoryInput> | null | undefined;
  /** What follows the word «Дорожная карта» in its title. */
  subject: string;
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

/** The other side sees the reason. */
export type DeclineMeetingRequestInput = {
  /** The version that the caller has seen. */
  expectedVersion: number;
  meetingRequestId: string;
  reason: DeclineReason;
  /** Needed where the reason is OTHER. */
  reasonText?: string | null | undefined;
};

export type DeclineReason =
  /** Уже работаем вместе / We are in contact already */
  | 'ALREADY_IN_CONTACT'
  /** Решение организатора / Decision of the organizer */
  | 'BY_ORGANIZER'
  /** Нет интереса к теме / No interest in the topic */
  | 'NO_INTEREST'
  /** Нет времени на ещё одну встречу / No time for another meeting */
  | 'NO_TIME'
  /** Другое / Other */
  | 'OTHER'
  /** Тема не к нам / We are the wrong partner */
  | 'WRONG_PARTNER';

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

export type DocumentFormat =
  | 'CSV'
  | 'DOCX'
  | 'ICS'
  | 'MD'
  | 'PDF'
  | 'XLSX';

export type DocumentJobState =
  /** готов / made */
  | 'DONE'
  /** не получился / could not be made */
  | 'FAILED'
  /** ждёт очереди / waits */
  | 'QUEUED'
  /** готовится / is being made */
  | 'WORKING';

export type DocumentKind =
  /** персональные повестки / personal agendas */
  | 'AGENDAS'
  /** бейджи / badges */
  | 'BADGES'
  /** список встреч / list of meetings */
  | 'MEETING_LIST'
  /** программа / programme */
  | 'PROGRAMME'
  /** протокол / protocol */
  | 'PROTOCOL'
  /** дорожная карта / roadmap */
  | 'ROADMAP'
  /** листы столов / table sheets */
  | 'TABLE_SHEETS';

export type DrawActionItemsInput = {
  roadmapId: string;
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

export type FileMeetingRequestInput = {
  /** The request expires then if it has no answer. */
  answerBy?: Date | string | null | undefined;
  fromDelegationId: string;
  /** The same key with the same input answers with what the first call created. */
  idempotencyKey?: string | null | undefined;
  /** To the other side. */
  message?: string | null | undefined;
  /** 1 nice to have, 2 important (unless told), 3 a must. */
  priority?: number | null | undefined;
  toDelegationId: string;
  topics?: RequestTopicsInput | null | undefined;
};

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

export type IndicatorInput = {
  actual?: number | null | undefined;
  /** The planned value by year. */
  byYear?: Array<YearlyFigureInput> | null | undefined;
  planned?: number | null | undefined;
  text: string;
  unit?: string | null | undefined;
};

/** What is left out stays as it is. */
export type ItemTemplateInput = {
  confirmation?: string | null | undefined;
  expectedResult?: string | null | undefined;
  form: FormOfCooperation;
  /** What the agreed headcounts count. */
  indicator?: string | null | undefined;
  lead?: Lead | null | undefined;
  /** `{occupation}` stands for the occupations. */
  text?: string | null | undefined;
  unit?: string | null | undefined;
};

export type Language =
  | 'EN'
  | 'RU';

export type Lead =
  /** Предприятие / The employer */
  | 'EMPLOYER'
  /** Образовательная организация / The school */
  | 'SCHOOL';

export type MeetingState =
  /** отменена / cancelled */
  | 'CANCELLED'
  /** состоялась / held */
  | 'HELD'
  /** сторона не пришла / no-show */
  | 'NO_SHOW'
  /** запланирована / planned */
  | 'PLANNED';

/** Makes one item of several. The first one stays; what is given besides replaces its fields. */
export type MergeActionItemsInput = {
  actionItems: Array<ActionItemVersionInput>;
  coExecutors?: Array<PartyInput> | null | undefined;
  confirmation?: string | null | undefined;
  due?: string | null | undefined;
  expectedResult?: string | null | undefined;
  fundingNote?: string | null | undefined;
  indicator?: IndicatorInput | null | undefined;
  owner?: PartyInput | null | undefined;
  roadmapId: string;
  /** The section of assignments where it is left out. */
  sectionKey?: string | null | undefined;
  start?: string | null | undefined;
  text?: string | null | undefined;
};

/** Moves items to a state: all of them, or none. */
export type MoveActionItemsInput = {
  actionItems: Array<ActionItemVersionInput>;
  /** The value that the indicator has reached. */
  actual?: number | null | undefined;
  /** Why it is rejected or cancelled, or what was done. */
  note?: string | null | undefined;
  roadmapId: string;
  state: ActionItemState;
};

export type MoveEventInput = {
  eventId: string;
  expectedVersion: number;
  state: EventState;
};

export type MoveRoadmapInput = {
  /** For the approval: the day on the paper. Left out: today. */
  approvedOn?: string | null | undefined;
  /** The version that the step is based on. */
  expectedVersion: number;
  /** For the approval: under which the paper is registered. */
  number?: string | null | undefined;
  roadmapId: string;
  state: RoadmapState;
};

export type NotHeldReason =
  /** Стороны отменили встречу / Both sides called it off */
  | 'AGREED_TO_CANCEL'
  /** Не пришёл никто / Nobody came */
  | 'BOTH_ABSENT'
  /** Не хватило времени / There was no time */
  | 'NO_TIME'
  /** Другая причина / Another reason */
  | 'OTHER'
  /** Одна из сторон не пришла / One side did not come */
  | 'SIDE_ABSENT';

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

export type OfficialInput = {
  /** Family name first. */
  name: string;
  position: string;
};

export type OrderDocumentInput = {
  /** Agendas or table sheets as an archive with a file each. */
  asZip?: boolean | null | undefined;
  /** Agendas and badges of these delegates only. */
  delegateIds?: Array<string> | null | undefined;
  /** Agendas and badges of these delegations only. */
  delegationIds?: Array<string> | null | undefined;
  /** Of the roadmap: an approved edition. Left out: the edition in force, or the draft while one is being written. */
  edition?: number | null | undefined;
  eventId: string;
  format: DocumentFormat;
  /** The same key with the same input answers with what the first call created. */
  idempotencyKey?: string | null | undefined;
  kind: DocumentKind;
  /** The viewer's own where it is left out. */
  language?: Language | null | undefined;
  /** Sheets of these tables only. */
  tableIds?: Array<string> | null | undefined;
  /** A template of your own, for DOCX. */
  templateId?: string | null | undefined;
  /** Of the roadmap: also what is proposed and nobody has decided on. */
  withProposals?: boolean | null | undefined;
};

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

export type OutcomeResult =
  /** Договорились / Agreement */
  | 'AGREEMENT'
  /** Есть намерение / Intent */
  | 'INTENT'
  /** Встреча не состоялась / Not held */
  | 'NOT_HELD'
  /** Нет взаимного интереса / No interest */
  | 'NO_INTEREST'
  /** Продолжим разговор / To be continued */
  | 'TO_BE_CONTINUED';

export type PairRuleKind =
  /** Встреча исключена / Forbidden meeting */
  | 'FORBIDDEN'
  /** Обязательная встреча / Required meeting */
  | 'REQUIRED';

export type PartyInput = {
  /** Where it is left out, the organization's name in the directory. */
  name?: string | null | undefined;
  organizationId?: string | null | undefined;
  personId?: string | null | undefined;
};

export type PlanScheduleInput = {
  /** How much work to spend, about a second each; 5 where not given. */
  effort?: number | null | undefined;
  eventId: string;
  idempotencyKey?: string | null | undefined;
  mode?: PlanningMode;
  /** The same seed and effort give the same plan; 1 where not given. */
  seed?: number | null | undefined;
};

export type PlanningMode =
  /** дополнить: всё остаётся на местах / extend: everything stays where it is */
  | 'EXTEND'
  /** заново: остаётся только закреплённое / anew: only pins stay */
  | 'FRESH'
  /** починить: переносится как можно меньше / repair: as little as possible is moved */
  | 'REPAIR';

export type PlanningState =
  | 'CANCELLED'
  | 'DONE'
  | 'FAILED'
  | 'QUEUED'
  | 'RUNNING';

export type PositionInput = {
  x: number;
  y: number;
};

export type ProtocolQuestionInput = {
  /** The talk that it comes from. */
  agendaItemId?: string | null | undefined;
  decisions?: Array<string> | null | undefined;
  /** What was said, in short. */
  discussion?: string | null | undefined;
  speakers?: Array<ProtocolSpeakerInput> | null | undefined;
  title: string;
};

export type ProtocolSpeakerInput = {
  name: string;
  position?: string | null | undefined;
};

export type RecordOutcomeInput = {
  commitments?: Array<CommitmentInput> | null | undefined;
  contactsExchanged?: boolean | null | undefined;
  cooperation?: Array<CooperationInput> | null | undefined;
  /** Whose word it is. Where it is left out: the organizer's for organizers, else that of the caller's own delegation. */
  delegationId?: string | null | undefined;
  /** The version that the editor saw; left out where there was no record. */
  expectedVersion?: number | null | undefined;
  /** The same key with the same input answers with what the first call saved. */
  idempotencyKey?: string | null | undefined;
  meetingId: string;
  notHeldReason?: NotHeldReason | null | undefined;
  /** For the side that writes it, and nobody else. */
  privateNote?: string | null | undefined;
  /** 1 to 5. Left out it stays as it is; null clears it. So do the notes. */
  rating?: number | null | undefined;
  result: OutcomeResult;
  sharedNote?: string | null | undefined;
};

export type ReleasePlanInput = {
  expectedVersion: number;
  note?: string | null | undefined;
  planId: string;
};

export type RemarkKind =
  /** Согласовано / Accepted */
  | 'ACCEPTANCE'
  /** Ответ организатора / The organizer's answer */
  | 'ANSWER'
  /** Замечание / Comment */
  | 'COMMENT'
  /** Возражение / Objection */
  | 'OBJECTION';

export type RemarkOnActionItemInput = {
  actionItemId: string;
  /** For which delegation; left out: that of the caller among the executors, or the organizer. */
  delegationId?: string | null | undefined;
  kind: RemarkKind;
  /** For which person among the executors, where the organizer writes down what somebody without a delegation said. */
  personId?: string | null | undefined;
  /** Only an acceptance may do without. */
  text?: string | null | undefined;
};

export type RequestTopicsInput = {
  formsOfCooperation?: Array<FormOfCooperation> | null | undefined;
  occupationIds?: Array<string> | null | undefined;
  text?: string | null | undefined;
};

export type RoadmapSectionInput = {
  /** Items of these forms are drawn into it. Left out: those of the standard section with this key. */
  forms?: Array<FormOfCooperation> | null | undefined;
  key: string;
  title: string;
};

export type RoadmapState =
  /** Утверждена / Approved */
  | 'APPROVED'
  /** Завершена / Closed */
  | 'CLOSED'
  /** Проект / Draft */
  | 'DRAFT'
  /** Исполняется / In progress */
  | 'IN_PROGRESS'
  /** На согласовании / In review */
  | 'REVIEW';

export type SetEventTracksInput = {
  eventId: string;
  expectedVersion: number;
  /** All tracks that the event is to have. */
  tracks: Array<TrackInput>;
};

export type SignatoryInput = {
  /** Family name first. */
  name?: string | null | undefined;
  position: string;
};

/** What is known of an organization that may stand in the directory already. */
export type SimilarOrganizationsInput = {
  city?: string | null | undefined;
  inn?: string | null | undefined;
  name?: string | null | undefined;
};

export type SolveStatus =
  /** все требования выполнены / all requirements hold */
  | 'FEASIBLE'
  /** доказано, что все требования вместе невыполнимы / proved that the requirements cannot all hold */
  | 'INFEASIBLE'
  /** доказано, что лучше нельзя / proved that none is better */
  | 'OPTIMAL'
  /** не все обязательные встречи размещены / not all required meetings are placed */
  | 'UNKNOWN';

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

/** What is left out stays as it is. */
export type UpdateProtocolInput = {
  /** The host of the event where it is left out. */
  authority?: string | null | undefined;
  chair?: OfficialInput | null | undefined;
  /** The last day of the event where it is left out. */
  date?: string | null | undefined;
  /** The version that the change is based on. */
  expectedVersion: number;
  number?: string | null | undefined;
  protocolId: string;
  /** The talks of the programme with their speakers where it is left out. */
  questions?: Array<ProtocolQuestionInput> | null | undefined;
  secretary?: OfficialInput | null | undefined;
  /** The title of the event where it is left out. */
  subject?: string | null | undefined;
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

export type WithdrawMeetingRequestInput = {
  /** The version that the caller has seen. */
  expectedVersion: number;
  meetingRequestId: string;
  reason?: string | null | undefined;
};

export type YearlyFigureInput = {
  count: number;
  year: number;
};

export type RoadmapVersionQueryVariables = Exact<{
  eventId: string;
}>;


export type RoadmapVersionQuery = { roadmap: { version: number } | null };

export type MoveRoadmapMutationVariables = Exact<{
  input: MoveRoadmapInput;
}>;


export type MoveRoadmapMutation = { moveRoadmap:
    | { __typename: 'Conflict', code: string, message: string, path: Array<string> }
    | { __typename: 'InvalidInput', code: string, message: string, path: Array<string>, issues: Array<{ code: string, message: string, path: Array<string> }> }
    | { __typename: 'MoveRoadmapSuccess' }
    | { __typename: 'NotFound', code: string, message: string, path: Array<string> }
    | { __typename: 'RuleViolation', code: string, message: string, path: Array<string> }
   };

export type MyActionItemsQueryVariables = Exact<{
  eventId: string;
}>;


export type MyActionItemsQuery = { myActionItems: { edges: Array<{ node: { id: string } }> } };

export type RemarkOnActionItemMutationVariables = Exact<{
  input: RemarkOnActionItemInput;
}>;


export type RemarkOnActionItemMutation = { remarkOnActionItem:
    | { __typename: 'Conflict', code: string, message: string, path: Array<string> }
    | { __typename: 'InvalidInput', code: string, message: string, path: Array<string>, issues: Array<{ code: string, message: string, path: Array<string> }> }
    | { __typename: 'NotFound', code: string, message: string, path: Array<string> }
    | { __typename: 'RemarkOnActionItemSuccess' }
    | { __typename: 'RuleViolation', code: string, message: string, path: Array<string> }
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

export type CreateRoadmapMutationVariables = Exact<{
  input: CreateRoadmapInput;
}>;


export type CreateRoadmapMutation = { createRoadmap:
    | { __typename: 'Conflict', code: string, message: string, path: Array<string> }
    | { __typename: 'CreateRoadmapSuccess', roadmap: { id: string } }
    | { __typename: 'InvalidInput', code: string, message: string, path: Array<string>, issues: Array<{ code: string, message: string, path: Array<string> }> }
    | { __typename: 'NotFound', code: string, message: string, path: Array<string> }
    | { __typename: 'RuleViolation', code: string, message: string, path: Array<string> }
   };

export type DrawActionItemsMutationVariables = Exact<{
  input: DrawActionItemsInput;
}>;


export type DrawActionItemsMutation = { drawActionItems:
    | { __typename: 'Conflict', code: string, message: string, path: Array<string> }
    | { __typename: 'DrawActionItemsSuccess', proposals: Array<{ id: string, version: number, sectionKey: string, text: string, indicator: { planned: number | null } | null }> }
    | { __typename: 'InvalidInput', code: string, message: string, path: Array<string>, issues: Array<{ code: string, message: string, path: Array<string> }> }
    | { __typename: 'NotFound', code: string, message: string, path: Array<string> }
    | { __typename: 'RuleViolation', code: string, message: string, path: Array<string> }
   };

export type MoveActionItemsMutationVariables = Exact<{
  input: MoveActionItemsInput;
}>;


export type MoveActionItemsMutation = { moveActionItems:
    | { __typename: 'Conflict', code: string, message: string, path: Array<string> }
    | { __typename: 'InvalidInput', code: string, message: string, path: Array<string>, issues: Array<{ code: string, message: string, path: Array<string> }> }
    | { __typename: 'MoveActionItemsSuccess' }
    | { __typename: 'NotFound', code: string, message: string, path: Array<string> }
    | { __typename: 'RuleViolation', code: string, message: string, path: Array<string> }
   };

export type MergeActionItemsMutationVariables = Exact<{
  input: MergeActionItemsInput;
}>;


export type MergeActionItemsMutation = { mergeActionItems:
    | { __typename: 'Conflict', code: string, message: string, path: Array<string> }
    | { __typename: 'InvalidInput', code: string, message: string, path: Array<string>, issues: Array<{ code: string, message: string, path: Array<string> }> }
    | { __typename: 'MergeActionItemsSuccess', actionItem: { id: string, version: number } }
    | { __typename: 'NotFound', code: string, message: string, path: Array<string> }
    | { __typename: 'RuleViolation', code: string, message: string, path: Array<string> }
   };

export type AddActionItemMutationVariables = Exact<{
  input: AddActionItemInput;
}>;


export type AddActionItemMutation = { addActionItem:
    | { __typename: 'AddActionItemSuccess' }
    | { __typename: 'Conflict', code: string, message: string, path: Array<string> }
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

export type FileMeetingRequestMutationVariables = Exact<{
  input: FileMeetingRequestInput;
}>;


export type FileMeetingRequestMutation = { fileMeetingRequest:
    | { __typename: 'Conflict', code: string, message: string, path: Array<string> }
    | { __typename: 'FileMeetingRequestSuccess', meetingRequest: { id: string } }
    | { __typename: 'InvalidInput', code: string, message: string, path: Array<string>, issues: Array<{ code: string, message: string, path: Array<string> }> }
    | { __typename: 'NotFound', code: string, message: string, path: Array<string> }
    | { __typename: 'RuleViolation', code: string, message: string, path: Array<string> }
   };

export type OpenRequestsQueryVariables = Exact<{
  delegationId: string;
}>;


export type OpenRequestsQuery = { delegation: { incomingRequests: { edges: Array<{ node: { id: string, version: number, fromDelegation: { id: string } } }> } | null, outgoingRequests: { edges: Array<{ node: { id: string, version: number, toDelegation: { id: string } } }> } | null } | null };

export type AcceptMeetingRequestMutationVariables = Exact<{
  input: AcceptMeetingRequestInput;
}>;


export type AcceptMeetingRequestMutation = { acceptMeetingRequest:
    | { __typename: 'AcceptMeetingRequestSuccess' }
    | { __typename: 'Conflict', code: string, message: string, path: Array<string> }
    | { __typename: 'InvalidInput', code: string, message: string, path: Array<string>, issues: Array<{ code: string, message: string, path: Array<string> }> }
    | { __typename: 'NotFound', code: string, message: string, path: Array<string> }
    | { __typename: 'RuleViolation', code: string, message: string, path: Array<string> }
   };

export type DeclineMeetingRequestMutationVariables = Exact<{
  input: DeclineMeetingRequestInput;
}>;


export type DeclineMeetingRequestMutation = { declineMeetingRequest:
    | { __typename: 'Conflict', code: string, message: string, path: Array<string> }
    | { __typename: 'DeclineMeetingRequestSuccess' }
    | { __typename: 'InvalidInput', code: string, message: string, path: Array<string>, issues: Array<{ code: string, message: string, path: Array<string> }> }
    | { __typename: 'NotFound', code: string, message: string, path: Array<string> }
    | { __typename: 'RuleViolation', code: string, message: string, path: Array<string> }
   };

export type WithdrawMeetingRequestMutationVariables = Exact<{
  input: WithdrawMeetingRequestInput;
}>;


export type WithdrawMeetingRequestMutation = { withdrawMeetingRequest:
    | { __typename: 'Conflict', code: string, message: string, path: Array<string> }
    | { __typename: 'InvalidInput', code: string, message: string, path: Array<string>, issues: Array<{ code: string, message: string, path: Array<string> }> }
    | { __typename: 'NotFound', code: string, message: string, path: Array<string> }
    | { __typename: 'RuleViolation', code: string, message: string, path: Array<string> }
    | { __typename: 'WithdrawMeetingRequestSuccess' }
   };

export type CreatePairRuleMutationVariables = Exact<{
  input: CreatePairRuleInput;
}>;


export type CreatePairRuleMutation = { createPairRule:
    | { __typename: 'Conflict', code: string, message: string, path: Array<string> }
    | { __typename: 'CreatePairRuleSuccess' }
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

export type CreateProtocolMutationVariables = Exact<{
  input: CreateProtocolInput;
}>;


export type CreateProtocolMutation = { createProtocol:
    | { __typename: 'Conflict', code: string, message: string, path: Array<string> }
    | { __typename: 'CreateProtocolSuccess', protocol: { id: string, version: number, questions: Array<{ title: string, agendaItem: { id: string } | null, speakers: Array<{ name: string, position: string | null }> }> } }
    | { __typename: 'InvalidInput', code: string, message: string, path: Array<string>, issues: Array<{ code: string, message: string, path: Array<string> }> }
    | { __typename: 'NotFound', code: string, message: string, path: Array<string> }
    | { __typename: 'RuleViolation', code: string, message: string, path: Array<string> }
   };

export type UpdateProtocolMutationVariables = Exact<{
  input: UpdateProtocolInput;
}>;


export type UpdateProtocolMutation = { updateProtocol:
    | { __typename: 'Conflict', code: string, message: string, path: Array<string> }
    | { __typename: 'InvalidInput', code: string, message: string, path: Array<string>, issues: Array<{ code: string, message: string, path: Array<string> }> }
    | { __typename: 'NotFound', code: string, message: string, path: Array<string> }
    | { __typename: 'RuleViolation', code: string, message: string, path: Array<string> }
    | { __typename: 'UpdateProtocolSuccess' }
   };

export type PlanScheduleMutationVariables = Exact<{
  input: PlanScheduleInput;
}>;


export type PlanScheduleMutation = { planSchedule:
    | { __typename: 'Conflict', code: string, message: string, path: Array<string> }
    | { __typename: 'InvalidInput', code: string, message: string, path: Array<string>, issues: Array<{ code: string, message: string, path: Array<string> }> }
    | { __typename: 'NotFound', code: string, message: string, path: Array<string> }
    | { __typename: 'PlanScheduleSuccess', planningRun: { id: string } }
    | { __typename: 'RuleViolation', code: string, message: string, path: Array<string> }
   };

export type PlanningProgressQueryVariables = Exact<{
  id: string;
}>;


export type PlanningProgressQuery = { planningRun: { state: PlanningState, progress: { asked: number, placed: number } | null, failure: { message: string } | null, clash: Array<{ text: string }> } | null };

export type PlanInProgressQueryVariables = Exact<{
  eventId: string;
}>;


export type PlanInProgressQuery = { event: { planInProgress: { id: string, version: number } | null } | null };

export type ReleasePlanMutationVariables = Exact<{
  input: ReleasePlanInput;
}>;


export type ReleasePlanMutation = { releasePlan:
    | { __typename: 'Conflict', code: string, message: string, path: Array<string> }
    | { __typename: 'InvalidInput', code: string, message: string, path: Array<string>, issues: Array<{ code: string, message: string, path: Array<string> }> }
    | { __typename: 'NotFound', code: string, message: string, path: Array<string> }
    | { __typename: 'ReleasePlanSuccess', plan: { id: string } }
    | { __typename: 'RuleViolation', code: string, message: string, path: Array<string> }
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

export type OrderDocumentMutationVariables = Exact<{
  input: OrderDocumentInput;
}>;


export type OrderDocumentMutation = { orderDocument:
    | { __typename: 'Conflict', code: string, message: string, path: Array<string> }
    | { __typename: 'InvalidInput', code: string, message: string, path: Array<string>, issues: Array<{ code: string, message: string, path: Array<string> }> }
    | { __typename: 'NotFound', code: string, message: string, path: Array<string> }
    | { __typename: 'OrderDocumentSuccess', documentJob: { id: string } }
    | { __typename: 'RuleViolation', code: string, message: string, path: Array<string> }
   };

export type DocumentJobQueryVariables = Exact<{
  id: string;
}>;


export type DocumentJobQuery = { documentJob: { state: DocumentJobState, failure: string | null, file: { path: string } | null } | null };

export type OwnAgendaQueryVariables = Exact<{
  eventId: string;
}>;


export type OwnAgendaQuery = { event: { title: string, timeZone: string, venue: { name: string, address: string | null } | null, myDelegation: { title: string } | null } | null, myAgenda: { planNumber: number | null, entries: Array<{ start: string, end: string, mandatory: boolean, agendaItem: { kind: AgendaItemKind, title: string, room: string | null } | null, meeting: { topicsText: string | null, from: { title: string }, to: { title: string }, table: { number: number, zone: string | null } | null, delegates: Array<{ name: string, delegation: { title: string } }> } | null }> } | null };

export type MailsOfEventQueryVariables = Exact<{
  eventId: string;
  first: number;
}>;


export type MailsOfEventQuery = { event: { sent: { edges: Array<{ node: { path: string | null, subject: string | null } }> } | null, waiting: { totalCount: number } | null } | null };

export type SummaryOfEventQueryVariables = Exact<{
  eventId: string;
  planId: string;
}>;


export type SummaryOfEventQuery = { event: { title: string, city: string | null, firstDay: string, lastDay: string, delegations: { totalCount: number }, requests: { totalCount: number } | null, accepted: { totalCount: number } | null, declined: { totalCount: number } | null, withdrawn: { totalCount: number } | null, pending: { totalCount: number } | null, roadmap: { progress: { standing: number } } | null } | null, plan: { number: number | null, meetingCount: number, breakCount: number, summary: { status: SolveStatus, asked: number, gap: number } | null, unplaced: { totalCount: number, edges: Array<{ node: { reasons: Array<{ code: string }> } }> } } | null, outcomes: { totalCount: number }, outcomeSummary: { recorded: number, differing: number, commitments: number, byResult: Array<{ result: OutcomeResult, meetings: number }> } };

export type MeetingsOfPlanQueryVariables = Exact<{
  planId: string;
  after?: string | null | undefined;
}>;


export type MeetingsOfPlanQuery = { plan: { meetings: { edges: Array<{ node: { id: string, version: number, from: { id: string }, to: { id: string } } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } } | null };

export type ChangeMeetingStateMutationVariables = Exact<{
  input: ChangeMeetingStateInput;
}>;


export type ChangeMeetingStateMutation = { changeMeetingState:
    | { __typename: 'ChangeMeetingStateSuccess' }
    | { __typename: 'Conflict', code: string, message: string, path: Array<string> }
    | { __typename: 'InvalidInput', code: string, message: string, path: Array<string>, issues: Array<{ code: string, message: string, path: Array<string> }> }
    | { __typename: 'NotFound', code: string, message: string, path: Array<string> }
    | { __typename: 'RuleViolation', code: string, message: string, path: Array<string> }
   };

export type RecordOutcomeMutationVariables = Exact<{
  input: RecordOutcomeInput;
}>;


export type RecordOutcomeMutation = { recordOutcome:
    | { __typename: 'Conflict', code: string, message: string, path: Array<string> }
    | { __typename: 'InvalidInput', code: string, message: string, path: Array<string>, issues: Array<{ code: string, message: string, path: Array<string> }> }
    | { __typename: 'NotFound', code: string, message: string, path: Array<string> }
    | { __typename: 'RecordOutcomeSuccess' }
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
export const RoadmapVersionDocument = new TypedDocumentString(`
    query RoadmapVersion($eventId: ID!) {
  roadmap(eventId: $eventId) {
    version
  }
}
    `) as unknown as TypedDocumentString<RoadmapVersionQuery, RoadmapVersionQueryVariables>;
export const MoveRoadmapDocument = new TypedDocumentString(`
    mutation MoveRoadmap($input: MoveRoadmapInput!) {
  moveRoadmap(input: $input) {
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
}`) as unknown as TypedDocumentString<MoveRoadmapMutation, MoveRoadmapMutationVariables>;
export const MyActionItemsDocument = new TypedDocumentString(`
    query MyActionItems($eventId: ID!) {
  myActionItems(eventId: $eventId) {
    edges {
      node {
        id
      }
    }
  }
}
    `) as unknown as TypedDocumentString<MyActionItemsQuery, MyActionItemsQueryVariables>;
export const RemarkOnActionItemDocument = new TypedDocumentString(`
    mutation RemarkOnActionItem($input: RemarkOnActionItemInput!) {
  remarkOnActionItem(input: $input) {
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
}`) as unknown as TypedDocumentString<RemarkOnActionItemMutation, RemarkOnActionItemMutationVariables>;
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
export const CreateRoadmapDocument = new TypedDocumentString(`
    mutation CreateRoadmap($input: CreateRoadmapInput!) {
  createRoadmap(input: $input) {
    __typename
    ... on CreateRoadmapSuccess {
      roadmap {
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
}`) as unknown as TypedDocumentString<CreateRoadmapMutation, CreateRoadmapMutationVariables>;
export const DrawActionItemsDocument = new TypedDocumentString(`
    mutation DrawActionItems($input: DrawActionItemsInput!) {
  drawActionItems(input: $input) {
    __typename
    ... on DrawActionItemsSuccess {
      proposals {
        id
        version
        sectionKey
        text
        indicator {
          planned
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
}`) as unknown as TypedDocumentString<DrawActionItemsMutation, DrawActionItemsMutationVariables>;
export const MoveActionItemsDocument = new TypedDocumentString(`
    mutation MoveActionItems($input: MoveActionItemsInput!) {
  moveActionItems(input: $input) {
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
}`) as unknown as TypedDocumentString<MoveActionItemsMutation, MoveActionItemsMutationVariables>;
export const MergeActionItemsDocument = new TypedDocumentString(`
    mutation MergeActionItems($input: MergeActionItemsInput!) {
  mergeActionItems(input: $input) {
    __typename
    ... on MergeActionItemsSuccess {
      actionItem {
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
}`) as unknown as TypedDocumentString<MergeActionItemsMutation, MergeActionItemsMutationVariables>;
export const AddActionItemDocument = new TypedDocumentString(`
    mutation AddActionItem($input: AddActionItemInput!) {
  addActionItem(input: $input) {
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
}`) as unknown as TypedDocumentString<AddActionItemMutation, AddActionItemMutationVariables>;
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
export const FileMeetingRequestDocument = new TypedDocumentString(`
    mutation FileMeetingRequest($input: FileMeetingRequestInput!) {
  fileMeetingRequest(input: $input) {
    __typename
    ... on FileMeetingRequestSuccess {
      meetingRequest {
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
}`) as unknown as TypedDocumentString<FileMeetingRequestMutation, FileMeetingRequestMutationVariables>;
export const OpenRequestsDocument = new TypedDocumentString(`
    query OpenRequests($delegationId: ID!) {
  delegation(id: $delegationId) {
    incomingRequests(first: 100, filter: {statuses: [PENDING]}) {
      edges {
        node {
          id
          version
          fromDelegation {
            id
          }
        }
      }
    }
    outgoingRequests(first: 100, filter: {statuses: [PENDING]}) {
      edges {
        node {
          id
          version
          toDelegation {
            id
          }
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<OpenRequestsQuery, OpenRequestsQueryVariables>;
export const AcceptMeetingRequestDocument = new TypedDocumentString(`
    mutation AcceptMeetingRequest($input: AcceptMeetingRequestInput!) {
  acceptMeetingRequest(input: $input) {
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
}`) as unknown as TypedDocumentString<AcceptMeetingRequestMutation, AcceptMeetingRequestMutationVariables>;
export const DeclineMeetingRequestDocument = new TypedDocumentString(`
    mutation DeclineMeetingRequest($input: DeclineMeetingRequestInput!) {
  declineMeetingRequest(input: $input) {
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
}`) as unknown as TypedDocumentString<DeclineMeetingRequestMutation, DeclineMeetingRequestMutationVariables>;
export const WithdrawMeetingRequestDocument = new TypedDocumentString(`
    mutation WithdrawMeetingRequest($input: WithdrawMeetingRequestInput!) {
  withdrawMeetingRequest(input: $input) {
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
}`) as unknown as TypedDocumentString<WithdrawMeetingRequestMutation, WithdrawMeetingRequestMutationVariables>;
export const CreatePairRuleDocument = new TypedDocumentString(`
    mutation CreatePairRule($input: CreatePairRuleInput!) {
  createPairRule(input: $input) {
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
}`) as unknown as TypedDocumentString<CreatePairRuleMutation, CreatePairRuleMutationVariables>;
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
export const CreateProtocolDocument = new TypedDocumentString(`
    mutation CreateProtocol($input: CreateProtocolInput!) {
  createProtocol(input: $input) {
    __typename
    ... on CreateProtocolSuccess {
      protocol {
        id
        version
        questions {
          title
          agendaItem {
            id
          }
          speakers {
            name
            position
          }
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
}`) as unknown as TypedDocumentString<CreateProtocolMutation, CreateProtocolMutationVariables>;
export const UpdateProtocolDocument = new TypedDocumentString(`
    mutation UpdateProtocol($input: UpdateProtocolInput!) {
  updateProtocol(input: $input) {
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
}`) as unknown as TypedDocumentString<UpdateProtocolMutation, UpdateProtocolMutationVariables>;
export const PlanScheduleDocument = new TypedDocumentString(`
    mutation PlanSchedule($input: PlanScheduleInput!) {
  planSchedule(input: $input) {
    __typename
    ... on PlanScheduleSuccess {
      planningRun {
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
}`) as unknown as TypedDocumentString<PlanScheduleMutation, PlanScheduleMutationVariables>;
export const PlanningProgressDocument = new TypedDocumentString(`
    query PlanningProgress($id: ID!) {
  planningRun(id: $id) {
    state
    progress {
      asked
      placed
    }
    failure {
      message
    }
    clash {
      text
    }
  }
}
    `) as unknown as TypedDocumentString<PlanningProgressQuery, PlanningProgressQueryVariables>;
export const PlanInProgressDocument = new TypedDocumentString(`
    query PlanInProgress($eventId: ID!) {
  event(id: $eventId) {
    planInProgress {
      id
      version
    }
  }
}
    `) as unknown as TypedDocumentString<PlanInProgressQuery, PlanInProgressQueryVariables>;
export const ReleasePlanDocument = new TypedDocumentString(`
    mutation ReleasePlan($input: ReleasePlanInput!) {
  releasePlan(input: $input) {
    __typename
    ... on ReleasePlanSuccess {
      plan {
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
}`) as unknown as TypedDocumentString<ReleasePlanMutation, ReleasePlanMutationVariables>;
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
export const OrderDocumentDocument = new TypedDocumentString(`
    mutation OrderDocument($input: OrderDocumentInput!) {
  orderDocument(input: $input) {
    __typename
    ... on OrderDocumentSuccess {
      documentJob {
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
}`) as unknown as TypedDocumentString<OrderDocumentMutation, OrderDocumentMutationVariables>;
export const DocumentJobDocument = new TypedDocumentString(`
    query DocumentJob($id: ID!) {
  documentJob(id: $id) {
    state
    failure
    file {
      path
    }
  }
}
    `) as unknown as TypedDocumentString<DocumentJobQuery, DocumentJobQueryVariables>;
export const OwnAgendaDocument = new TypedDocumentString(`
    query OwnAgenda($eventId: ID!) {
  event(id: $eventId) {
    title
    timeZone
    venue {
      name
      address
    }
    myDelegation {
      title
    }
  }
  myAgenda(eventId: $eventId) {
    planNumber
    entries {
      start
      end
      mandatory
      agendaItem {
        kind
        title
        room
      }
      meeting {
        topicsText
        from {
          title
        }
        to {
          title
        }
        table {
          number
          zone
        }
        delegates {
          name
          delegation {
            title
          }
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<OwnAgendaQuery, OwnAgendaQueryVariables>;
export const MailsOfEventDocument = new TypedDocumentString(`
    query MailsOfEvent($eventId: ID!, $first: Int!) {
  event(id: $eventId) {
    sent: mailLog(first: $first, filter: {kinds: [INVITATION], states: [SENT]}) {
      edges {
        node {
          path
          subject
        }
      }
    }
    waiting: mailLog(first: 1, filter: {states: [QUEUED, SENDING]}) {
      totalCount
    }
  }
}
    `) as unknown as TypedDocumentString<MailsOfEventQuery, MailsOfEventQueryVariables>;
export const SummaryOfEventDocument = new TypedDocumentString(`
    query SummaryOfEvent($eventId: ID!, $planId: ID!) {
  event(id: $eventId) {
    title
    city
    firstDay
    lastDay
    delegations(first: 1) {
      totalCount
    }
    requests: meetingRequests(first: 1) {
      totalCount
    }
    accepted: meetingRequests(first: 1, filter: {statuses: [ACCEPTED]}) {
      totalCount
    }
    declined: meetingRequests(first: 1, filter: {statuses: [DECLINED]}) {
      totalCount
    }
    withdrawn: meetingRequests(first: 1, filter: {statuses: [WITHDRAWN]}) {
      totalCount
    }
    pending: meetingRequests(first: 1, filter: {statuses: [PENDING, EXPIRED]}) {
      totalCount
    }
    roadmap {
      progress {
        standing
      }
    }
  }
  plan(id: $planId) {
    number
    meetingCount
    breakCount
    summary {
      status
      asked
      gap
    }
    unplaced(first: 100) {
      edges {
        node {
          reasons {
            code
          }
        }
      }
      totalCount
    }
  }
  outcomes(eventId: $eventId, first: 1) {
    totalCount
  }
  outcomeSummary(eventId: $eventId) {
    recorded
    differing
    commitments
    byResult {
      result
      meetings
    }
  }
}
    `) as unknown as TypedDocumentString<SummaryOfEventQuery, SummaryOfEventQueryVariables>;
export const MeetingsOfPlanDocument = new TypedDocumentString(`
    query MeetingsOfPlan($planId: ID!, $after: String) {
  plan(id: $planId) {
    meetings(first: 100, after: $after) {
      edges {
        node {
          id
          version
          from {
            id
          }
          to {
            id
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
    `) as unknown as TypedDocumentString<MeetingsOfPlanQuery, MeetingsOfPlanQueryVariables>;
export const ChangeMeetingStateDocument = new TypedDocumentString(`
    mutation ChangeMeetingState($input: ChangeMeetingStateInput!) {
  changeMeetingState(input: $input) {
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
}`) as unknown as TypedDocumentString<ChangeMeetingStateMutation, ChangeMeetingStateMutationVariables>;
export const RecordOutcomeDocument = new TypedDocumentString(`
    mutation RecordOutcome($input: RecordOutcomeInput!) {
  recordOutcome(input: $input) {
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
}`) as unknown as TypedDocumentString<RecordOutcomeMutation, RecordOutcomeMutationVariables>;
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