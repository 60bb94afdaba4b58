import { graphql } from '../gql/gql.js';
import { constantCase } from './constant-case.js';
import { type Walk, known } from './demo-event-state.js';
import { semicolonTable } from './semicolon-table.js';
import { succeed } from './succeed.js';

const occupationsByCode = graphql(`
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
`);

const importOccupations = graphql(`
  mutation ImportOccupations($input: ImportOccupationsInput!) {
    importOccupations(input: $input) {
      __typename
      ...Failure
    }
  }
`);

const importStaffingNeeds = graphql(`
  mutation ImportStaffingNeeds($input: ImportStaffingNeedsInput!) {
    importStaffingNeeds(input: $input) {
      __typename
      ...Failure
    }
  }
`);

const importTrainingProgrammes = graphql(`
  mutation ImportTrainingProgrammes($input: ImportTrainingProgrammesInput!) {
    importTrainingProgrammes(input: $input) {
      __typename
      ...Failure
    }
  }
`);

const createOffer = graphql(`
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
`);

/** Completes the catalogue of occupations with those that the event names, and gives the ids by code. */
export async function enterOccupations(walk: Walk): Promise<ReadonlyMap<string, string>> {
  const { port, event, organizer } = walk;
  const standing = await findOccupations(walk);
  const missing = event.occupations.filter(({ code }) => !standing.has(code));
  if (missing.length === 0) return standing;
  const table = semicolonTable(missing.map(({ code, name, kind }) => [code, name, kind]));
  const answer = await port.ask(importOccupations, { input: { table } }, organizer);
  succeed(answer.importOccupations, 'ImportOccupationsSuccess', 'importOccupations');
  return findOccupations(walk);
}

async function findOccupations({ port, organizer }: Walk): Promise<ReadonlyMap<string, string>> {
  const ids = new Map<string, string>();
  let after: string | null = null;
  do {
    const { occupations }: OccupationPage = await port.ask(occupationsByCode, { after }, organizer);
    for (const { node } of occupations.edges) ids.set(node.code, node.id);
    after = occupations.pageInfo.hasNextPage ? occupations.pageInfo.endCursor : null;
  } while (after !== null);
  return ids;
}

type OccupationPage = import('../gql/graphql.js').OccupationsQuery;

/** Needs and programmes as tables, as an organizer collects them; support measures and cooperation tools one by one. */
export async function enterWorkforce(walk: Walk, organizations: ReadonlyMap<string, string>): Promise<void> {
  const { port, event, organizer, tell } = walk;
  const needs = await port.ask(importStaffingNeeds, { input: { table: needTable(walk) } }, organizer);
  succeed(needs.importStaffingNeeds, 'ImportStaffingNeedsSuccess', 'importStaffingNeeds');
  const programmes = await port.ask(importTrainingProgrammes, { input: { table: programmeTable(walk) } }, organizer);
  succeed(programmes.importTrainingProgrammes, 'ImportTrainingProgrammesSuccess', 'importTrainingProgrammes');
  for (const [index, { organizationKey, kind, title, description, audience }] of event.offers.entries()) {
    const input = {
      ownerId: known(organizations, organizationKey),
      kind: constantCase(kind),
      title,
      description,
      audience: audience.map((one) => constantCase(one)),
    };
    const answer = await port.ask(createOffer, { input }, organizer);
    succeed(answer.createOffer, 'CreateOfferSuccess', `createOffer ${title}`);
    await tell('workforce', index + 1, event.offers.length);
  }
}

function needTable({ event }: Walk): string {
  const organizations = new Map(event.organizations.map((organization) => [organization.key, organization]));
  const years = yearsOf(event.staffingNeeds.flatMap(({ headcounts }) => headcounts));
  // What is wanted in the event's own year is wanted now, the years that follow are a forecast.
  const present = Number(event.firstDay.slice(0, 4));
  return semicolonTable([
    [
      'ИНН',
      'Организация',
      'Код',
      ...years.map((year) => `${year} ${year <= present ? 'сейчас' : 'прогноз'}`),
      'Навыки',
      'Формы сотрудничества',
    ],
    ...event.staffingNeeds.map(({ delegationKey, occupationCode, headcounts, skills, forms }) => {
      const { inn = '', name } = known(organizations, delegationKey);
      const counts = years.map((year) => String(headcounts.find((entry) => entry.year === year)?.count ?? 0));
      return [inn, name, occupationCode, ...counts, skills.join('|'), forms.join('|')];
    }),
  ]);
}

function programmeTable({ event }: Walk): string {
  const organizations = new Map(event.organizations.map((organization) => [organization.key, organization]));
  const years = yearsOf(event.trainingProgrammes.flatMap(({ graduates }) => graduates));
  return semicolonTable([
    ['ИНН', 'Организация', 'Код', ...years.map((year) => `Выпуск ${year}`), 'Свободные места', 'Формы сотрудничества'],
    ...event.trainingProgrammes.map(({ delegationKey, occupationCode, graduates, freePlaces, forms }) => {
      const { inn = '', name } = known(organizations, delegationKey);
      const counts = years.map((year) => String(graduates.find((entry) => entry.year === year)?.count ?? 0));
      return [inn, name, occupationCode, ...counts, String(freePlaces), forms.join('|')];
    }),
  ]);
}

function yearsOf(counts: readonly { readonly year: number }[]): number[] {
  return [...new Set(counts.map(({ year }) => year))].sort((a, b) => a - b);
}
