import { unwrap } from '@vstrecha/kernel';
import { anEvent, later } from './event.builder.js';
import { type EventState, eventStates, eventTransitions, moveEvent } from './event-lifecycle.js';

const ready = { delegations: 2, slots: 1, tables: 1, isAnnounced: false };

describe('eventTransitions', () => {
  it('reaches every state from draft, and can always go back', () => {
    const reached = new Set<EventState>(['draft']);
    for (const state of reached) for (const next of eventTransitions[state]) reached.add(next);
    expect([...reached].sort()).toEqual([...eventStates].sort());
    for (const state of eventStates) {
      for (const next of eventTransitions[state]) expect(eventTransitions[next]).toContain(state);
    }
  });
});

describe('moveEvent', () => {
  it('walks from draft to the archive', () => {
    let event = anEvent();
    for (const state of eventStates.slice(1)) event = unwrap(moveEvent(event, state, ready, later));
    expect(event).toMatchObject({ state: 'archived', version: 7, updatedAt: later });
  });

  it('says in both languages which step is forbidden', () => {
    expect(moveEvent(anEvent(), 'running', ready, later)).toEqual({
      ok: false,
      error: {
        kind: 'rule',
        code: 'event.transition-forbidden',
        path: ['state'],
        params: { fromRu: 'черновик', toRu: 'идёт', fromEn: 'draft', toEn: 'running' },
      },
    });
  });

  it.each([
    ['open', 'matching', { delegations: 1 }, 'event.no-delegations'],
    ['matching', 'scheduled', { slots: 0 }, 'event.no-slots'],
    ['matching', 'scheduled', { tables: 0 }, 'event.no-tables'],
  ] as const)('from %s to %s wants more than %j', (state, to, lacking, code) => {
    expect(moveEvent(anEvent({ state }), to, { ...ready, ...lacking }, later)).toMatchObject({
      ok: false,
      error: { kind: 'rule', code },
    });
  });

  it('makes no draft of what people were told of', () => {
    const told = { ...ready, isAnnounced: true };
    expect(moveEvent(anEvent({ state: 'open' }), 'draft', told, later)).toMatchObject({
      ok: false,
      error: { kind: 'rule', code: 'event.announced', path: ['state'] },
    });
    expect(unwrap(moveEvent(anEvent({ state: 'matching' }), 'open', told, later)).state).toBe('open');
  });

  it('asks nothing else of a step back', () => {
    const empty = { delegations: 0, slots: 0, tables: 0, isAnnounced: false };
    expect(unwrap(moveEvent(anEvent({ state: 'scheduled' }), 'matching', empty, later)).state).toBe('matching');
  });
});
