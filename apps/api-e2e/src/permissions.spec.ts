import { GraphQLSchemaHost } from '@nestjs/graphql';
import {
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLSchema,
  getNamedType,
  isInputObjectType,
  isNonNullType,
  isObjectType,
} from 'graphql';
import { type TestProduct, startTestProduct } from '@vstrecha/api';
import { asId } from '@vstrecha/kernel';
import {
  AccessDenied,
  type Audience,
  type EventRoles,
  LoaderCache,
  NO_ROLES,
  NodeRegistry,
  type RequestContext,
  RoleCache,
  type RoleDirectory,
  type Scope,
  type Viewer,
  declaredAccess,
  needsScope,
  runInContext,
  toGlobalId,
} from '@vstrecha/platform';
import { routesOf } from './routes-of.js';

const SCOPE: Scope = {
  eventId: asId<'Event'>('000000000000000000000e01'),
  delegationIds: [asId<'Delegation'>('000000000000000000000d01')],
  personIds: [asId<'Person'>('000000000000000000000b01')],
};
const user: Viewer = {
  kind: 'user',
  isAdmin: false,
  userId: asId<'User'>('000000000000000000000a01'),
  email: 'nobody@example.org',
};

interface Person {
  readonly viewer: Viewer;
  readonly staff: boolean;
  readonly roles: EventRoles;
}
const PEOPLE: Readonly<Record<string, Person>> = {
  anonymous: { viewer: { kind: 'anonymous', isAdmin: false }, staff: false, roles: NO_ROLES },
  outsider: { viewer: user, staff: false, roles: NO_ROLES },
  organizerElsewhere: { viewer: user, staff: true, roles: NO_ROLES },
  organizer: { viewer: user, staff: true, roles: { ...NO_ROLES, organizer: true } },
  observer: { viewer: user, staff: false, roles: { ...NO_ROLES, observer: true } },
  otherDelegate: {
    viewer: user,
    staff: false,
    roles: { ...NO_ROLES, delegationIds: [asId<'Delegation'>('000000000000000000000d02')] },
  },
  ownDelegate: { viewer: user, staff: false, roles: { ...NO_ROLES, delegationIds: [...(SCOPE.delegationIds ?? [])] } },
  otherPerson: {
    viewer: user,
    staff: false,
    roles: { ...NO_ROLES, personId: asId<'Person'>('000000000000000000000b02') },
  },
  ownPerson: { viewer: user, staff: false, roles: { ...NO_ROLES, personId: SCOPE.personIds?.[0] } },
  admin: { viewer: { ...user, isAdmin: true }, staff: true, roles: NO_ROLES },
};
/** Who belongs to which audience, written out: not asked of the code under test. */
const MEMBERS: Readonly<Record<Audience, readonly string[]>> = {
  everyone: Object.keys(PEOPLE),
  signedIn: Object.keys(PEOPLE).filter((name) => name !== 'anonymous'),
  staff: ['organizerElsewhere', 'organizer', 'admin'],
  admin: ['admin'],
  organizer: ['organizer', 'admin'],
  observer: ['observer', 'admin'],
  delegate: ['otherDelegate', 'ownDelegate', 'admin'],
  ownDelegation: ['ownDelegate', 'admin'],
  ownPerson: ['ownPerson', 'admin'],
};

function contextOf({ viewer, staff, roles }: Person): RequestContext {
  const directory = { rolesIn: async () => roles, isStaff: async () => staff } as unknown as RoleDirectory;
  return {
    requestId: 'permissions',
    viewer,
    language: 'en',
    loaders: new LoaderCache(),
    roles: new RoleCache(directory, viewer),
  };
}

/** `{ input: { eventId: … } }` for the path `input.eventId`. */
function argumentsFor(path: string | undefined, id: string): Record<string, unknown> {
  return (path ?? '')
    .split('.')
    .filter(Boolean)
    .reduceRight<unknown>((inner, key) => ({ [key]: inner }), id) as Record<string, unknown>;
}

type Resolve = (source: unknown, args: unknown, context: RequestContext, info: unknown) => unknown;

/** Whether the sealed field lets the person in; what the resolver behind it then makes of the empty arguments is no matter. */
async function isAdmitted(call: Resolve, source: unknown, args: unknown, person: Person): Promise<boolean> {
  const context = contextOf(person);
  try {
    const stream = await runInContext(context, () => call(source, args, context, { path: {}, fieldName: '' }));
    await (stream as Partial<AsyncGenerator> | undefined)?.return?.(undefined);
    return true;
  } catch (error) {
    return !(error instanceof AccessDenied);
  }
}

async function whoIsAdmitted(call: Resolve, source: unknown, args: unknown): Promise<string[]> {
  const admitted: string[] = [];
  for (const [name, person] of Object.entries(PEOPLE))
    if (await isAdmitted(call, source, args, person)) admitted.push(name);
  return admitted;
}

function expectedOf(audiences: readonly Audience[]): string[] {
  return Object.keys(PEOPLE).filter((name) => audiences.some((audience) => MEMBERS[audience].includes(name)));
}

