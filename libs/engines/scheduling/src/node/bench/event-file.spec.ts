import { generateEvent } from './event.js';
import { readEvent } from './event-file.js';

describe('readEvent', () => {
  const event = generateEvent('3x3x5', 4, 2, 1);

  it('reads an event, alone or as the problem of a result', () => {
    expect(readEvent(JSON.stringify(event))).toEqual(event);
    expect(readEvent(JSON.stringify({ status: 'optimal', problem: event, plan: [] }))).toEqual(event);
    // As some editors write it: with a byte order mark.
    expect(readEvent(`\uFEFF${JSON.stringify(event)}`)).toEqual(event);
  });

  it.each([
    ['null', ['slots', 'tables', 'delegations', 'wishes']],
    ['{"slots":1000000000,"tables":-1,"delegations":[],"wishes":[]}', ['slots', 'tables']],
    ['{"slots":2,"tables":1}', ['delegations', 'wishes']],
    ['{"slots":"2","tables":1.5,"delegations":[],"wishes":[]}', ['slots', 'tables']],
    [
      '{"slots":2,"tables":1,"delegations":[{"id":1},{"free":[2]}],"wishes":[{"a":1,"b":null}]}',
      [
        'delegations[0].free',
        'delegations[1].id',
        'delegations[1].free',
        'wishes[0].id',
        'wishes[0].b',
        'wishes[0].weight',
      ],
    ],
  ])('lists all that is missing or of the wrong kind in %s', (text, paths) => {
    let message = '';
    try {
      readEvent(text);
    } catch (error) {
      message = (error as Error).message;
    }
    expect(
      message
        .split('\n')
        .slice(1)
        .map((line) => line.split(':')[0]),
    ).toEqual(paths.map((path) => `- ${path}`));
  });
});
