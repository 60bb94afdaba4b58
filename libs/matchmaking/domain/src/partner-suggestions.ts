import { type FormOfCooperation, type Id, formsOfCooperation } from '@vstrecha/kernel';

/** What a delegation's organization wants, trains and offers, as far as the choice of partners needs it. */
export interface PartnerProfile {
  readonly delegationId: Id<'Delegation'>;
  readonly needs: readonly {
    readonly occupationId: Id<'Occupation'>;
    /** The first two digits of the occupation's code. */
    readonly group: string;
    /** All years together. */
    readonly headcount: number;
    readonly formsOfCooperation: readonly FormOfCooperation[];
  }[];
  readonly programmes: readonly {
    readonly occupationId: Id<'Occupation'>;
    readonly group: string;
    /** All years together. */
    readonly graduates: number;
    readonly freePlaces: number;
    readonly formsOfCooperation: readonly FormOfCooperation[];
  }[];
  readonly offers: readonly {
    readonly offerId: Id<'Offer'>;
    readonly audience: readonly string[];
  }[];
  /** The audiences of offers to which the delegation belongs: `enterprises`, `colleges`, ... */
  readonly audiences: readonly string[];
}

/** One thing that speaks for a partner, with what it adds to the score. */
export type SuggestionReason =
  | {
      readonly kind: 'sameOccupation';
      readonly occupationId: Id<'Occupation'>;
      /** Whether the partner trains what the delegation wants, or wants what it trains. */
      readonly partner: 'trains' | 'wants';
      readonly headcount: number;
      readonly graduates: number;
      readonly freePlaces: number;
      readonly points: number;
    }
  | {
      readonly kind: 'sameGroup';
      readonly group: string;
      readonly partner: 'trains' | 'wants';
      readonly points: number;
    }
  | {
      readonly kind: 'commonForms';
      readonly formsOfCooperation: readonly FormOfCooperation[];
      readonly points: number;
    }
  | { readonly kind: 'offer'; readonly offerId: Id<'Offer'>; readonly points: number };

export interface PartnerSuggestion {
  readonly delegationId: Id<'Delegation'>;
  /** The sum of the reasons' points; it orders, and means nothing else. */
  readonly score: number;
  /** Strong where at least one occupation is the same on both sides. */
  readonly strength: 'strong' | 'weak';
  /** The strongest first. */
  readonly reasons: readonly SuggestionReason[];
}

/** An occupation wanted by one side and trained by the other counts 60, and up to 40 more as supply covers the demand. */
const points = {
  sameOccupation: 60,
  coverage: 40,
  sameGroup: 15,
  form: 10,
  formWithoutOccupation: 3,
  offer: 5,
} as const;

/**
 * Partners of a delegation, the best first: what one side wants the other trains (the same occupation is strong, the same
 * enlarged group weak), forms of cooperation that both name, offers meant for it. Symmetric between needs and programmes.
 * Nobody is suggested without a reason, nor those in `except`.
 */
export function suggestPartners(
  of: PartnerProfile,
  others: readonly PartnerProfile[],
  except: ReadonlySet<Id<'Delegation'>> = new Set(),
): PartnerSuggestion[] {
  return others
    .filter(({ delegationId }) => delegationId !== of.delegationId && !except.has(delegationId))
    .map((other) => suggestionFor(of, other))
    .filter(({ reasons }) => reasons.length > 0)
    .sort((a, b) => b.score - a.score || (a.delegationId < b.delegationId ? -1 : 1));
}

function suggestionFor(of: PartnerProfile, other: PartnerProfile): PartnerSuggestion {
  const byOccupation = [...occupationReasons(of, other, 'trains'), ...occupationReasons(other, of, 'wants')];
  const strong = byOccupation.some(({ kind }) => kind === 'sameOccupation');
  const reasons: SuggestionReason[] = [
    ...byOccupation,
    ...formReasons(of, other, byOccupation.length > 0),
    ...other.offers
      .filter(({ audience }) => audience.some((one) => of.audiences.includes(one)))
      .map(({ offerId }) => ({ kind: 'offer' as const, offerId, points: points.offer })),
  ].sort((a, b) => b.points - a.points);
  const score = reasons.reduce((sum, reason) => sum + reason.points, 0);
  return { delegationId: other.delegationId, score, strength: strong ? 'strong' : 'weak', reasons };
}

/** Each wanted occupation counts once; a group counts once, and only where none of its occupations is the same. */
function occupationReasons(
  wanting: PartnerProfile,
  training: PartnerProfile,
  partner: 'trains' | 'wants',
): SuggestionReason[] {
  const reasons: SuggestionReason[] = [];
  const strongGroups = new Set<string>();
  for (const occupationId of new Set(wanting.needs.map((need) => need.occupationId))) {
    const needs = wanting.needs.filter((need) => need.occupationId === occupationId);
    const programmes = training.programmes.filter((programme) => programme.occupationId === occupationId);
    if (programmes.length === 0) continue;
    const headcount = sum(needs.map((need) => need.headcount));
    const graduates = sum(programmes.map((programme) => programme.graduates));
    const freePlaces = sum(programmes.map((programme) => programme.freePlaces));
    const covered = headcount > 0 ? Math.min(1, (graduates + freePlaces) / headcount) : 0;
    const earned = points.sameOccupation + Math.round(points.coverage * covered);
    reasons.push({ kind: 'sameOccupation', occupationId, partner, headcount, graduates, freePlaces, points: earned });
    needs.forEach(({ group }) => strongGroups.add(group));
  }
  const trainedGroups = new Set(training.programmes.map(({ group }) => group));
  for (const group of new Set(wanting.needs.map((need) => need.group))) {
    if (!trainedGroups.has(group) || strongGroups.has(group)) continue;
    reasons.push({ kind: 'sameGroup', group, partner, points: points.sameGroup });
  }
  return reasons;
}

/** Forms that one side's needs ask for and the other side's programmes offer; worth little where no occupation fits. */
function formReasons(of: PartnerProfile, other: PartnerProfile, occupationFits: boolean): SuggestionReason[] {
  const inCommon = (wanting: PartnerProfile, training: PartnerProfile) => {
    const offered = new Set(training.programmes.flatMap((programme) => programme.formsOfCooperation));
    return wanting.needs.flatMap((need) => need.formsOfCooperation).filter((form) => offered.has(form));
  };
  const common = new Set([...inCommon(of, other), ...inCommon(other, of)]);
  if (common.size === 0) return [];
  const each = occupationFits ? points.form : points.formWithoutOccupation;
  const forms = formsOfCooperation.filter((form) => common.has(form));
  return [{ kind: 'commonForms', formsOfCooperation: forms, points: each * forms.length }];
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, one) => total + one, 0);
}
