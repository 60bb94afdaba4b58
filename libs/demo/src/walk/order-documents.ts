import { graphql } from '../gql/gql.js';
import type { OrderDocumentInput } from '../gql/graphql.js';
import { aFewAtATime } from './a-few-at-a-time.js';
import type { DemoPort } from './port.js';
import { succeed } from './succeed.js';

const orderDocument = graphql(`
  mutation OrderDocument($input: OrderDocumentInput!) {
    orderDocument(input: $input) {
      __typename
      ... on OrderDocumentSuccess {
        documentJob {
          id
        }
      }
      ...Failure
    }
  }
`);

const documentJob = graphql(`
  query DocumentJob($id: ID!) {
    documentJob(id: $id) {
      state
      failure
      file {
        path
      }
    }
  }
`);

/** A document of the event, under the name that it gets in the demonstration's folder. */
export interface DemoDocument {
  readonly fileName: string;
  readonly path: string;
}

type Order = Pick<OrderDocumentInput, 'kind' | 'format' | 'asZip' | 'language'>;
type Orders = Readonly<Record<string, Order>>;

/** The papers of the roadmap while it is a draft, which say so on every page. */
export const draftOrders: Orders = {
  'roadmap-draft.docx': { kind: 'ROADMAP', format: 'DOCX' },
  'roadmap-draft.pdf': { kind: 'ROADMAP', format: 'PDF' },
};

/** All papers of the event; English stands beside Russian for those that guests from elsewhere get. */
export const finalOrders: Orders = {
  'roadmap.docx': { kind: 'ROADMAP', format: 'DOCX' },
  'roadmap.pdf': { kind: 'ROADMAP', format: 'PDF' },
  'roadmap.xlsx': { kind: 'ROADMAP', format: 'XLSX' },
  'roadmap.csv': { kind: 'ROADMAP', format: 'CSV' },
  'roadmap.md': { kind: 'ROADMAP', format: 'MD' },
  'roadmap.ics': { kind: 'ROADMAP', format: 'ICS' },
  'protocol.docx': { kind: 'PROTOCOL', format: 'DOCX' },
  'protocol.pdf': { kind: 'PROTOCOL', format: 'PDF' },
  'programme.docx': { kind: 'PROGRAMME', format: 'DOCX' },
  'programme.pdf': { kind: 'PROGRAMME', format: 'PDF' },
  'programme.en.pdf': { kind: 'PROGRAMME', format: 'PDF', language: 'EN' },
  'agendas.pdf': { kind: 'AGENDAS', format: 'PDF' },
  'agendas.zip': { kind: 'AGENDAS', format: 'DOCX', asZip: true },
  'table-sheets.pdf': { kind: 'TABLE_SHEETS', format: 'PDF' },
  'badges.pdf': { kind: 'BADGES', format: 'PDF' },
  'meetings.xlsx': { kind: 'MEETING_LIST', format: 'XLSX' },
};

/** How often the walk looks whether a document is made. */
const LOOK_EVERY_MS = 200;

/** At so many the product takes no more of one person. */
const AT_ONCE = 4;

/** The organizer orders papers of the event, a few at a time, and waits until each is made. */
export async function orderDocuments(
  port: DemoPort,
  { eventId, organizer, orders }: { readonly eventId: string; readonly organizer: string; readonly orders: Orders },
  tell: (done: number, total: number) => void,
): Promise<DemoDocument[]> {
  const all = Object.entries(orders);
  const documents: DemoDocument[] = [];
  await aFewAtATime(all, AT_ONCE, async ([fileName, order]) => {
    const answer = await port.ask(orderDocument, { input: { eventId, ...order } }, organizer);
    const { id } = succeed(answer.orderDocument, 'OrderDocumentSuccess', `orderDocument ${fileName}`).documentJob;
    documents.push({ fileName, path: await madePath(port, id, organizer, fileName) });
    tell(documents.length, all.length);
  });
  return documents;
}

async function madePath(port: DemoPort, id: string, organizer: string, fileName: string): Promise<string> {
  for (;;) {
    const { documentJob: job } = await port.ask(documentJob, { id }, organizer);
    if (!job || job.state === 'FAILED') throw new Error(`${fileName}: ${job?.failure ?? 'the order is gone'}`);
    if (job.file) return job.file.path;
    await new Promise((resolve) => setTimeout(resolve, LOOK_EVERY_MS));
  }
}
