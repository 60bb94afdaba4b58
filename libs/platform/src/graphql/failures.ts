import { Field, ID, Int, InterfaceType, ObjectType, createUnionType } from '@nestjs/graphql';
import { IntrinsicException } from '@nestjs/common';
import { type Failure, type Issue, type MessageParams, type Result, assertNever } from '@vstrecha/kernel';
import { Allow } from './allow.js';

/** One thing wrong with an input. The sentence (`message`) is filled in by the schema, in the caller's language. */
@ObjectType('InputIssue')
@Allow('everyone')
export class InputIssueObject {
  @Field(() => String, { description: 'Stable; programs may rely on it.' })
  code!: string;

  @Field(() => String, { description: "In the caller's language; for people." })
  message?: string;

  @Field(() => [String], { description: 'Where it stands in the input.' })
  path!: readonly string[];

  params?: MessageParams;
}

@InterfaceType('UserError', {
  description: 'An expected failure: nothing was changed.',
  resolveType: (value: object) => value.constructor.name,
})
@Allow('everyone')
export abstract class UserError {
  @Field(() => String, { description: 'Stable; programs may rely on it.' })
  code!: string;

  @Field(() => String, { description: "In the caller's language; for people." })
  message?: string;

  @Field(() => [String], { description: 'Where in the input the cause stands.' })
  path!: readonly string[];

  params?: MessageParams;
}

@ObjectType({ implements: UserError, description: 'The input cannot be meant this way; all faults are listed.' })
@Allow('everyone')
export class InvalidInput extends UserError {
  @Field(() => [InputIssueObject])
  issues!: readonly InputIssueObject[];
}

@ObjectType({ implements: UserError, description: 'What the input names does not exist.' })
@Allow('everyone')
export class NotFound extends UserError {}

@ObjectType({
  implements: UserError,
  description: 'Somebody else changed it first, or the idempotency key was used for another input.',
})
@Allow('everyone')
export class Conflict extends UserError {
  @Field(() => Int, { nullable: true, description: 'The version that stands now.' })
  currentVersion?: number;
}

@ObjectType({
  implements: UserError,
  description: 'The input is well formed, but a rule forbids it in the present state.',
})
@Allow('everyone')
export class RuleViolation extends UserError {}

@ObjectType({ description: 'What was deleted.' })
@Allow('everyone')
export class Deleted {
  @Field(() => ID)
  deletedId!: string;
}

export type UserErrorObject = InvalidInput | NotFound | Conflict | RuleViolation;

/** The failure as the union member of the API that stands for its kind. */
export function toUserError(failure: Failure): UserErrorObject {
  switch (failure.kind) {
    case 'invalid': {
      const [first] = failure.issues;
      return filled(new InvalidInput(), first, {
        issues: failure.issues.map((issue) => filled(new InputIssueObject(), issue, {})),
      });
    }
    case 'not-found':
      return filled(new NotFound(), failure, {});
    case 'conflict':
      return filled(new Conflict(), failure, { currentVersion: failure.currentVersion });
    case 'rule':
      return filled(new RuleViolation(), failure, {});
    default:
      return assertNever(failure);
  }
}

/** A mutation's answer: the success that `onOk` builds, or the union member for the failure. */
export function toPayload<Value, Success extends object>(
  result: Result<Value, Failure>,
  onOk: (value: Value) => Success,
): Success | UserErrorObject {
  return result.ok ? onOk(result.value) : toUserError(result.error);
}

/** An instance of an object type with its fields: unions and interfaces are told apart by class. */
export function objectOf<T extends object>(type: new () => T, fields: { [Field in keyof T]: T[Field] }): T {
  return Object.assign(new type(), fields);
}

/** The union `VerbNounPayload` of a class `VerbNounSuccess` and the expected failures. */
export function payloadOf<Success extends object>(success: new () => Success) {
  return createUnionType({
    name: success.name.replace(/Success$/, 'Payload'),
    types: () => [success, InvalidInput, NotFound, Conflict, RuleViolation] as const,
    resolveType: (value: object) => value.constructor as never,
  });
}

/**
 * Carries a failure out of a query, which has no payload union: the error's code and issues stand in its extensions.
 * Intrinsic: Nest does not log it, as nothing is wrong with the product.
 */
export class FailureError extends IntrinsicException {
  constructor(readonly failure: Failure) {
    super('expected failure');
  }
}

/** The value of a query's Result; a failure becomes a GraphQL error with its code, sentence and issues. */
export function orThrow<Value>(result: Result<Value, Failure>): Value {
  if (result.ok) return result.value;
  throw new FailureError(result.error);
}

function filled<T extends object>(target: T, issue: Issue, rest: Partial<T>): T {
  return Object.assign(target, { code: issue.code, path: issue.path, params: issue.params }, rest);
}
