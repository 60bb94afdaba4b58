import { type Caller, type TestProduct, startTestProduct } from '@vstrecha/api';
import { fromGlobalId } from '@vstrecha/platform';
import { delegateEmail, heldMeetings } from './held-meetings.builder.js';
import { mutate } from './mutate.js';
import { toldUntilTheEnd } from './subscribe.js';

interface Job {
  readonly state: string;
  readonly progress: number;
  readonly file: { readonly path: string } | null;
}
const JOB = 'state progress file { path }';
const CHANGED = `subscription ($id: ID!) { documentJobChanged(documentJobId: $id) { ${JOB} } }`;

/** A job from its order to its file, as those see it who wait for it. */
describe('a document under way', () => {
  let product: TestProduct;
  let organizer: Caller;
  let plant: Caller;
  let college: Caller;
  let eventId: string;

  beforeAll(async () => {
    product = await startTestProduct();
    organizer = await product.callerFor('admin@example.org', { admin: true });
    const event = await heldMeetings(organizer, 2);
    ({ eventId } = event);
    plant = await product.callerFor(delegateEmail(event.eventTag, 'plant', 0));
    college = await product.callerFor(delegateEmail(event.eventTag, 'college', 0));
  });
  afterAll(() => product?.close());

  const order = async (caller: Caller, input: object): Promise<string> => {
    const ordered = await mutate<{ documentJob: { id: string } }>(
      caller,
      'orderDocument',
      { eventId, ...input },
      'documentJob { id }',
    );
    return ordered.documentJob.id;
  };
  const follow = async (caller: Caller, id: string): Promise<readonly Job[]> =>
    (await toldUntilTheEnd<{ documentJobChanged: Job }>(product, caller, CHANGED, { id })).map(
      ({ documentJobChanged }) => documentJobChanged,
    );
  const look = async (id: string): Promise<Job> =>
    (await organizer.get<{ documentJob: Job }>(`query ($id: ID!) { documentJob(id: $id) { ${JOB} } }`, { id }))
      .documentJob;

  it('is told of until it is made, and once more to whoever comes later', async () => {
    const id = await order(organizer, { kind: 'AGENDAS', format: 'PDF', asZip: true });
    const told = await follow(organizer, id);
    expect(told.at(-1)).toMatchObject({ state: 'DONE', progress: 1, file: { path: `/downloads/documents/${id}` } });
    const progress = told.map((job) => job.progress);
    expect([...progress].sort((a, b) => a - b)).toEqual(progress);
    expect(told.filter(({ file }) => file)).toHaveLength(1);
    expect(await follow(organizer, id)).toEqual(told.slice(-1));
  });

  it('that fails is told of to its end', async () => {
    const id = await order(organizer, { kind: 'PROTOCOL', format: 'PDF' });
    expect((await follow(organizer, id)).at(-1)).toMatchObject({ state: 'FAILED', file: null });
  });

  it('is told of to those alone whom it is for', async () => {
    const id = await order(plant, { kind: 'AGENDAS', format: 'MD' }).catch(() => undefined);
    expect(id).toBeUndefined();
    const own = await order(plant, { kind: 'AGENDAS', format: 'PDF' });
    expect((await follow(plant, own)).at(-1)).toMatchObject({ state: 'DONE' });
    await expect(follow(college, own)).rejects.toThrow('FORBIDDEN');
  });

  it('is begun anew where the process that made it has died', async () => {
    const id = await order(organizer, { kind: 'PROGRAMME', format: 'PDF' });
    await product.settled();
    const { connection } = product.store;
    const localId = fromGlobalId(id)!.id as never;
    // As a process leaves it that dies half way: at work, nothing kept, and the message due again when its lease is over.
    await connection.collection('fileChunks').deleteMany({ ownerId: localId });
    await connection
      .collection('documentJobs')
      .updateOne({ _id: localId }, { $set: { state: 'working', progress: 0.4 }, $unset: { file: 1, finishedAt: 1 } });
    expect(await look(id)).toEqual({ state: 'WORKING', progress: 0.4, file: null });
    await connection
      .collection('outbox')
      .updateOne(
        { 'entity.id': localId, type: 'documentJob.created' },
        { $set: { state: 'pending', doneBy: [], nextAt: new Date(0) } },
      );
    await product.settled();
    const { state, file } = await look(id);
    expect(state).toBe('DONE');
    const response = await fetch(`${product.url}${file!.path}`, {
      headers: { authorization: `Bearer ${organizer.token}` },
    });
    expect(
      Buffer.from(await response.arrayBuffer())
        .subarray(0, 5)
        .toString(),
    ).toBe('%PDF-');
  });
});
