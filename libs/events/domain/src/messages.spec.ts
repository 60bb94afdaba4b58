import { eventsMessages } from './messages.js';

describe('eventsMessages', () => {
  it('speak of the same parameters in both languages', () => {
    const names = (text: string) =>
      [...text.matchAll(/\{(\w+)\}/g)].map((match) => match[1]!.replace(/(Ru|En)$/, '')).sort();
    for (const text of Object.values(eventsMessages)) expect(names(text.ru)).toEqual(names(text.en));
  });
});
