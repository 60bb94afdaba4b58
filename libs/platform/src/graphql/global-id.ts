import { type ValidationOptions, registerDecorator } from 'class-validator';
import { type Id, asId, invalid, issue } from '@vstrecha/kernel';
import { FailureError } from './failures.js';

/** Relay's global object identification: the type's name and the record's id, opaque to clients. */
export function toGlobalId(type: string, id: string): string {
  return Buffer.from(`${type}:${id}`).toString('base64url');
}

export function fromGlobalId(globalId: unknown): { type: string; id: string } | undefined {
  if (typeof globalId !== 'string') return undefined;
  const [, type, id] = /^([A-Za-z]+):([\w-]+)$/.exec(Buffer.from(globalId, 'base64url').toString('utf8')) ?? [];
  return type && id && toGlobalId(type, id) === globalId ? { type, id } : undefined;
}

/** The record's id in a global id, or undefined where it is none of the type: an address with it names nothing. */
export function tryLocalId<Type extends string>(type: Type, globalId: unknown): Id<Type> | undefined {
  const decoded = fromGlobalId(globalId);
  return decoded?.type === type ? asId<Type>(decoded.id) : undefined;
}

/** The record's id in a global id; an id of another type is the caller's fault and answered as such. */
export function localId<Type extends string>(type: Type, globalId: string): Id<Type> {
  const id = tryLocalId(type, globalId);
  if (id === undefined) {
    throw new FailureError(invalid(issue('input.malformed', [], { detail: `${globalId} is not the id of a ${type}` })));
  }
  return id;
}

/** As {@link localId} where the input may be left out; null stays null, as it clears a field. */
export function localIdIfAny<Type extends string>(
  type: Type,
  globalId: string | null | undefined,
): Id<Type> | null | undefined {
  return globalId == null ? (globalId as null | undefined) : localId(type, globalId);
}

/** Validates that an input field holds the global id of one of the types. */
export function IsGlobalId(types: string | readonly string[], options?: ValidationOptions): PropertyDecorator {
  const expected = typeof types === 'string' ? [types] : types;
  return (target, property) =>
    registerDecorator({
      name: 'isGlobalId',
      target: target.constructor,
      propertyName: property as string,
      options,
      validator: {
        validate: (value: unknown) => expected.includes(fromGlobalId(value)?.type ?? ''),
        defaultMessage: () => `$property must be the id of ${expected.join(' or ')}`,
      },
    });
}
