import type { TypedDocumentString } from '../gql/graphql.js';

/** The product as the walk sees it: its public GraphQL API, spoken to by several people. */
export interface DemoPort {
  /**
   * Sends the operation in the name of the person with that e-mail address and gives the data of the answer.
   * Throws where the answer has errors.
   */
  ask<Data, Variables>(document: TypedDocumentString<Data, Variables>, variables: Variables, as: string): Promise<Data>;
}

/** What the walk tells while it goes: the step it is at, and how far that has come. */
export interface DemoProgress {
  readonly step: DemoStep;
  readonly done: number;
  readonly total: number;
}

/** The steps of the walk in their order. */
export const demoSteps = [
  'event',
  'guests',
  'workforce',
  'requests',
  'answers',
  'plan',
  'release',
  'outcomes',
  'roadmap',
] as const;
export type DemoStep = (typeof demoSteps)[number];
