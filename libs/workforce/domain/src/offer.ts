import {
  type Failure,
  type FormOfCooperation,
  type Id,
  type Issue,
  type LocalizedText,
  type Result,
  cleanLine,
  err,
  invalidIfAny,
  issue,
  ok,
} from '@vstrecha/kernel';
import { readForms, readNote } from './cooperation.js';
import type { WorkforceCode } from './messages.js';

export const offerKinds = ['supportMeasure', 'cooperationTool'] as const;

/** A measure by which an authority supports, or a tool with which a training centre helps to cooperate. */
export type OfferKind = (typeof offerKinds)[number];

export const offerKindLabels: Readonly<Record<OfferKind, LocalizedText>> = {
  supportMeasure: { ru: 'Мера поддержки', en: 'Support measure' },
  cooperationTool: { ru: 'Инструмент взаимодействия', en: 'Cooperation tool' },
};

export const offerAudiences = [
  'enterprises',
  'colleges',
  'universities',
  'students',
  'graduates',
  'teachers',
  'mentors',
] as const;

/** For whom an offer is. */
export type OfferAudience = (typeof offerAudiences)[number];

export const offerAudienceLabels: Readonly<Record<OfferAudience, LocalizedText>> = {
  enterprises: { ru: 'Предприятия', en: 'Enterprises' },
  colleges: { ru: 'Колледжи', en: 'Colleges' },
  universities: { ru: 'Вузы', en: 'Universities' },
  students: { ru: 'Студенты', en: 'Students' },
  graduates: { ru: 'Выпускники', en: 'Graduates' },
  teachers: { ru: 'Преподаватели', en: 'Teachers' },
  mentors: { ru: 'Наставники', en: 'Mentors' },
};

export interface OfferDetails {
  readonly organizationId: Id<'Organization'>;
  readonly kind: OfferKind;
  readonly title: string;
  readonly description?: string;
  /** At least one. */
  readonly audience: readonly OfferAudience[];
  readonly formsOfCooperation: readonly FormOfCooperation[];
  /** Where to read more: an https or http address. */
  readonly link?: string;
}

/** What an authority or a training centre puts at the disposal of the others. */
export interface Offer extends OfferDetails {
  readonly id: Id<'Offer'>;
  readonly version: number;
  readonly createdAt: Date;
  readonly updatedAt: Date;
}

/** Details as somebody typed them. */
export interface OfferInput {
  readonly organizationId: Id<'Organization'>;
  readonly kind: OfferKind | null;
  readonly title: string | null;
  readonly description?: string | null;
  readonly audience: readonly OfferAudience[] | null;
  readonly formsOfCooperation?: readonly string[] | null;
  readonly link?: string | null;
}

/** What can be changed: whose offer it is stays. */
export type OfferChanges = Partial<Omit<OfferInput, 'organizationId'>>;

export function createOffer(input: OfferInput, id: Id<'Offer'>, now: Date): Result<Offer, Failure<WorkforceCode>> {
  const details = checkOffer(input);
  return details.ok ? ok({ ...details.value, id, version: 1, createdAt: now, updatedAt: now }) : details;
}

export function updateOffer(offer: Offer, changes: OfferChanges, now: Date): Result<Offer, Failure<WorkforceCode>> {
  const given = Object.fromEntries(Object.entries(changes).filter(([, value]) => value !== undefined));
  const details = checkOffer({ ...offer, ...given });
  return details.ok ? ok({ ...offer, ...details.value, version: offer.version + 1, updatedAt: now }) : details;
}

export function checkOffer(input: OfferInput): Result<OfferDetails, Failure<WorkforceCode>> {
  const issues: Issue<WorkforceCode>[] = [];
  if (!offerKinds.includes(input.kind as OfferKind)) {
    issues.push(issue('offer.kind-unknown', ['kind'], { kind: String(input.kind ?? '') }));
  }
  const title = cleanLine(input.title ?? '');
  if (title === '') issues.push(issue('offer.title-missing', ['title']));
  if (title.length > 300) issues.push(issue('workforce.too-long', ['title'], { max: 300, length: title.length }));
  const named = new Set<string>(input.audience ?? []);
  if (named.size === 0) issues.push(issue('offer.audience-missing', ['audience']));
  for (const audience of named) {
    if (!offerAudiences.includes(audience as OfferAudience)) {
      issues.push(issue('offer.audience-unknown', ['audience'], { audience }));
    }
  }
  const link = (input.link ?? '').trim();
  if (link !== '' && !/^https?:\/\/[^\s/?#@]+\.[^\s/?#@]+([/?#]\S*)?$/iu.test(link)) {
    issues.push(issue('offer.link-unclear', ['link'], { link }));
  }
  const details: OfferDetails = {
    organizationId: input.organizationId,
    kind: input.kind as OfferKind,
    title,
    description: readNote(input.description, 'description', issues),
    audience: offerAudiences.filter((audience) => named.has(audience)),
    formsOfCooperation: readForms(input.formsOfCooperation, issues),
    link: link || undefined,
  };
  const failure = invalidIfAny(issues);
  return failure ? err(failure) : ok(details);
}
