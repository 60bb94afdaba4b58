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

/** What events are called, and in the genitive, as it follows «Протокол». */
const nouns: Readonly<Record<string, string>> = {
  совещание: 'совещания',
  заседание: 'заседания',
  форум: 'форума',
  встреча: 'встречи',
  конференция: 'конференции',
  ярмарка: 'ярмарки',
  семинар: 'семинара',
  стол: 'стола',
};

/** Endings of adjectives that stand before these nouns, and in the genitive. */
const adjectives: readonly (readonly [RegExp, string])[] = [
  [/(?<=трет)ий$/i, 'ьего'],
  [/(?<=[кгх])ий$/, 'ого'],
  [/(ый|ой|ое)$/, 'ого'],
  [/(ий|ее)$/, 'его'],
  [/ая$/, 'ой'],
  [/ья$/, 'ьей'],
];

/** What the protocol of an event is about: «совещания «…»» from «Совещание «…»»; a title of other words stands as it is. */
export function protocolSubject(title: string, language: Language): string {
  const words = title.split(' ');
  const at = words.findIndex((word) => Object.hasOwn(nouns, word.toLocaleLowerCase('ru')));
  if (language !== 'ru' || at < 0) return title;
  const before = words.slice(0, at).map((word) => {
    const [ending, genitive] = adjectives.find(([pattern]) => pattern.test(word)) ?? [];
    return ending && word.replace(ending, genitive!);
  });
  if (before.includes(undefined)) return title;
  const genitives = [...before, nouns[words[at]!.toLocaleLowerCase('ru')]!, ...words.slice(at + 1)].join(' ');
  // A name of several capitals keeps them: «Первого Южного форума».
  const isName = words.slice(1, at + 1).some((word) => /^\p{Lu}/u.test(word));
  return isName ? genitives : genitives.charAt(0).toLocaleLowerCase('ru') + genitives.slice(1);
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
