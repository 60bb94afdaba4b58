import { type Result, err, ok } from '@vstrecha/kernel';

/**
 * An e-mail address in the form in which addresses are compared: trimmed and in lower case. Accepts what mail systems in
 * use accept (RFC 5321 lengths, a dot-atom before the @, a domain with a dot, Cyrillic domains too), not the whole of RFC 5322.
 */
export function parseEmail(text: string): Result<string, 'not-an-email'> {
  const email = text
    .normalize('NFC')
    .trim()
    .replace(/^mailto:/i, '')
    .toLowerCase();
  const [local = '', domain = '', ...more] = email.split('@');
  const fits = more.length === 0 && local.length <= 64 && email.length <= 254;
  const localFits = /^[\p{L}\d!#$%&'*+/=?^_`{|}~-]+(\.[\p{L}\d!#$%&'*+/=?^_`{|}~-]+)*$/u.test(local);
  return fits && localFits && isDomain(domain) ? ok(email) : err('not-an-email');
}

function isDomain(text: string): boolean {
  const labels = text.split('.');
  const labelFits = (label: string) => label.length <= 63 && /^[\p{L}\d]([\p{L}\d-]*[\p{L}\d])?$/u.test(label);
  return labels.length >= 2 && labels.every(labelFits) && !/^\d+$/.test(labels.at(-1) ?? '');
}

/**
 * A telephone number as E.164 (`+74822321010`), with an extension as in RFC 3966 where one is given (`+74822321010;ext=12`).
 * Numbers without a country are Russian: `8 (4822) 32-10-10`, `4822 321010`. `8 10 …` and `00 …` lead abroad.
 */
export function parsePhone(text: string): Result<string, 'not-a-phone'> {
  const [, main = '', extension] =
    /^(?:tel:)?(.*?)(?:[\s,;(]*(?:доб|вн|ext|x)[\s.:=]*(\d{1,8})\)?)?$/iu.exec(text.normalize('NFC').trim()) ?? [];
  if (!/^\+?[\d\s().\-\u2010-\u2015\u00A0/]+$/u.test(main)) return err('not-a-phone');
  const number = internationalNumber(main.replace(/\D/g, ''), main.trimStart().startsWith('+'));
  if (number === undefined) return err('not-a-phone');
  return ok(extension ? `+${number};ext=${extension}` : `+${number}`);
}

function internationalNumber(digits: string, withCountry: boolean): string | undefined {
  if (withCountry) return isInternational(digits) ? digits : undefined;
  if (/^[78][3-9]\d{9}$/.test(digits)) return `7${digits.slice(1)}`;
  if (/^[3-9]\d{9}$/.test(digits)) return `7${digits}`;
  const abroad = /^(?:810|00)(\d+)$/.exec(digits)?.[1];
  return abroad !== undefined && isInternational(abroad) ? abroad : undefined;
}

function isInternational(digits: string): boolean {
  return digits.startsWith('7') ? /^7[0-9]\d{9}$/.test(digits) : /^[1-9]\d{7,14}$/.test(digits);
}

/** A stored number as people read it: `+7 (482) 232-10-10, доб. 12`; numbers of other countries stay in one piece. */
export function formatPhone(phone: string, extensionWord = 'доб.'): string {
  const [number = '', extension] = phone.split(';ext=');
  const grouped = number.replace(/^\+7(\d{3})(\d{3})(\d{2})(\d{2})$/, '+7 ($1) $2-$3-$4');
  return extension ? `${grouped}, ${extensionWord} ${extension}` : grouped;
}

/** The address of a site with its scheme (`https://` where none is given), without a closing slash. */
export function parseWebsite(text: string): Result<string, 'not-a-website'> {
  const match = /^(?:(https?):\/\/)?([^\s/?#:@]+)(:\d{1,5})?([/?#]\S*)?$/iu.exec(text.normalize('NFC').trim());
  if (!match) return err('not-a-website');
  const [, scheme = 'https', domain = '', port = '', path = ''] = match;
  if (!isDomain(domain.toLowerCase())) return err('not-a-website');
  return ok(`${scheme.toLowerCase()}://${domain.toLowerCase()}${port}${path === '/' ? '' : path}`);
}
