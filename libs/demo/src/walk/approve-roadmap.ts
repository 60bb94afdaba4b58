import { graphql } from '../gql/gql.js';
import type { MoveRoadmapInput, RemarkKind } from '../gql/graphql.js';
import type { DemoEventState, Walk } from './demo-event-state.js';
import { succeed } from './succeed.js';

const roadmapVersion = graphql(`
  query RoadmapVersion($eventId: ID!) {
    roadmap(eventId: $eventId) {
      version
    }
  }
`);

const moveRoadmap = graphql(`
  mutation MoveRoadmap($input: MoveRoadmapInput!) {
    moveRoadmap(input: $input) {
      __typename
      ...Failure
    }
  }
`);

const myActionItems = graphql(`
  query MyActionItems($eventId: ID!) {
    myActionItems(eventId: $eventId) {
      edges {
        node {
          id
        }
      }
    }
  }
`);

const remarkOnActionItem = graphql(`
  mutation RemarkOnActionItem($input: RemarkOnActionItemInput!) {
    remarkOnActionItem(input: $input) {
      __typename
      ...Failure
    }
  }
`);

/** So many of the delegations read what they are to do; the first has an objection. */
const READERS = 4;
const objection = {
  ru: 'Просим учесть сроки учебной практики по графику колледжа.',
  en: 'Please mind the dates of practical training in the college calendar.',
} as const;
const answer = {
  ru: 'Учтено: сроки согласуются с графиком учебного процесса.',
  en: 'Done: the dates follow the college calendar.',
} as const;

/** The roadmap goes to those who carry it out, their objection is answered, and it is approved under a number and a date. */
export async function approveRoadmap(walk: Walk, standing: DemoEventState, roadmapId: string): Promise<void> {
  const { event, tell } = walk;
  await tell('approval', 0, READERS);
  await move(walk, standing.eventId, { roadmapId, state: 'REVIEW' });
  let readers = 0;
  for (const { head } of standing.delegations.values()) {
    if (readers === READERS) break;
    const { myActionItems: own } = await walk.port.ask(myActionItems, { eventId: standing.eventId }, head);
    const [first] = own.edges;
    if (!first) continue;
    if (readers === 0) {
      await remark(walk, head, first.node.id, 'OBJECTION', objection[event.language]);
      await remark(walk, walk.organizer, first.node.id, 'ANSWER', answer[event.language]);
    } else {
      await remark(walk, head, first.node.id, 'ACCEPTANCE');
    }
    readers += 1;
    await tell('approval', readers, READERS);
  }
  const { number, approvedOn } = event.approval;
  await move(walk, standing.eventId, { roadmapId, state: 'APPROVED', number, approvedOn });
}

async function move({ port, organizer }: Walk, eventId: string, step: Omit<MoveRoadmapInput, 'expectedVersion'>) {
  const { roadmap } = await port.ask(roadmapVersion, { eventId }, organizer);
  if (!roadmap) throw new Error('The roadmap that was just drawn is gone');
  const answered = await port.ask(moveRoadmap, { input: { ...step, expectedVersion: roadmap.version } }, organizer);
  succeed(answered.moveRoadmap, 'MoveRoadmapSuccess', `moveRoadmap ${step.state}`);
}

async function remark({ port }: Walk, as: string, actionItemId: string, kind: RemarkKind, text?: string) {
  const answered = await port.ask(remarkOnActionItem, { input: { actionItemId, kind, text } }, as);
  succeed(answered.remarkOnActionItem, 'RemarkOnActionItemSuccess', `remarkOnActionItem ${kind}`);
}
