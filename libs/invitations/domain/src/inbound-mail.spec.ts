import { unansweredBecause } from './inbound-mail.js';

describe('an answer that was not recorded', () => {
  it('is put aside where the meeting is off or gone, and tried again otherwise', () => {
    const at = { path: [] };
    expect(unansweredBecause({ kind: 'rule', code: 'invitation.cancelled', ...at })).toBe('cancelled');
    expect(unansweredBecause({ kind: 'not-found', code: 'invitation.not-found', ...at })).toBe('unknownMeeting');
    expect(unansweredBecause({ kind: 'conflict', code: 'conflict.version', ...at })).toBeUndefined();
    expect(unansweredBecause({ kind: 'rule', code: 'invitation.moved', ...at })).toBeUndefined();
  });
});
