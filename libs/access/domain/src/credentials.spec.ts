import { asId } from '@vstrecha/kernel';
import { newSession, newSignInLink, prolonged, redeem } from './credentials.js';
import { normalizeEmail } from './user.js';

const at = (text: string) => new Date(`2026-09-06T${text}:00Z`);

describe('a sign-in link', () => {
  const link = newSignInLink('digest', 'a@example.org', at('10:00'));

  it('signs in once within half an hour', () => {
    expect(redeem(link, at('10:29'))).toEqual({ ok: true, value: { ...link, usedAt: at('10:29') } });
  });

  it('is refused when used or too old', () => {
    expect(redeem({ ...link, usedAt: at('10:05') }, at('10:06'))).toMatchObject({
      ok: false,
      error: { code: 'access.link-used' },
    });
    expect(redeem(link, at('10:30'))).toMatchObject({ ok: false, error: { code: 'access.link-expired' } });
  });
});

describe('a session', () => {
  const session = newSession('digest', asId<'User'>('u1'), new Date('2026-09-01T00:00:00Z'));

  it('is prolonged once half of its time is over', () => {
    expect(prolonged(session, new Date('2026-09-15T23:59:59Z'))).toBeUndefined();
    expect(prolonged(session, new Date('2026-09-16T00:00:01Z'))?.expiresAt).toEqual(new Date('2026-10-16T00:00:01Z'));
  });
});

describe('normalizeEmail', () => {
  it('gives one spelling', () => {
    expect(normalizeEmail('  Ivanova@Example.ORG ', [])).toEqual({ ok: true, value: 'ivanova@example.org' });
  });

  it.each(['', 'ivanova', 'a@b', 'a b@example.org', 'a@example.org, b@example.org', '<a@example.org>'])(
    'refuses %p',
    (text) => {
      expect(normalizeEmail(text, ['email'])).toMatchObject({
        ok: false,
        error: { kind: 'invalid', issues: [{ code: 'access.email-unclear', path: ['email'] }] },
      });
    },
  );
});
