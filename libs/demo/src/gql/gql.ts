/* eslint-disable */
import * as types from './graphql.js';



/**
 * Map of all GraphQL operations in the project.
 *
 * This map has several performance disadvantages:
 * 1. It is not tree-shakeable, so it will include all operations in the project.
 * 2. It is not minifiable, so the string of a GraphQL query will be multiple times inside the bundle.
 * 3. It does not support dead code elimination, so it will add unused operations.
 *
 * Therefore it is highly recommended to use the babel or swc plugin for production.
 * Learn more about it here: https://the-guild.dev/graphql/codegen/plugins/presets/preset-client#reducing-bundle-size
 */
type Documents = {
    "\n  query SimilarOrganizations($input: SimilarOrganizationsInput!) {\n    similarOrganizations(input: $input) {\n      reasons\n      organization {\n        id\n      }\n    }\n  }\n": typeof types.SimilarOrganizationsDocument,
    "\n  mutation CreateOrganization($input: CreateOrganizationInput!) {\n    createOrganization(input: $input) {\n      __typename\n      ... on CreateOrganizationSuccess {\n        organization {\n          id\n        }\n      }\n      ...Failure\n    }\n  }\n": typeof types.CreateOrganizationDocument,
    "\n  mutation CreateEvent($input: CreateEventInput!) {\n    createEvent(input: $input) {\n      __typename\n      ... on CreateEventSuccess {\n        event {\n          id\n          version\n        }\n      }\n      ...Failure\n    }\n  }\n": typeof types.CreateEventDocument,
    "\n  mutation SetEventTracks($input: SetEventTracksInput!) {\n    setEventTracks(input: $input) {\n      __typename\n      ... on SetEventTracksSuccess {\n        event {\n          version\n          tracks {\n            id\n            title\n          }\n        }\n      }\n      ...Failure\n    }\n  }\n": typeof types.SetEventTracksDocument,
    "\n  mutation CreateTables($input: CreateTablesInput!) {\n    createTables(input: $input) {\n      __typename\n      ... on CreateTablesSuccess {\n        tables {\n          id\n          number\n          version\n        }\n      }\n      ...Failure\n    }\n  }\n": typeof types.CreateTablesDocument,
    "\n  mutation UpdateTable($input: UpdateTableInput!) {\n    updateTable(input: $input) {\n      __typename\n      ... on UpdateTableSuccess {\n        table {\n          id\n        }\n      }\n      ...Failure\n    }\n  }\n": typeof types.UpdateTableDocument,
    "\n  mutation CreateRound($input: CreateRoundInput!) {\n    createRound(input: $input) {\n      __typename\n      ... on CreateRoundSuccess {\n        round {\n          id\n        }\n      }\n      ...Failure\n    }\n  }\n": typeof types.CreateRoundDocument,
    "\n  mutation CreateAgendaItem($input: CreateAgendaItemInput!) {\n    createAgendaItem(input: $input) {\n      __typename\n      ... on CreateAgendaItemSuccess {\n        agendaItem {\n          id\n        }\n      }\n      ...Failure\n    }\n  }\n": typeof types.CreateAgendaItemDocument,
    "\n  mutation ImportGuestList($input: ImportGuestListInput!) {\n    importGuestList(input: $input) {\n      __typename\n      ... on ImportGuestListSuccess {\n        addedDelegates\n      }\n      ...Failure\n    }\n  }\n": typeof types.ImportGuestListDocument,
    "\n  query DelegationsOfEvent($eventId: ID!, $after: String) {\n    event(id: $eventId) {\n      delegations(first: 100, after: $after) {\n        edges {\n          node {\n            id\n            version\n            organization {\n              id\n              inn\n            }\n            delegates {\n              person {\n                email\n              }\n            }\n          }\n        }\n        pageInfo {\n          hasNextPage\n          endCursor\n        }\n      }\n    }\n  }\n": typeof types.DelegationsOfEventDocument,
    "\n  mutation UpdateOwnDelegation($input: UpdateOwnDelegationInput!) {\n    updateOwnDelegation(input: $input) {\n      __typename\n      ... on UpdateOwnDelegationSuccess {\n        delegation {\n          version\n        }\n      }\n      ...Failure\n    }\n  }\n": typeof types.UpdateOwnDelegationDocument,
    "\n  mutation MoveEvent($input: MoveEventInput!) {\n    moveEvent(input: $input) {\n      __typename\n      ... on MoveEventSuccess {\n        event {\n          version\n        }\n      }\n      ...Failure\n    }\n  }\n": typeof types.MoveEventDocument,
    "\n  fragment Failure on UserError {\n    code\n    message\n    path\n    ... on InvalidInput {\n      issues {\n        code\n        message\n        path\n      }\n    }\n  }\n": typeof types.FailureFragmentDoc,
};
const documents: Documents = {
    "\n  query SimilarOrganizations($input: SimilarOrganizationsInput!) {\n    similarOrganizations(input: $input) {\n      reasons\n      organization {\n        id\n      }\n    }\n  }\n": types.SimilarOrganizationsDocument,
    "\n  mutation CreateOrganization($input: CreateOrganizationInput!) {\n    createOrganization(input: $input) {\n      __typename\n      ... on CreateOrganizationSuccess {\n        organization {\n          id\n        }\n      }\n      ...Failure\n    }\n  }\n": types.CreateOrganizationDocument,
    "\n  mutation CreateEvent($input: CreateEventInput!) {\n    createEvent(input: $input) {\n      __typename\n      ... on CreateEventSuccess {\n        event {\n          id\n          version\n        }\n      }\n      ...Failure\n    }\n  }\n": types.CreateEventDocument,
    "\n  mutation SetEventTracks($input: SetEventTracksInput!) {\n    setEventTracks(input: $input) {\n      __typename\n      ... on SetEventTracksSuccess {\n        event {\n          version\n          tracks {\n            id\n            title\n          }\n        }\n      }\n      ...Failure\n    }\n  }\n": types.SetEventTracksDocument,
    "\n  mutation CreateTables($input: CreateTablesInput!) {\n    createTables(input: $input) {\n      __typename\n      ... on CreateTablesSuccess {\n        tables {\n          id\n          number\n          version\n        }\n      }\n      ...Failure\n    }\n  }\n": types.CreateTablesDocument,
    "\n  mutation UpdateTable($input: UpdateTableInput!) {\n    updateTable(input: $input) {\n      __typename\n      ... on UpdateTableSuccess {\n        table {\n          id\n        }\n      }\n      ...Failure\n    }\n  }\n": types.UpdateTableDocument,
    "\n  mutation CreateRound($input: CreateRoundInput!) {\n    createRound(input: $input) {\n      __typename\n      ... on CreateRoundSuccess {\n        round {\n          id\n        }\n      }\n      ...Failure\n    }\n  }\n": types.CreateRoundDocument,
    "\n  mutation CreateAgendaItem($input: CreateAgendaItemInput!) {\n    createAgendaItem(input: $input) {\n      __typename\n      ... on CreateAgendaItemSuccess {\n        agendaItem {\n          id\n        }\n      }\n      ...Failure\n    }\n  }\n": types.CreateAgendaItemDocument,
    "\n  mutation ImportGuestList($input: ImportGuestListInput!) {\n    importGuestList(input: $input) {\n      __typename\n      ... on ImportGuestListSuccess {\n        addedDelegates\n      }\n      ...Failure\n    }\n  }\n": types.ImportGuestListDocument,
    "\n  query DelegationsOfEvent($eventId: ID!, $after: String) {\n    event(id: $eventId) {\n      delegations(first: 100, after: $after) {\n        edges {\n          node {\n            id\n            version\n            organization {\n              id\n              inn\n            }\n            delegates {\n              person {\n                email\n              }\n            }\n          }\n        }\n        pageInfo {\n          hasNextPage\n          endCursor\n        }\n      }\n    }\n  }\n": types.DelegationsOfEventDocument,
    "\n  mutation UpdateOwnDelegation($input: UpdateOwnDelegationInput!) {\n    updateOwnDelegation(input: $input) {\n      __typename\n      ... on UpdateOwnDelegationSuccess {\n        delegation {\n          version\n        }\n      }\n      ...Failure\n    }\n  }\n": types.UpdateOwnDelegationDocument,
    "\n  mutation MoveEvent($input: MoveEventInput!) {\n    moveEvent(input: $input) {\n      __typename\n      ... on MoveEventSuccess {\n        event {\n          version\n        }\n      }\n      ...Failure\n    }\n  }\n": types.MoveEventDocument,
    "\n  fragment Failure on UserError {\n    code\n    message\n    path\n    ... on InvalidInput {\n      issues {\n        code\n        message\n        path\n      }\n    }\n  }\n": types.FailureFragmentDoc,
};