describe('permissions', () => {
  let product: TestProduct;
  let schema: GraphQLSchema;

  beforeAll(async () => {
    // What the calls below order with arguments that no request can have is not to be carried out.
    product = await startTestProduct({ worker: 'off' });
    schema = product.app.get(GraphQLSchemaHost, { strict: false }).schema;
    // Whatever an argument leads to, permissions are asked about this one scope.
    jest
      .spyOn(product.app.get(NodeRegistry), 'find')
      .mockImplementation((type) => ({ type, audiences: [], scopeOf: () => SCOPE, load: async () => null }));
  });
  afterAll(() => product?.close());

  const roots = (): GraphQLObjectType[] =>
    [schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()].filter((type) => type != null);
  const objects = (): GraphQLObjectType[] =>
    Object.values(schema.getTypeMap()).filter(
      (type): type is GraphQLObjectType => isObjectType(type) && !type.name.startsWith('__') && !roots().includes(type),
    );
  const fieldsOf = (types: readonly GraphQLObjectType[]) =>
    types.flatMap((type) =>
      Object.values(type.getFields()).map((field) => ({ type, field, name: `${type.name}.${field.name}` })),
    );

  it('are declared by every field', () => {
    const undeclared = fieldsOf([...roots(), ...objects()]).filter(({ type, field }) => !declaredAccess(type, field));
    expect(undeclared.map(({ name }) => name)).toEqual([]);
    expect(fieldsOf(roots()).length).toBeGreaterThan(20);
  });

  it('that depend on an event name an argument that exists and holds an id', () => {
    const astray = fieldsOf(roots()).filter(({ type, field }) => {
      const access = declaredAccess(type, field);
      return access && needsScope(access.audiences) && !holdsId(field, access.of);
    });
    expect(astray.map(({ name }) => name)).toEqual([]);
  });

  it('of root fields let in exactly whom they declare', async () => {
    const wrong: unknown[] = [];
    for (const { type, field, name } of fieldsOf(roots())) {
      const access = declaredAccess(type, field);
      if (!access) continue;
      const call = (type.name === 'Subscription' ? field.subscribe : field.resolve) as Resolve;
      const admitted = await whoIsAdmitted(call, {}, argumentsFor(access.of, toGlobalId('Event', SCOPE.eventId ?? '')));
      const expected = expectedOf(access.audiences);
      if (admitted.join() !== expected.join()) wrong.push({ name, admitted, expected });
    }
    expect(wrong).toEqual([]);
  });

  it('of object fields show their value to exactly whom they declare, and hide it from the rest', async () => {
    const wrong: unknown[] = [];
    for (const { type, field, name } of fieldsOf(objects())) {
      const access = declaredAccess(type, field);
      if (!access || access.audiences.includes('everyone')) continue;
      const sees: string[] = [];
      for (const [who, person] of Object.entries(PEOPLE)) {
        const context = contextOf(person);
        // A field with a resolver of its own may need more than this; an error other than a refusal means it was reached.
        const value = await Promise.resolve()
          .then(() =>
            runInContext(context, () =>
              (field.resolve as Resolve)({ scope: SCOPE, [field.name]: 'value' }, {}, context, {
                fieldName: field.name,
              }),
            ),
          )
          .catch((error: unknown) => (error instanceof AccessDenied ? null : 'reached'));
        if (value !== null) sees.push(who);
      }
      const expected = expectedOf(access.audiences);
      // Resolvers of their own may find nothing in the empty store; then only wrongly shown values can be told.
      const ownResolver = sees.length === 0;
      if (!ownResolver && sees.some((who) => !expected.includes(who))) wrong.push({ name, sees, expected });
      if (!ownResolver && sees.join() !== expected.join()) wrong.push({ name, sees, expected });
    }
    expect(wrong).toEqual([]);
  });

  it('hide, rather than refuse, what one viewer of an object may see and another may not', () => {
    const narrowed = fieldsOf(objects()).filter(({ type, field }) => {
      const own = field.extensions['access'] as { audiences: readonly Audience[] } | undefined;
      const whole = type.extensions['access'] as { audiences: readonly Audience[] } | undefined;
      return own && whole && expectedOf(whole.audiences).some((name) => !expectedOf(own.audiences).includes(name));
    });
    expect(narrowed.filter(({ field }) => isNonNullType(field.type)).map(({ name }) => name)).toEqual([]);
  });

  it('are declared by every route', () => {
    const routes = routesOf(product.app);
    expect(routes.length).toBeGreaterThan(5);
    expect(routes.filter(({ audiences }) => !audiences)).toEqual([]);
  });
});

function holdsId(field: GraphQLField<unknown, unknown>, path: string | undefined): boolean {
  const [name, ...rest] = path?.split('.') ?? [];
  let type = field.args.find((argument) => argument.name === name)?.type;
  for (const key of rest) {
    const input = type && getNamedType(type);
    type = isInputObjectType(input) ? input.getFields()[key]?.type : undefined;
  }
  return type !== undefined && getNamedType(type).name === 'ID';
}
