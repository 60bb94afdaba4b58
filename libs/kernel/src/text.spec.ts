import { cleanLine, cleanText } from './text.js';

describe('cleanLine', () => {
  it('composes letters and folds every kind of space', () => {
    expect(cleanLine('  Тверскои\u0306\u00A0 \tзавод\n')).toBe('Тверской завод');
  });

  it('drops control and zero-width characters', () => {
    expect(cleanLine('\uFEFFАО\u200B «Заря»\u0000')).toBe('АО «Заря»');
  });
});

describe('cleanText', () => {
  it('keeps lines and one empty line between paragraphs', () => {
    expect(cleanText(' Первая  строка \r\nвторая\r\n\r\n\r\n\r\nтретья\n')).toBe('Первая строка\nвторая\n\nтретья');
  });
});
