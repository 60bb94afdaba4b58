import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { LanguageEnum } from '@vstrecha/access-server';
import { AgendaItemObject } from '@vstrecha/events-server';
import type { Id, Language } from '@vstrecha/kernel';
import type { Protocol, ProtocolQuestion } from '@vstrecha/papers-domain';
import { Allow, LocalDateScalar, NodeObject, type Scope, type Scoped, toGlobalId } from '@vstrecha/platform';

/** Who may read the protocol. */
export const PROTOCOL_READERS = ['organizer', 'observer'] as const;

@ObjectType('Official', { description: 'Whoever leads or keeps the minutes.' })
@Allow('everyone')
export class OfficialObject {
  @Field(() => String, { description: 'Its case is left as entered.' })
  position!: string;

  @Field(() => String, { description: 'Family name first.' })
  name!: string;
}

@ObjectType('ProtocolSpeaker')
@Allow('everyone')
export class ProtocolSpeakerObject {
  @Field(() => String)
  name!: string;

  @Field(() => String, { nullable: true })
  position?: string;
}

@ObjectType('ProtocolQuestion', { description: 'A question of the day: who spoke of it, what was decided.' })
@Allow(PROTOCOL_READERS)
export class ProtocolQuestionObject implements Scoped {
  scope!: Scope;
  agendaItemId?: Id<'AgendaItem'>;

  @Field(() => String)
  title!: string;

  @Field(() => [ProtocolSpeakerObject])
  speakers!: readonly ProtocolSpeakerObject[];

  @Field(() => String, { nullable: true })
  discussion?: string;

  @Field(() => [String])
  decisions!: readonly string[];

  @Field(() => AgendaItemObject, { nullable: true, description: 'The talk that it comes from.' })
  agendaItem?: AgendaItemObject;

  static of(question: ProtocolQuestion, scope: Scope): ProtocolQuestionObject {
    return Object.assign(new ProtocolQuestionObject(), question, { scope });
  }
}

@ObjectType('ProtocolAssignment', { description: 'An assignment of the event, as the roadmap holds it.' })
@Allow(PROTOCOL_READERS)
export class ProtocolAssignmentObject implements Scoped {
  scope!: Scope;

  @Field(() => String)
  text!: string;

  @Field(() => String, { nullable: true })
  owner?: string;

  @Field(() => [String])
  coExecutors!: readonly string[];

  @Field(() => LocalDateScalar, { nullable: true })
  due?: string;
}

@ObjectType('Protocol', { implements: NodeObject, description: 'The minutes of an event.' })
@Allow(PROTOCOL_READERS)
export class ProtocolObject implements NodeObject, Scoped {
  scope!: Scope;
  record!: Protocol;

  @Field(() => ID)
  id!: string;

  @Field(() => Int)
  version!: number;

  @Field(() => LanguageEnum, { description: 'The language of its texts.' })
  language!: Language;

  @Field(() => String, { nullable: true, description: 'Under which it is registered.' })
  number?: string;

  @Field(() => LocalDateScalar)
  date!: string;

  @Field(() => String, { nullable: true, description: 'Whose letterhead it is.' })
  authority?: string;

  @Field(() => String, { description: 'What follows the word «ПРОТОКОЛ».' })
  subject!: string;

  @Field(() => OfficialObject)
  chair!: OfficialObject;

  @Field(() => OfficialObject, { nullable: true })
  secretary?: OfficialObject;

  @Field(() => [ProtocolQuestionObject])
  questions!: readonly ProtocolQuestionObject[];

  @Field(() => Date)
  updatedAt!: Date;

  static of(this: void, protocol: Protocol): ProtocolObject {
    const scope = { eventId: protocol.eventId };
    const { version, language, number, date, authority, subject, chair, secretary, updatedAt } = protocol;
    return Object.assign(new ProtocolObject(), {
      id: toGlobalId('Protocol', protocol.id),
      version,
      language,
      number,
      date,
      authority,
      subject,
      chair: Object.assign(new OfficialObject(), chair),
      secretary: secretary && Object.assign(new OfficialObject(), secretary),
      questions: protocol.questions.map((question) => ProtocolQuestionObject.of(question, scope)),
      updatedAt,
      record: protocol,
      scope,
    });
  }
}
