import { familyNameWithInitials, fullName, initialsWithFamilyName, parsePersonName } from './names.js';

const ivanov = { familyName: 'Иванов', givenName: 'Иван', patronymic: 'Иванович' };

describe('names', () => {
  it('writes a name in full and with initials', () => {
    expect(fullName(ivanov)).toBe('Иванов Иван Иванович');
    expect(familyNameWithInitials(ivanov)).toBe('Иванов И. И.');
    expect(initialsWithFamilyName(ivanov)).toBe('И. И. Иванов');
  });

  it('does without a patronymic and with double names', () => {
    const person = { familyName: 'Петрова-Водкина', givenName: 'анна-Мария' };
    expect(fullName(person)).toBe('Петрова-Водкина анна-Мария');
    expect(familyNameWithInitials(person)).toBe('Петрова-Водкина А.-М.');
    expect(initialsWithFamilyName(person)).toBe('А.-М. Петрова-Водкина');
  });

  it.each([
    ['Иванов Иван Иванович', ivanov],
    ['  Иван  Иванович Иванов ', ivanov],
    ['Иванов И.И.', { familyName: 'Иванов', givenName: 'И.', patronymic: 'И.' }],
    ['И. И. Иванов', { familyName: 'Иванов', givenName: 'И.', patronymic: 'И.' }],
    ['И. Иванов', { familyName: 'Иванов', givenName: 'И.' }],
    ['Иванов Иван', { familyName: 'Иванов', givenName: 'Иван' }],
    ['Елена Юрьевна Игнатова', { familyName: 'Игнатова', givenName: 'Елена', patronymic: 'Юрьевна' }],
    ['Абрамович Роман Аркадьевич', { familyName: 'Абрамович', givenName: 'Роман', patronymic: 'Аркадьевич' }],
    ['Алиев Ильхам Гейдар оглы', { familyName: 'Алиев', givenName: 'Ильхам', patronymic: 'Гейдар оглы' }],
  ])('reads %s', (text, name) => expect(parsePersonName(text)).toEqual(name));

  it('reads no name from one word or from five', () => {
    expect(parsePersonName('Иванов')).toBeUndefined();
    expect(parsePersonName('')).toBeUndefined();
    expect(parsePersonName('заместитель министра Иванов Иван Иванович')).toBeUndefined();
  });
});
