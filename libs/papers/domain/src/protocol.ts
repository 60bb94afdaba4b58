import {
  type Failure,
  type Id,
  type IdSource,
  type Language,
  type Result,
  err,
  invalidIfAny,
  ok,
} from '@vstrecha/kernel';
import type { PapersCode } from './messages.js';
import { type Versioned, firstVersion, revised } from './record.js';
import { InputReading } from './text-rules.js';

/** The minutes of an event: what was spoken of, what was decided. Attendance and assignments are read where they live. */
export interface Protocol extends Versioned {
  readonly id: Id<'Protocol'>;
  readonly eventId: Id<'Event'>;
  readonly language: Language;
  /** Under which it is registered. */
  readonly number?: string;
  /** Local day, `YYYY-MM-DD`. */
  readonly date: string;
  /** Whose letterhead it is: «Министерство промышленности и торговли Тверской области». */
  readonly authority?: string;
  /** What follows the word ПРОТОКОЛ: «совещания по синхронизации кадровой потребности …». */
  readonly subject: string;
  readonly chair: Official;
  readonly secretary?: Official;
  readonly questions: readonly ProtocolQuestion[];
}

/** The case of the position is left as it was entered. */
export interface Official {
  readonly position: string;
  /** Family name first. */
  readonly name: string;
}

/** A question of the day, numbered in Roman figures. */
export interface ProtocolQuestion {
  readonly title: string;
  /** The talk that it comes from. */
  readonly agendaItemId?: Id<'AgendaItem'>;
  readonly speakers: readonly ProtocolSpeaker[];
  /** What was said, in short. */
  readonly discussion?: string;
  readonly decisions: readonly string[];
}

export interface ProtocolSpeaker {
  readonly name: string;
  readonly position?: string;
}

type Entered<T> = { readonly [Field in keyof T]?: T[Field] | null };

export interface ProtocolInput {
  readonly number?: string | null;
  readonly date?: string | null;
  readonly authority?: string | null;
  readonly subject?: string | null;
  readonly chair?: Entered<Official> | null;
  readonly secretary?: Entered<Official> | null;
  readonly questions?: readonly ProtocolQuestionInput[] | null;
}

export interface ProtocolQuestionInput {
  readonly title: string;
  readonly agendaItemId?: Id<'AgendaItem'> | null;
  readonly speakers?: readonly { readonly name: string; readonly position?: string | null }[] | null;
  readonly discussion?: string | null;
  readonly decisions?: readonly string[] | null;
}

/** What a new protocol is about, and what it proposes where the input says nothing. */
export interface ProtocolContext {
  readonly eventId: Id<'Event'>;
  readonly language: Language;
  readonly date: string;
  readonly subject: string;
  readonly authority?: string;
  /** From the talks of the programme. */
  readonly questions: readonly ProtocolQuestion[];
}

/** Words that titles of events begin with, and as they follow «Протокол». */
const genitives: Readonly<Record<string, string>> = {
  совещание: 'совещания',
  заседание: 'заседания',
  форум: 'форума',
  встреча: 'встречи',
  конференция: 'конференции',
  ярмарка: 'ярмарки',
  семинар: 'семинара',
  'круглый стол': 'круглого стола',
  'рабочая встреча': 'рабочей встречи',
};

/** What the protocol of an event is about: «совещания «…»» from «Совещание «…»»; another title stands as it is. */
export function protocolSubject(title: string, language: Language): string {
  const start = Object.keys(genitives).find((words) => title.toLocaleLowerCase('ru').startsWith(`${words} `));
  return language === 'ru' && start ? `${genitives[start]}${title.slice(start.length)}` : title;
}

export function createProtocol(
  input: ProtocolInput,
  context: ProtocolContext,
  ids: IdSource,
  now: Date,
): Result<Protocol, Failure<PapersCode>> {
  const reading = new InputReading();
  const { eventId, language } = context;
  const protocol: Protocol = {
    id: ids.next(),
    eventId,
    language,
    ...firstVersion(now),
    number: reading.line(input.number, ['number']),
    date: reading.day(input.date, ['date']) ?? context.date,
    authority: reading.line(input.authority, ['authority']) ?? context.authority,
    subject: reading.text(input.subject, ['subject']) ?? context.subject,
    chair: readOfficial(input.chair ?? {}, ['chair'], reading),
    secretary: input.secretary ? readOfficial(input.secretary, ['secretary'], reading) : undefined,
    questions: input.questions ? readQuestions(input.questions, reading) : context.questions,
  };
  const fault = invalidIfAny(reading.issues);
  return fault ? err(fault) : ok(protocol);
}

/** What is absent stays as it is; null clears what can be absent. */
export function updateProtocol(
  protocol: Protocol,
  changes: ProtocolInput,
  now: Date,
): Result<Protocol, Failure<PapersCode>> {
  const reading = new InputReading();
  const has = (field: keyof ProtocolInput) => changes[field] !== undefined;
  const updated = revised<Protocol>(
    protocol,
    {
      ...(has('number') && { number: reading.line(changes.number, ['number']) }),
      ...(has('date') && { date: reading.required(reading.day(changes.date, ['date']), ['date']) }),
      ...(has('authority') && { authority: reading.line(changes.authority, ['authority']) }),
      ...(has('subject') && { subject: reading.required(reading.text(changes.subject, ['subject']), ['subject']) }),
      ...(has('chair') && { chair: readOfficial(changes.chair ?? {}, ['chair'], reading) }),
      ...(has('secretary') && {
        secretary: changes.secretary ? readOfficial(changes.secretary, ['secretary'], reading) : undefined,
      }),
      ...(has('questions') && { questions: readQuestions(changes.questions, reading) }),
    },
    now,
  );
  const fault = invalidIfAny(reading.issues);
  return fault ? err(fault) : ok(updated);
}

function readOfficial(input: Entered<Official>, path: readonly string[], reading: InputReading): Official {
  const read = (field: keyof Official) => {
    const at = [...path, field];
    return reading.required(reading.line(input[field], at), at);
  };
  return { position: read('position'), name: read('name') };
}

function readQuestions(
  inputs: readonly ProtocolQuestionInput[] | null | undefined,
  reading: InputReading,
): readonly ProtocolQuestion[] {
  return reading.list(inputs, ['questions'], (input, path) => ({
    title: reading.required(reading.text(input.title, [...path, 'title']), [...path, 'title']),
    agendaItemId: input.agendaItemId ?? undefined,
    speakers: reading.list(input.speakers, [...path, 'speakers'], (speaker, at) => ({
      name: reading.required(reading.line(speaker.name, [...at, 'name']), [...at, 'name']),
      position: reading.line(speaker.position, [...at, 'position']),
    })),
    discussion: reading.text(input.discussion, [...path, 'discussion']),
    decisions: reading.list(input.decisions, [...path, 'decisions'], (decision, at) =>
      reading.required(reading.text(decision, at), at),
    ),
  }));
}
