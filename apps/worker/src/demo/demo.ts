import {
  type Failure,
  type Issue,
  type LocalizedText,
  type Result,
  err,
  issue,
  ok,
  ruleBroken,
} from '@vstrecha/kernel';
import type { DemoStep } from '@vstrecha/demo-walk';
import type { DemoCode } from './demo-messages.js';

export const demoKeys = ['tver', 'novorossiysk'] as const;
export type DemoKey = (typeof demoKeys)[number];

export const demoLabels: Readonly<Record<DemoKey, LocalizedText>> = {
  tver: { ru: 'Совещание в Твери', en: 'The Tver meeting' },
  novorossiysk: { ru: 'Форум в Новороссийске', en: 'The Novorossiysk forum' },
};

export const demoStates = ['absent', 'loading', 'loaded', 'removing', 'failed'] as const;
export type DemoState = (typeof demoStates)[number];

/** Something that a load created. */
export interface DemoEntity {
  readonly type: string;
  readonly id: string;
}

/** A demonstration event in this installation. Version 0: it was never here, or is gone without a trace. */
export interface Demo {
  readonly id: DemoKey;
  readonly version: number;
  readonly state: DemoState;
  /** Marks all that the load does: the request id of everything in it. */
  readonly loadId?: string;
  /** In whose name the organizer of the demonstration acts. */
  readonly requestedBy?: { readonly userId?: string; readonly email?: string; readonly isAdmin: boolean };
  readonly progress?: { readonly step: DemoStep; readonly done: number; readonly total: number };
  readonly startedAt?: Date;
  readonly finishedAt?: Date;
  readonly failure?: Issue<DemoCode>;
  /** What the load created outside of what belongs to its event, and the event itself. */
  readonly brought?: readonly DemoEntity[];
}

export function absentDemo(id: DemoKey): Demo {
  return { id, version: 0, state: 'absent' };
}

/** Begins to load it. Errors: `demo.already-loaded`, `demo.being-loaded`, `demo.being-removed`. */
export function beginLoading(
  demo: Demo,
  by: NonNullable<Demo['requestedBy']>,
  loadId: string,
  now: Date,
): Result<Demo, Failure<DemoCode>> {
  if (demo.state === 'loaded') return err(ruleBroken('demo.already-loaded', ['event']));
  const busy = notBusy(demo);
  if (!busy.ok) return busy;
  const { id, version } = demo;
  return ok({ id, version: version + 1, state: 'loading', loadId, requestedBy: by, startedAt: now });
}

/** Begins to remove it. Errors: `demo.not-loaded`, `demo.being-loaded`, `demo.being-removed`. */
export function beginRemoving(demo: Demo): Result<Demo, Failure<DemoCode>> {
  if (demo.state === 'absent') return err(ruleBroken('demo.not-loaded', ['event']));
  const busy = notBusy(demo);
  if (!busy.ok) return busy;
  return ok({ ...demo, version: demo.version + 1, state: 'removing', progress: undefined, failure: undefined });
}

export function atStep(demo: Demo, progress: NonNullable<Demo['progress']>): Demo {
  return { ...demo, version: demo.version + 1, progress };
}

export function loaded(demo: Demo, brought: readonly DemoEntity[], now: Date): Demo {
  return { ...demo, version: demo.version + 1, state: 'loaded', progress: undefined, brought, finishedAt: now };
}

export function failed(demo: Demo, detail: string, now: Date): Demo {
  const failure = issue<DemoCode>('demo.failed', ['event'], { detail });
  return { ...demo, version: demo.version + 1, state: 'failed', failure, finishedAt: now };
}

function notBusy({ state }: Demo): Result<void, Failure<DemoCode>> {
  if (state === 'loading') return err(ruleBroken('demo.being-loaded', ['event']));
  return state === 'removing' ? err(ruleBroken('demo.being-removed', ['event'])) : ok();
}