/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query SimilarOrganizations($input: SimilarOrganizationsInput!) {\n    similarOrganizations(input: $input) {\n      reasons\n      organization {\n        id\n      }\n    }\n  }\n"): typeof import('./graphql.js').SimilarOrganizationsDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation CreateOrganization($input: CreateOrganizationInput!) {\n    createOrganization(input: $input) {\n      __typename\n      ... on CreateOrganizationSuccess {\n        organization {\n          id\n        }\n      }\n      ...Failure\n    }\n  }\n"): typeof import('./graphql.js').CreateOrganizationDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation CreateEvent($input: CreateEventInput!) {\n    createEvent(input: $input) {\n      __typename\n      ... on CreateEventSuccess {\n        event {\n          id\n          version\n        }\n      }\n      ...Failure\n    }\n  }\n"): typeof import('./graphql.js').CreateEventDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation SetEventTracks($input: SetEventTracksInput!) {\n    setEventTracks(input: $input) {\n      __typename\n      ... on SetEventTracksSuccess {\n        event {\n          version\n          tracks {\n            id\n            title\n          }\n        }\n      }\n      ...Failure\n    }\n  }\n"): typeof import('./graphql.js').SetEventTracksDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation CreateTables($input: CreateTablesInput!) {\n    createTables(input: $input) {\n      __typename\n      ... on CreateTablesSuccess {\n        tables {\n          id\n          number\n          version\n        }\n      }\n      ...Failure\n    }\n  }\n"): typeof import('./graphql.js').CreateTablesDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation UpdateTable($input: UpdateTableInput!) {\n    updateTable(input: $input) {\n      __typename\n      ... on UpdateTableSuccess {\n        table {\n          id\n        }\n      }\n      ...Failure\n    }\n  }\n"): typeof import('./graphql.js').UpdateTableDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation CreateRound($input: CreateRoundInput!) {\n    createRound(input: $input) {\n      __typename\n      ... on CreateRoundSuccess {\n        round {\n          id\n        }\n      }\n      ...Failure\n    }\n  }\n"): typeof import('./graphql.js').CreateRoundDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation CreateAgendaItem($input: CreateAgendaItemInput!) {\n    createAgendaItem(input: $input) {\n      __typename\n      ... on CreateAgendaItemSuccess {\n        agendaItem {\n          id\n        }\n      }\n      ...Failure\n    }\n  }\n"): typeof import('./graphql.js').CreateAgendaItemDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation ImportGuestList($input: ImportGuestListInput!) {\n    importGuestList(input: $input) {\n      __typename\n      ... on ImportGuestListSuccess {\n        addedDelegates\n      }\n      ...Failure\n    }\n  }\n"): typeof import('./graphql.js').ImportGuestListDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query DelegationsOfEvent($eventId: ID!, $after: String) {\n    event(id: $eventId) {\n      delegations(first: 100, after: $after) {\n        edges {\n          node {\n            id\n            version\n            organization {\n              id\n              inn\n            }\n            delegates {\n              person {\n                email\n              }\n            }\n          }\n        }\n        pageInfo {\n          hasNextPage\n          endCursor\n        }\n      }\n    }\n  }\n"): typeof import('./graphql.js').DelegationsOfEventDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation UpdateOwnDelegation($input: UpdateOwnDelegationInput!) {\n    updateOwnDelegation(input: $input) {\n      __typename\n      ... on UpdateOwnDelegationSuccess {\n        delegation {\n          version\n        }\n      }\n      ...Failure\n    }\n  }\n"): typeof import('./graphql.js').UpdateOwnDelegationDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation MoveEvent($input: MoveEventInput!) {\n    moveEvent(input: $input) {\n      __typename\n      ... on MoveEventSuccess {\n        event {\n          version\n        }\n      }\n      ...Failure\n    }\n  }\n"): typeof import('./graphql.js').MoveEventDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment Failure on UserError {\n    code\n    message\n    path\n    ... on InvalidInput {\n      issues {\n        code\n        message\n        path\n      }\n    }\n  }\n"): typeof import('./graphql.js').FailureFragmentDoc;


export function graphql(source: string) {
  return (documents as any)[source] ?? {};
}
