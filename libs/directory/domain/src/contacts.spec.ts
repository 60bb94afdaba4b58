import { err, ok } from '@vstrecha/kernel';
import { formatPhone, parseEmail, parsePhone, parseWebsite } from './contacts.js';

describe('parseEmail', () => {
  it.each([
    [' Ivanov@Zavod.RU ', 'ivanov@zavod.ru'],
    ['mailto:o.petrova+copp@tver-copp.ru', 'o.petrova+copp@tver-copp.ru'],
    ['почта@завод.рф', 'почта@завод.рф'],
  ])('takes %s', (text, email) => expect(parseEmail(text)).toEqual(ok(email)));

  it.each([
    '',
    'ivanov',
    'a@b',
    'a@@b.ru',
    'a b@c.ru',
    '.a@c.ru',
    'a..b@c.ru',
    'a@-c.ru',
    'a@c.1',
    `${'a'.repeat(65)}@c.ru`,
  ])('refuses «%s»', (text) => expect(parseEmail(text)).toEqual(err('not-an-email')));
});

describe('parsePhone', () => {
  it.each([
    ['8 (4822) 32-10-10', '+74822321010'],
    ['+7 910 123‑45‑67', '+79101234567'],
    ['79101234567', '+79101234567'],
    ['9101234567', '+79101234567'],
    ['(4822) 32-10-10', '+74822321010'],
    ['8 (4822) 32-10-10 доб. 12', '+74822321010;ext=12'],
    ['+7 4822 321010, вн. 305', '+74822321010;ext=305'],
    ['tel:+74822321010;ext=7', '+74822321010;ext=7'],
    ['+375 17 222-33-44', '+375172223344'],
    ['8 10 375 17 222-33-44', '+375172223344'],
    ['00 49 30 123456', '+4930123456'],
    ['+7 (701) 123-45-67', '+77011234567'],
  ])('reads %s', (text, phone) => expect(parsePhone(text)).toEqual(ok(phone)));

  it.each([
    '',
    '32-10-10',
    '+7 910 123 45 6',
    '8 910 123 45 67 8',
    'позвоните мне',
    '+0 123 456 789',
    '+123',
    '8 910 O12 34 56',
  ])('refuses «%s»', (text) => expect(parsePhone(text)).toEqual(err('not-a-phone')));

  it('reads back what it formats', () => {
    for (const phone of ['+74822321010', '+74822321010;ext=12', '+375172223344']) {
      expect(parsePhone(formatPhone(phone))).toEqual(ok(phone));
    }
    expect(formatPhone('+74822321010;ext=12')).toBe('+7 (482) 232-10-10, доб. 12');
    expect(formatPhone('+375172223344')).toBe('+375172223344');
  });
});

describe('parseWebsite', () => {
  it.each([
    ['Tver-COPP.ru', 'https://tver-copp.ru'],
    ['http://завод.рф/', 'http://завод.рф'],
    ['https://college.ru:8443/о-нас?id=1', 'https://college.ru:8443/о-нас?id=1'],
  ])('takes %s', (text, website) => expect(parseWebsite(text)).toEqual(ok(website)));

  it.each(['', 'завод', 'ftp://zavod.ru', 'javascript:alert(1)', 'https://user@zavod.ru', 'zavod.ru у дома'])(
    'refuses «%s»',
    (text) => expect(parseWebsite(text)).toEqual(err('not-a-website')),
  );
});
