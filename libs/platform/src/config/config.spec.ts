import { readConfig } from './config.js';

describe('readConfig', () => {
  it('has a default for everything', () => {
    expect(readConfig({})).toMatchObject({
      ok: true,
      value: { port: 3000, dataDir: './data', worker: 'inside', mongodbUri: undefined },
    });
  });

  it('gives a line for each wrong variable and hides what may hold a password', () => {
    const result = readConfig({ PORT: '99999', MONGODB_URI: 'http://user:secret@host', WORKER: 'maybe' });
    expect(result.ok).toBe(false);
    const lines = result.ok ? [] : result.error;
    expect(lines.map((line) => line.split(':')[0])).toEqual(['PORT', 'MONGODB_URI', 'WORKER']);
    expect(lines.join('\n')).not.toContain('secret');
    expect(lines[0]).toContain('"99999"');
  });

  it('takes an empty variable as absent', () => {
    expect(readConfig({ PORT: '', SMTP_URL: '' })).toMatchObject({
      ok: true,
      value: { port: 3000, smtpUrl: undefined },
    });
  });
});
