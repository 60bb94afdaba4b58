import { topicLines } from './topic-lines.js';

describe('topicLines', () => {
  const occupations = [
    { code: '15.01.05', name: 'Сварщик' },
    { code: '23.01.10', name: 'Слесарь' },
  ];

  it('names an occupation once: in the words of the two sides, if they do', () => {
    expect(topicLines(['Практика'], occupations, '23.01.10 Слесарь: до 70 чел.\n\nстажировки')).toEqual([
      'Практика',
      '15.01.05 Сварщик',
      '23.01.10 Слесарь: до 70 чел.',
      'стажировки',
    ]);
  });

  it('names all where nobody wrote anything', () => {
    expect(topicLines([], occupations, undefined)).toEqual(['15.01.05 Сварщик', '23.01.10 Слесарь']);
  });
});
