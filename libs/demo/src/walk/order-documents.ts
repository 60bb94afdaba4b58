import { graphql } from '../gql/gql.js';
import type { OrderDocumentInput } from '../gql/graphql.js';
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

type Order = Pick<OrderDocumentInput, 'kind' | 'format' | 'asZip'>;

const orders: Readonly<Record<string, Order>> = {
  'roadmap.pdf': { kind: 'ROADMAP', format: 'PDF' },
  'roadmap.xlsx': { kind: 'ROADMAP', format: 'XLSX' },
  'roadmap.csv': { kind: 'ROADMAP', format: 'CSV' },
  'roadmap.ics': { kind: 'ROADMAP', format: 'ICS' },
  'roadmap.md': { kind: 'ROADMAP', format: 'MD' },
  'protocol.docx': { kind: 'PROTOCOL', format: 'DOCX' },
  'protocol.pdf': { kind: 'PROTOCOL', format: 'PDF' },
  'programme.docx': { kind: 'PROGRAMME', format: 'DOCX' },
  'programme.pdf': { kind: 'PROGRAMME', format: 'PDF' },
  'agendas.pdf': { kind: 'AGENDAS', format: 'PDF' },
  'agendas.zip': { kind: 'AGENDAS', format: 'DOCX', asZip: true },
  'table-sheets.pdf': { kind: 'TABLE_SHEETS', format: 'PDF' },
  'badges.pdf': { kind: 'BADGES', format: 'PDF' },
  'meetings.xlsx': { kind: 'MEETING_LIST', format: 'XLSX' },
};

/** How often the walk looks whether a document is made. */
const LOOK_EVERY_MS = 200;

/** The organizer orders the papers of the event, one after the other, and waits until each is made. */
export async function orderDocuments(
  port: DemoPort,
  eventId: string,
  organizer: string,
  tell: (done: number, total: number) => void,
): Promise<DemoDocument[]> {
  const documents: DemoDocument[] = [];
  const total = Object.keys(orders).length;
  for (const [fileName, order] of Object.entries(orders)) {
    const answer = await port.ask(orderDocument, { input: { eventId, ...order } }, organizer);
    const { id } = succeed(answer.orderDocument, 'OrderDocumentSuccess', `orderDocument ${fileName}`).documentJob;
    documents.push({ fileName, path: await madePath(port, id, organizer, fileName) });
    tell(documents.length, total);
  }
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
