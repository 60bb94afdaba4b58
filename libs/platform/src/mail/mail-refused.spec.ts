import { MailRefused } from './mail-refused.js';

/** What a server says to a mail, at a command. */
const said = (response: string, command = 'DATA') =>
  MailRefused.from({ code: 'EMESSAGE', command, response, responseCode: Number(response.slice(0, 3)) }).kind;

describe('a refusal', () => {
  it.each([
    ['550 5.1.1 No such user', 'permanent'],
    ['550 5.7.1 Too many messages of this kind: spam', 'permanent'],
    ['450 4.2.0 Greylisted, try again later', 'transient'],
    ['452 4.2.2 Mailbox full', 'transient'],
    ['452 4.5.3 Too many recipients', 'transient'],
    ['421 4.3.2 Service closing', 'unreachable'],
    ['450 4.7.1 Error: too many messages from 10.0.0.1', 'unreachable'],
    ['451 4.7.500 Server busy. Messages are throttled', 'unreachable'],
    ['450-4.2.1 The user you are trying to contact is receiving mail too fast', 'unreachable'],
    ['451 Sender rate limit exceeded', 'unreachable'],
  ])('%s is %s', (response, kind) => {
    expect(said(response)).toBe(kind);
  });

  it('of whoever sends is none of the mail', () => {
    expect([said('535 Wrong password', 'AUTH PLAIN'), said('550 Sender unknown', 'MAIL FROM')]).toEqual([
      'unreachable',
      'unreachable',
    ]);
    expect(MailRefused.from({ code: 'ECONNREFUSED', message: 'no' }).kind).toBe('unreachable');
    expect(MailRefused.from({ code: 'EENVELOPE', message: 'no recipients' }).kind).toBe('permanent');
  });
});
