import { aRequest, aRule } from './setting.builder.js';
import { wantedMeetings, weightOf } from './wanted-meeting.js';
import { noTopics } from './meeting-topics.js';

describe('wantedMeetings', () => {
  it('makes one meeting of two requests that cross', () => {
    const requests = [
      aRequest('B', 'A', { priority: 1, topics: { ...noTopics, formsOfCooperation: ['practice'] } }),
      aRequest('A', 'B', { priority: 3, topics: { formsOfCooperation: ['practice', 'mentoring'], occupationIds: [] } }),
    ];
    expect(wantedMeetings(requests, []).meetings).toEqual([
      {
        key: 'A+B',
        fromDelegationId: 'B',
        toDelegationId: 'A',
        requestIds: ['B>A', 'A>B'],
        priority: 3,
        mutual: true,
        required: false,
        topics: { formsOfCooperation: ['practice', 'mentoring'], occupationIds: [] },
      },
    ]);
  });

  it('does not take two requests of one side for mutual interest', () => {
    expect(wantedMeetings([aRequest('A', 'B'), aRequest('A', 'B')], []).meetings[0]!.mutual).toBe(false);
  });

  it('adds required pairs that nobody asked for and marks those that somebody did', () => {
    const { meetings, forbidden } = wantedMeetings(
      [aRequest('A', 'B')],
      [aRule('required', 'B', 'A'), aRule('required', 'C', 'D'), aRule('forbidden', 'D', 'A')],
    );
    expect(
      meetings.map(({ key, required, priority, requestIds }) => ({ key, required, priority, requestIds })),
    ).toEqual([
      { key: 'A+B', required: true, priority: 3, requestIds: ['A>B'] },
      { key: 'C+D', required: true, priority: 3, requestIds: [] },
    ]);
    expect([...forbidden]).toEqual(['A+D']);
  });
});

describe('weightOf', () => {
  it.each([
    [1, false, 1],
    [2, false, 3],
    [3, false, 6],
    [1, true, 4],
    [3, true, 9],
  ])('priority %i, mutual %s: %i', (priority, mutual, weight) => {
    expect(weightOf({ priority, mutual })).toBe(weight);
  });
});
