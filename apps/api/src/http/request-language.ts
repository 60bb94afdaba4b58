import type { Language } from '@vstrecha/kernel';
import type { Viewer } from '@vstrecha/platform';

export const LANGUAGE_COOKIE = 'vstrecha_lang';

/** The language of an answer: the cookie of the language switch, the viewer's choice, the browser's wish, Russian. */
export function requestLanguage(
  headers: { readonly cookie?: string; readonly 'accept-language'?: string },
  viewer: Viewer,
): Language {
  const cookie = /(?:^|;\s*)vstrecha_lang=(ru|en)(?:;|$)/.exec(headers.cookie ?? '')?.[1];
  if (cookie) return cookie as Language;
  if (viewer.language) return viewer.language;
  const wished = (headers['accept-language'] ?? '')
    .split(',')
    .map((part) => {
      const [tag = '', ...parameters] = part.trim().toLowerCase().split(';');
      const quality = parameters.map((parameter) => /^\s*q=([\d.]+)/.exec(parameter)?.[1]).find(Boolean);
      return { language: tag.split('-')[0], quality: quality === undefined ? 1 : Number(quality) };
    })
    .filter(({ language, quality }) => (language === 'ru' || language === 'en') && quality > 0)
    .sort((a, b) => b.quality - a.quality);
  return (wished[0]?.language as Language | undefined) ?? 'ru';
}
