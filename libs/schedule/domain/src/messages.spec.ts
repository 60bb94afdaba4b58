import { scheduleMessages } from './messages.js';

describe('scheduleMessages', () => {
  it('speak of the same parameters in both languages', () => {
    const names = (text: string) =>
      [...text.matchAll(/\{(\w+)\}/g)].map((match) => match[1]!.replace(/(Ru|En)$/, '')).sort();
    for (const text of Object.values(scheduleMessages)) expect(names(text.ru)).toEqual(names(text.en));
  });
});
