import { readDzn } from './dzn.js';

const text = `
nBusiness = 3;  % participants
nMeetings = 2;
nTables = 1;
nTotalSlots = 4;
nMorningSlots = 2;
requested = [|1, 2, 1,
|2, 3, 3, |];
meetingsxBusiness = [{1,2},{1,2,3},{1,3}];
nMeetingsBusiness = [1,2,1];
forbidden = [{0},{0,4},{}];
fixed = [0,3];
precedences = [{},{0,1}];
`;

describe('readDzn', () => {
  it('reads an instance, counting from 0', () => {
    expect(readDzn(text)).toEqual({
      participants: 3,
      tables: 1,
      slots: 4,
      morningSlots: 2,
      meetings: [
        { participants: [0, 1], session: 'morning', fixedSlot: undefined, after: [] },
        { participants: [1, 2], session: 'any', fixedSlot: 2, after: [0] },
      ],
      forbidden: [[], [3], []],
    });
  });

  it('takes an instance without precedences', () => {
    expect(readDzn(text.replace(/precedences.*/, '')).meetings[1]!.after).toEqual([]);
  });

  it('takes sets that are given as ranges', () => {
    const ranged = text.replace('{0},{0,4},{}', '1..3, {} ,2 .. 1');
    expect(readDzn(ranged).forbidden).toEqual([[0, 1, 2], [], []]);
  });

  it.each([
    ['nTables = 1;', '', 'nTables: missing'],
    ['nTables = 1;', 'nTables = many;', 'nTables: expected a whole number, found many'],
    ['nMeetings = 2;', 'nMeetings = 3;', 'requested: expected 3 rows, found 2'],
    ['fixed = [0,3];', 'fixed = [0];', 'fixed: expected 2 numbers, one a meeting, found 1'],
    ['fixed = [0,3];', 'fixed = [0,5];', 'fixed: 5 is not between 1 and 4'],
    ['|1, 2, 1,', '|1, 4, 1,', 'requested: 4 is not between 1 and 3'],
    ['|1, 2, 1,', '|1, 2, 7,', 'requested: session 7 is none of 1 (morning), 2 (afternoon), 3 (any)'],
    ['|1, 2, 1,', '|1, -2, 1,', 'requested: expected whole numbers, found -2'],
    ['|1, 2, 1,', '|1, 2, 1, 1,', 'requested: expected rows of 3 numbers, found 1, 2, 1, 1'],
    ['|1, 2, 1,', '|2, 2, 1,', 'requested: 2 cannot meet itself'],
    ['fixed = [0,3];', 'fixed = [0,3.5];', 'fixed: expected whole numbers, found 3.5'],
    ['{0},{0,4},{}', '{0},{1..4},{}', 'forbidden: expected whole numbers, found 1..4'],
    ['{0},{0,4},{}', '{0},{0,4},4', 'forbidden: expected sets, found 4'],
    ['{0},{0,4},{}', '{0},{0,4}', 'forbidden: expected 3 sets, found 2'],
  ])('says what is wrong: %s -> %s', (found, instead, message) => {
    expect(() => readDzn(text.replace(found, instead))).toThrow(message);
  });
});
