import { ANONYMOUS } from '@vstrecha/platform';
import { requestLanguage } from './request-language.js';

describe('requestLanguage', () => {
  it.each([
    [{}, 'ru'],
    [{ 'accept-language': 'de-DE,de;q=0.9' }, 'ru'],
    [{ 'accept-language': 'en-GB,en;q=0.9,ru;q=0.8' }, 'en'],
    [{ 'accept-language': 'en;q=0.1, ru;q=0.9' }, 'ru'],
    [{ 'accept-language': 'en', cookie: 'a=b; vstrecha_lang=ru' }, 'ru'],
  ] as const)('%j gives %s', (headers, language) => {
    expect(requestLanguage(headers, ANONYMOUS)).toBe(language);
  });

  it('prefers the choice of the signed-in viewer to the browser', () => {
    expect(requestLanguage({ 'accept-language': 'ru' }, { ...ANONYMOUS, kind: 'user', language: 'en' })).toBe('en');
  });
});
