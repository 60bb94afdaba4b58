import { groupBy } from '@vstrecha/kernel';
import { graphql } from '../gql/gql.js';
import type { ActionItemVersionInput, DrawActionItemsMutation } from '../gql/graphql.js';
import { inOwnLanguage } from './create-event.js';
import { type DemoEventState, type Walk, known } from './demo-event-state.js';
import { succeed } from './succeed.js';

const createRoadmap = graphql(`
  mutation CreateRoadmap($input: CreateRoadmapInput!) {
    createRoadmap(input: $input) {
      __typename
      ... on CreateRoadmapSuccess {
        roadmap {
          id
        }
      }
      ...Failure
    }
  }
`);

const drawActionItems = graphql(`
  mutation DrawActionItems($input: DrawActionItemsInput!) {
    drawActionItems(input: $input) {
      __typename
      ... on DrawActionItemsSuccess {
        proposals {
          id
          version
          sectionKey
          text
          indicator {
            planned
          }
        }
      }
      ...Failure
    }
  }
`);

const moveActionItems = graphql(`
  mutation MoveActionItems($input: MoveActionItemsInput!) {
    moveActionItems(input: $input) {
      __typename
      ...Failure
    }
  }
`);

const mergeActionItems = graphql(`
  mutation MergeActionItems($input: MergeActionItemsInput!) {
    mergeActionItems(input: $input) {
      __typename
      ... on MergeActionItemsSuccess {
        actionItem {
          id
          version
        }
      }
      ...Failure
    }
  }
`);

const addActionItem = graphql(`
  mutation AddActionItem($input: AddActionItemInput!) {
    addActionItem(input: $input) {
      __typename
      ...Failure
    }
  }
`);

/** At most so many items are moved at once. */
const MOVED_AT_ONCE = 500;

/** The organizer draws the roadmap from the outcomes, merges what is alike, accepts what is proposed and adds the assignments of the talks. */
export async function drawRoadmap(walk: Walk, standing: DemoEventState): Promise<string> {
  const { port, event, organizer, tell } = walk;
  const answer = await port.ask(createRoadmap, { input: roadmapInput(walk, standing.eventId) }, organizer);
  const { id: roadmapId } = succeed(answer.createRoadmap, 'CreateRoadmapSuccess', 'createRoadmap').roadmap;
  const drawn = await port.ask(drawActionItems, { input: { roadmapId } }, organizer);
  const { proposals } = succeed(drawn.drawActionItems, 'DrawActionItemsSuccess', 'drawActionItems');
  const acceptable = await mergeSameWords(walk, roadmapId, proposals);
  const total = acceptable.length + event.assignments.length;
  for (let from = 0; from < acceptable.length; from += MOVED_AT_ONCE) {
    await accept(walk, roadmapId, acceptable.slice(from, from + MOVED_AT_ONCE));
    await tell('roadmap', Math.min(from + MOVED_AT_ONCE, acceptable.length), total);
  }
  for (const [index, assignment] of event.assignments.entries()) {
    await assign(walk, standing, roadmapId, assignment);
    await tell('roadmap', acceptable.length + index + 1, total);
  }
  return roadmapId;
}

type Proposal = Extract<
  DrawActionItemsMutation['drawActionItems'],
  { readonly __typename: 'DrawActionItemsSuccess' }
>['proposals'][number];

/** Who carries out together what many are to do in the same words; the organizations themselves stay as co-executors. */
const together = { ru: 'Организации-участники встреч', en: 'The organizations that met' } as const;
/** An item takes at most so many co-executors: words that more organizations share stay apart. */
const MERGED_AT_ONCE = 15;

/**
 * What reads the same in a section, whoever owns it, the organizer makes one item of; not where each owner has figures to
 * answer for.
 */
async function mergeSameWords(
  { port, event, organizer }: Walk,
  roadmapId: string,
  proposals: readonly Proposal[],
): Promise<ActionItemVersionInput[]> {
  const acceptable: ActionItemVersionInput[] = [];
  for (const alike of groupBy(proposals, wordsOf).values()) {
    const actionItems = alike.map(({ id, version }) => ({ actionItemId: id, expectedVersion: version }));
    for (let from = 0; from < actionItems.length; from += MERGED_AT_ONCE) {
      const part = actionItems.slice(from, from + MERGED_AT_ONCE);
      if (part.length < 2) {
        acceptable.push(...part);
        continue;
      }
      const input = { roadmapId, actionItems: part, owner: { name: together[event.language] } };
      const answer = await port.ask(mergeActionItems, { input }, organizer);
      const { actionItem } = succeed(answer.mergeActionItems, 'MergeActionItemsSuccess', 'mergeActionItems');
      acceptable.push({ actionItemId: actionItem.id, expectedVersion: actionItem.version });
    }
  }
  return acceptable;
}

function wordsOf({ id, sectionKey, text, indicator }: Proposal): string {
  return indicator ? id : `${sectionKey} ${text.toLowerCase()}`;
}

/** The host's first speaker approves: at such meetings that is who invited to them. */
function roadmapInput(walk: Walk, eventId: string) {
  const { event } = walk;
  const speakers = event.agenda.flatMap(({ speakers: named }) => named);
  const approver = speakers.find(({ organizationKey }) => organizationKey === event.hostKey) ?? speakers[0];
  const agreeing = speakers.filter(({ organizationKey }) => organizationKey && organizationKey !== event.hostKey);
  const signing = speakers.find((one) => one.organizationKey === event.hostKey && one.name !== approver?.name);
  const signatory = (speaker: (typeof speakers)[number]) => ({
    position: inOwnLanguage(walk, speaker.position),
    name: speaker.name,
  });
  return {
    eventId,
    subject: inOwnLanguage(walk, event.roadmapSubject),
    approver: approver ? signatory(approver) : { position: known(organizationNames(walk), event.hostKey) },
    agreeing: agreeing.slice(0, 3).map(signatory),
    signing: signing ? [signatory(signing)] : [],
  };
}

async function accept({ port, organizer }: Walk, roadmapId: string, actionItems: ActionItemVersionInput[]) {
  const answer = await port.ask(moveActionItems, { input: { roadmapId, actionItems, state: 'ACCEPTED' } }, organizer);
  succeed(answer.moveActionItems, 'MoveActionItemsSuccess', 'moveActionItems');
}

async function assign(
  { port, event, organizer }: Walk,
  { organizations, agendaItems }: DemoEventState,
  roadmapId: string,
  { text, owner, agendaItemKey, due, expectedResult, confirmation }: Walk['event']['assignments'][number],
) {
  const owning = event.organizations.find(({ name, shortName }) => name === owner || shortName === owner);
  const input = {
    roadmapId,
    sectionKey: 'assignments',
    text,
    owner: owning ? { organizationId: known(organizations, owning.key), name: owner } : { name: owner },
    due,
    expectedResult,
    confirmation,
    sources: [{ kind: 'AGENDA_ITEM' as const, agendaItemId: known(agendaItems, agendaItemKey) }],
  };
  const answer = await port.ask(addActionItem, { input }, organizer);
  succeed(answer.addActionItem, 'AddActionItemSuccess', `addActionItem ${text}`);
}

function organizationNames({ event }: Walk): ReadonlyMap<string, string> {
  return new Map(event.organizations.map(({ key, name }) => [key, name]));
}
