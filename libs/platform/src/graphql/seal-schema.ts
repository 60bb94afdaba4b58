import {
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLResolveInfo,
  type GraphQLSchema,
  defaultFieldResolver,
  isNonNullType,
  isObjectType,
} from 'graphql';
import type { Issue } from '@vstrecha/kernel';
import type { Audience, Scope } from '../permissions/audience.js';
import type { RequestContext } from '../request/request-context.js';
import type { Access } from './allow.js';
import { FailureError, toUserError } from './failures.js';
import type { FieldResolvers } from './field-resolvers.js';
import { fromGlobalId } from './global-id.js';
import type { MessageCatalogue } from './message-catalogue.js';
import type { NodeRegistry, Scoped } from './node.js';

/** Refused for lack of a permission. `signIn` tells that signing in may help. */
export class AccessDenied extends Error {
  constructor(readonly signIn: boolean) {
    super(signIn ? 'sign in first' : 'forbidden');
  }
}

/**
 * Puts the declared permissions to work: wraps each field in its check, fills in the sentences of failures, and turns
 * bad input of a mutation into its `InvalidInput` member. Throws, listing them all, where fields declare nothing.
 */
export function sealSchema(
  schema: GraphQLSchema,
  nodes: NodeRegistry,
  messages: MessageCatalogue,
  fields: FieldResolvers,
): GraphQLSchema {
  const undeclared: string[] = [];
  const unknown = new Set(fields.names());
  const roots = new Set([schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()]);
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type) || type.name.startsWith('__')) continue;
    for (const field of Object.values(type.getFields())) {
      const direct = fields.find(type.name, field.name);
      if (direct) field.resolve = (source, _args, context) => direct(source, context as RequestContext);
      unknown.delete(`${type.name}.${field.name}`);
      const access = declaredAccess(type, field);
      if (!access) undeclared.push(`${type.name}.${field.name}`);
      else if (roots.has(type)) sealRoot(type, field, access, nodes);
      else sealField(field, access);
    }
    const message = type.getFields()['message'];
    if (message && (type.name === 'InputIssue' || type.getInterfaces().some(({ name }) => name === 'UserError'))) {
      message.resolve = (issue: Issue, _args, context: RequestContext) => messages.sentence(issue, context.language);
    }
  }
  if (undeclared.length > 0)
    throw new Error(`Fields that do not declare who may use them (@Allow): ${undeclared.join(', ')}`);
  if (unknown.size > 0)
    throw new Error(`Resolvers of fields that the schema does not have: ${[...unknown].join(', ')}`);
  return schema;
}

/** A field's own declaration, or that of its type. Root fields always declare for themselves. */
export function declaredAccess(type: GraphQLObjectType, field: GraphQLField<unknown, unknown>): Access | undefined {
  return (field.extensions['access'] ?? type.extensions['access']) as Access | undefined;
}

type Resolve = (
  source: unknown,
  args: Record<string, unknown>,
  context: RequestContext,
  info: GraphQLResolveInfo,
) => unknown;

function sealRoot(
  type: GraphQLObjectType,
  field: GraphQLField<unknown, unknown>,
  access: Access,
  nodes: NodeRegistry,
): void {
  const guard = async (args: Record<string, unknown>, context: RequestContext): Promise<void> => {
    if (await rootAdmits(access, args, context, nodes)) return;
    throw new AccessDenied(context.viewer.kind === 'anonymous');
  };
  const resolve = (field.resolve ?? defaultFieldResolver) as unknown as Resolve;
  if (type.name === 'Subscription') {
    const subscribe = field.subscribe as unknown as Resolve | undefined;
    field.subscribe = (async (
      source: unknown,
      args: Record<string, unknown>,
      context: RequestContext,
      info: GraphQLResolveInfo,
    ) => {
      await guard(args, context);
      return subscribe?.(source, args, context, info);
    }) as never;
    field.resolve = (async (
      source: unknown,
      args: Record<string, unknown>,
      context: RequestContext,
      info: GraphQLResolveInfo,
    ) => {
      // One context serves all events of a subscription: each event is read afresh, and roles may have been withdrawn.
      context.loaders.clear();
      context.roles.forget();
      await guard(args, context);
      return resolve(source, args, context, info);
    }) as never;
    return;
  }
  const isMutation = type.name === 'Mutation';
  field.resolve = (async (
    source: unknown,
    args: Record<string, unknown>,
    context: RequestContext,
    info: GraphQLResolveInfo,
  ) => {
    await guard(args, context);
    if (!isMutation) return resolve(source, args, context, info);
    try {
      return await resolve(source, args, context, info);
    } catch (error) {
      if (error instanceof FailureError) return toUserError(error.failure);
      throw error;
    } finally {
      // What the mutation changed may have changed roles, and what its answer selects is read afresh.
      context.roles.forget();
    }
  }) as never;
}

/**
 * Whether the viewer may use a root field with these arguments. An id that leads nowhere is let through to the use
 * case for whoever is signed in: it then answers that there is nothing of the kind.
 */
async function rootAdmits(
  access: Access,
  args: Record<string, unknown>,
  context: RequestContext,
  nodes: NodeRegistry,
): Promise<boolean> {
  const scope = access.of === undefined ? {} : await scopeOfArgument(access.of, args, nodes);
  if (scope === null) return context.viewer.kind !== 'anonymous';
  return context.roles.admits(access.audiences, scope);
}

async function scopeOfArgument(
  path: string,
  args: Record<string, unknown>,
  nodes: NodeRegistry,
): Promise<Scope | null> {
  const value = path
    .split('.')
    .reduce<unknown>((at, key) => (at as Record<string, unknown> | null | undefined)?.[key], args);
  const decoded = fromGlobalId(value);
  const type = decoded && nodes.find(decoded.type);
  return type ? type.scopeOf(decoded.id) : null;
}

function sealField(field: GraphQLField<unknown, unknown>, access: Access): void {
  if (access.audiences.includes('everyone')) return;
  const resolve = (field.resolve ?? defaultFieldResolver) as unknown as Resolve;
  const hides = !isNonNullType(field.type);
  const refuse = (context: RequestContext): null => {
    // Where the schema allows it, what is not for this viewer is simply absent.
    if (hides) return null;
    throw new AccessDenied(context.viewer.kind === 'anonymous');
  };
  field.resolve = ((
    source: unknown,
    args: Record<string, unknown>,
    context: RequestContext,
    info: GraphQLResolveInfo,
  ) => {
    const admitted = context.roles.admits(access.audiences as readonly Audience[], (source as Scoped).scope ?? {});
    if (admitted === true) return resolve(source, args, context, info);
    if (admitted === false) return refuse(context);
    return admitted.then((yes) => (yes ? resolve(source, args, context, info) : refuse(context)));
  }) as never;
}
