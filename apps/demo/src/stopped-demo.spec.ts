import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { tverMeeting } from '@vstrecha/demo-walk';
import { runDemo } from './run-demo.js';

describe('a demonstration that is stopped', () => {
  const { TMPDIR } = process.env;
  let folder: string;

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'stopped-demo-'));
    // The temporary store goes here, where nobody else puts anything.
    process.env['TMPDIR'] = folder;
  });
  afterEach(async () => {
    if (TMPDIR === undefined) delete process.env['TMPDIR'];
    else process.env['TMPDIR'] = TMPDIR;
    await rm(folder, { recursive: true });
  });

  it('ends with the step under way, and leaves neither a store nor files', async () => {
    const stop = new AbortController();
    const run = runDemo({
      event: tverMeeting,
      language: 'ru',
      folder: join(folder, 'demo-output'),
      say: () => undefined,
      sketch: () => stop.abort(),
      signal: stop.signal,
    });
    await expect(run).rejects.toThrow('aborted');
    expect(await readdir(folder)).toEqual([]);
  });
});
