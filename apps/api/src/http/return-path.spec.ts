import { returnPath } from './return-path.js';

describe('the page that is returned to after signing in', () => {
  it.each([
    ['vstrecha_lang=ru; vstrecha_return=%2Fmeetings%2FTWVldGluZzox%2Foutcome', '/meetings/TWVldGluZzox/outcome'],
    ['vstrecha_return=/meetings/abc/outcome', '/meetings/abc/outcome'],
    ['vstrecha_return=%2Faction-items%2FQWN0aW9uSXRlbTox', '/action-items/QWN0aW9uSXRlbTox'],
    ['vstrecha_return=/action-items', '/action-items'],
    ['vstrecha_return=/action-items/../sign-out', undefined],
    ['vstrecha_return=//evil.example/meetings/abc/outcome', undefined],
    ['vstrecha_return=https://evil.example/', undefined],
    ['vstrecha_return=/meetings/../sign-out/outcome', undefined],
    ['vstrecha_return=%E0%A4%A', undefined],
    ['vstrecha_lang=ru', undefined],
    [undefined, undefined],
  ])('%s is %s', (cookie, path) => expect(returnPath(cookie)).toBe(path));
});
