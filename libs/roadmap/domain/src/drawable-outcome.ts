import type { FormOfCooperation, Id } from '@vstrecha/kernel';
import type { ItemPromise } from './item-source.js';
import type { ItemTemplate, NamedOccupation } from './item-templates.js';
import type { Party } from './party.js';
import type { Roadmap } from './roadmap.js';
import type { YearlyFigure } from './yearly-figures.js';

/** The agreed view of one meeting, with the names that the roadmap's texts need. */
export interface DrawableOutcome {
  readonly seriesId: Id<'MeetingSeries'>;
  readonly sides: readonly DrawableSide[];
  /** Drawn where the meeting came to an agreement or an intent. */
  readonly result: string;
  readonly cooperation: readonly {
    readonly form: FormOfCooperation;
    readonly occupation?: NamedOccupation;
    readonly headcounts: readonly YearlyFigure[];
    readonly start?: string;
    readonly end?: string;
  }[];
  readonly commitments: readonly {
    readonly id: Id<'Commitment'>;
    readonly delegationId: Id<'Delegation'>;
    readonly what: string;
    readonly due?: string;
    readonly form?: FormOfCooperation;
  }[];
}

export interface DrawableSide {
  readonly delegationId: Id<'Delegation'>;
  readonly organizationId: Id<'Organization'>;
  readonly name: string;
  /** Whether it teaches: colleges, universities, training centres, supplementary education. */
  readonly teaches: boolean;
}

/** One thing of one agreed outcome that becomes (part of) an item. */
export interface Unit {
  readonly key: string;
  readonly said: string;
  readonly seriesId: Id<'MeetingSeries'>;
  readonly sides: readonly DrawableSide[];
  readonly form?: FormOfCooperation;
  readonly owner: DrawableSide;
  readonly occupation?: NamedOccupation;
  readonly headcounts: readonly YearlyFigure[];
  readonly start?: string;
  readonly due?: string;
  /** Of a commitment. */
  readonly promise?: ItemPromise;
}

/** What an agreed outcome says, thing by thing. */
export function unitsOf(outcome: DrawableOutcome, roadmap: Roadmap): Unit[] {
  const [first, second] = outcome.sides;
  return first && second ? [...cooperationUnits(outcome, roadmap), ...commitmentUnits(outcome)] : [];
}

function cooperationUnits({ seriesId, sides, result, cooperation }: DrawableOutcome, roadmap: Roadmap): Unit[] {
  if (result !== 'agreement' && result !== 'intent') return [];
  return cooperation.map(({ form, occupation, headcounts, start, end }) => {
    const lastYear = headcounts.at(-1)?.year;
    return {
      key: `${seriesId}/cooperation/${form}/${occupation?.id ?? ''}`,
      said: JSON.stringify([headcounts, start, end]),
      seriesId,
      sides,
      form,
      owner: leadOf(sides, templateOf(roadmap, form)),
      occupation,
      headcounts,
      start,
      due: end ?? (lastYear === undefined ? undefined : `${lastYear}-12-31`),
    };
  });
}

/** A commitment serves its own form of cooperation, else the only one that the meeting spoke of. */
function commitmentUnits({ seriesId, sides, result, cooperation, commitments }: DrawableOutcome): Unit[] {
  // Where the sides differ on whether they met at all, nobody has promised anything.
  if (result === 'notHeld') return [];
  const forms = new Set(cooperation.map(({ form }) => form));
  const [onlyForm] = forms.size === 1 ? forms : [];
  return commitments.flatMap(({ id, delegationId, what, due, form }): Unit[] => {
    const keeper = sides.find((side) => side.delegationId === delegationId);
    if (!keeper) return [];
    return [
      {
        key: `${seriesId}/commitment/${id}`,
        said: JSON.stringify([what, due]),
        seriesId,
        sides,
        form: form ?? onlyForm,
        owner: keeper,
        headcounts: [],
        due,
        promise: { what, due, by: partyOf(keeper) },
      },
    ];
  });
}

export function templateOf({ itemTemplates }: Roadmap, form: FormOfCooperation): ItemTemplate {
  // A roadmap has a template for each form: `readItemTemplates` begins with all of them.
  return itemTemplates.find((template) => template.form === form) as ItemTemplate;
}

/** The leading side: where none or both of them teach, the first in order of name. */
function leadOf(sides: readonly DrawableSide[], { lead }: ItemTemplate): DrawableSide {
  const ordered = [...sides].sort(byName);
  return ordered.find(({ teaches }) => teaches === (lead === 'school')) ?? (ordered[0] as DrawableSide);
}

export function partyOf({ name, organizationId, delegationId }: DrawableSide): Party {
  return { name, organizationId, delegationId };
}

/** The order in which a roadmap names organizations. */
export function byName(a: DrawableSide, b: DrawableSide): number {
  if (a.delegationId === b.delegationId) return 0;
  return a.name.localeCompare(b.name, 'ru') || (a.delegationId < b.delegationId ? -1 : 1);
}
