import { MailPace } from './mail-pace.js';

describe('MailPace', () => {
  it('keeps to the rate, and a mail that does not leave takes nothing of it', () => {
    const pace = new MailPace(200, 1000);
    expect(pace.waitAt(5000)).toBe(0);
    pace.takeTurn(5000);
    pace.takeTurn(5000);
    expect(pace.waitAt(5100)).toBe(300);
    pace.giveTurnBack();
    expect(pace.waitAt(5100)).toBe(100);
    // Turns that nobody took are not made up for.
    pace.takeTurn(60_000);
    expect(pace.waitAt(60_000)).toBe(200);
  });

  it('takes what several mails meet side by side for one outage', () => {
    const pace = new MailPace(0, 1000);
    expect([0, 10, 10, 400].map((now) => pace.outage(now))).toEqual([1000, 990, 990, 600]);
    expect(pace.pausedUntil).toBe(1000);
  });

  it('lays it to a mail that it breaks off again, once others were taken meanwhile', () => {
    const pace = new MailPace(0, 60_000);
    expect([pace.isToBlame('a'), pace.isToBlame('b'), pace.isToBlame('a')]).toEqual([false, false, false]);
    pace.reached('b');
    expect([pace.isToBlame('a'), pace.isToBlame('a'), pace.isToBlame('b')]).toEqual([true, false, false]);
    pace.reached('c');
    pace.forget('a');
    expect([pace.isToBlame('a'), pace.isToBlame('b')]).toEqual([false, true]);
  });

  it('pauses twice as long after each outage, for five minutes at most, until a mail is taken', () => {
    const pace = new MailPace(0, 60_000);
    const pauses = Array.from({ length: 5 }, () => pace.outage(pace.pausedUntil));
    expect(pauses).toEqual([60_000, 120_000, 240_000, 300_000, 300_000]);
    pace.reached('another');
    expect(pace.outage(pace.pausedUntil)).toBe(60_000);
  });
});
