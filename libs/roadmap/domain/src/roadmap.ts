import {
  type Failure,
  type Id,
  type IdSource,
  type Issue,
  type Language,
  type Result,
  cleanLine,
  err,
  invalidIfAny,
  issue,
  ok,
  ruleBroken,
} from '@vstrecha/kernel';
import type { RoadmapCode } from './messages.js';
import { type RoadmapState, isEditable, roadmapStateLabels, roadmapTransitions } from './roadmap-lifecycle.js';
import { type ItemTemplate, isForm, standardItemTemplates } from './item-templates.js';
import { type ItemTemplateInput, readItemTemplates } from './read-item-templates.js';
import { type RoadmapSection, type RoadmapSectionInput, sectionTemplates } from './roadmap-section.js';
import { readDay, readLine } from './text-rules.js';

/** Who approves, agrees or signs: an office, and its holder where known, family name first. */
export interface Signatory {
  readonly position: string;
  readonly name?: string;
}

/** The plan that grows from one event's outcomes. An event has one. */
export interface Roadmap {
  readonly id: Id<'Roadmap'>;
  readonly eventId: Id<'Event'>;
  readonly version: number;
  readonly createdAt: Date;
  readonly updatedAt: Date;
  readonly language: Language;
  /** What follows the word «Дорожная карта» in its title: «по синхронизации …». */
  readonly subject: string;
  readonly state: RoadmapState;
  /** Counts the editions that were opened: 1, and one more with each return to the draft after an approval. */
  readonly edition: number;
  readonly sections: readonly RoadmapSection[];
  /** How agreed forms of cooperation read as action items: one for each form. */
  readonly itemTemplates: readonly ItemTemplate[];
  readonly approver: Signatory;
  readonly agreeing: readonly Signatory[];
  readonly signing: readonly Signatory[];
  readonly approvedAt?: Date;
  /** The day on the paper, local, `YYYY-MM-DD`. */
  readonly approvedOn?: string;
  /** What the organizer's paper is registered under. */
  readonly number?: string;
}

export interface SignatoryInput {
  readonly position: string;
  readonly name?: string | null;
}

/** Details as somebody typed them. */
export interface RoadmapInput {
  readonly subject: string;
  readonly number?: string | null;
  readonly approver: SignatoryInput;
  readonly agreeing?: readonly SignatoryInput[] | null;
  readonly signing?: readonly SignatoryInput[] | null;
  /** The standard sections where it is absent. */
  readonly sections?: readonly RoadmapSectionInput[] | null;
  /** Of forms that are to read differently; the others stay as they are. */
  readonly itemTemplates?: readonly ItemTemplateInput[] | null;
}

/** What is absent stays. */
export type RoadmapChanges = { readonly [Field in keyof RoadmapInput]?: RoadmapInput[Field] };

const most = { signatories: 20, sections: 50 } as const;
const longest = { subject: 500, number: 50, position: 500, name: 200, title: 300 } as const;

/** A new roadmap in draft. Lists every fault. */
export function createRoadmap(
  input: RoadmapInput,
  context: { readonly eventId: Id<'Event'>; readonly language: Language },
  ids: IdSource,
  now: Date,
): Result<Roadmap, Failure<RoadmapCode>> {
  const details = readRoadmap(input, context.language, standardItemTemplates(context.language));
  if (!details.ok) return details;
  return ok({
    ...details.value,
    id: ids.next<'Roadmap'>(),
    eventId: context.eventId,
    language: context.language,
    version: 1,
    createdAt: now,
    updatedAt: now,
    state: 'draft',
    edition: 1,
  });
}

/** Changes title, signatories or sections. `usedSections` are the keys of sections that hold items: these stay. */
export function updateRoadmap(
  roadmap: Roadmap,
  changes: RoadmapChanges,
  usedSections: ReadonlySet<string>,
  now: Date,
): Result<Roadmap, Failure<RoadmapCode>> {
  if (!isEditable(roadmap.state)) return err(notEditable(roadmap));
  const given = Object.fromEntries(Object.entries(changes).filter(([, value]) => value !== undefined));
  const { subject, number, approver, agreeing, signing, sections } = roadmap;
  const standing = { subject, number, approver, agreeing, signing, sections };
  const details = readRoadmap({ ...standing, ...given }, roadmap.language, roadmap.itemTemplates);
  if (!details.ok) return details;
  const kept = new Set(details.value.sections.map(({ key }) => key));
  const lost = roadmap.sections.find(({ key }) => usedSections.has(key) && !kept.has(key));
  if (lost) return err(ruleBroken('roadmap.section-in-use', ['sections'], { title: lost.title }));
  return ok({ ...roadmap, ...details.value, version: roadmap.version + 1, updatedAt: now });
}

/** What the items of a roadmap come to; some steps ask for it. */
export interface RoadmapContent {
  readonly proposed: number;
  /** Accepted items, whatever has become of them. */
  readonly standing: number;
  /** Accepted items without an owner or without a due date, which nobody could follow. */
  readonly incomplete: number;
  /** Accepted or started items. */
  readonly open: number;
  /** Objections of this edition that nobody has answered. */
  readonly objections: number;
}

/** A step of the roadmap; number and day are for the approval. */
export interface RoadmapMove {
  readonly to: RoadmapState;
  /** Under which the paper is registered; absent it stays as it is. */
  readonly number?: string | null;
  /** Local day, `YYYY-MM-DD`; absent it is today. */
  readonly approvedOn?: string | null;
}

/**
 * Moves the roadmap to another state. `today` is the event's local day. Errors: `roadmap.transition-forbidden`, `.empty`,
 * `.undecided`, `.incomplete`, `.objections`, `.open-items`, and the faults of number and day.
 */
export function moveRoadmap(
  roadmap: Roadmap,
  move: RoadmapMove,
  content: RoadmapContent,
  { now, today }: { readonly now: Date; readonly today: string },
): Result<Roadmap, Failure<RoadmapCode>> {
  const { to } = move;
  const path = ['state'];
  if (!roadmapTransitions[roadmap.state].includes(to)) {
    const [from, target] = [roadmapStateLabels[roadmap.state], roadmapStateLabels[to]];
    const params = { fromRu: from.ru, toRu: target.ru, fromEn: from.en, toEn: target.en };
    return err(ruleBroken('roadmap.transition-forbidden', path, params));
  }
  const obstacle = obstacleTo(to, content);
  if (obstacle) return err(ruleBroken(obstacle[0], path, { count: obstacle[1] }));
  const issues: Issue<RoadmapCode>[] = [];
  const approved = to === 'approved';
  const number = approved
    ? (readLine(move.number, longest.number, ['number'], issues) ?? roadmap.number)
    : roadmap.number;
  const approvedOn = approved ? (readDay(move.approvedOn, ['approvedOn'], issues) ?? today) : roadmap.approvedOn;
  const failure = invalidIfAny(issues);
  if (failure) return err(failure);
  const reopened = to === 'draft' && roadmap.state !== 'review';
  return ok({
    ...roadmap,
    state: to,
    number,
    edition: roadmap.edition + (reopened ? 1 : 0),
    approvedAt: approved ? now : reopened ? undefined : roadmap.approvedAt,
    approvedOn: reopened ? undefined : approvedOn,
    version: roadmap.version + 1,
    updatedAt: now,
  });
}

function obstacleTo(to: RoadmapState, content: RoadmapContent): readonly [RoadmapCode, number] | undefined {
  const { standing, proposed, incomplete, objections, open } = content;
  if ((to === 'review' || to === 'approved') && standing === 0) return ['roadmap.empty', 0];
  if (to === 'approved' && proposed > 0) return ['roadmap.undecided', proposed];
  if (to === 'approved' && incomplete > 0) return ['roadmap.incomplete', incomplete];
  if (to === 'approved' && objections > 0) return ['roadmap.objections', objections];
  return to === 'closed' && open > 0 ? ['roadmap.open-items', open] : undefined;
}

export function notEditable(roadmap: Pick<Roadmap, 'state'>): Failure<RoadmapCode> {
  const { ru, en } = roadmapStateLabels[roadmap.state];
  return ruleBroken('roadmap.not-editable', [], { stateRu: ru, stateEn: en });
}

function readRoadmap(
  input: RoadmapInput,
  language: Language,
  templates: readonly ItemTemplate[],
): Result<
  Pick<Roadmap, 'subject' | 'number' | 'approver' | 'agreeing' | 'signing' | 'sections' | 'itemTemplates'>,
  Failure<RoadmapCode>
> {
  const issues: Issue<RoadmapCode>[] = [];
  const subject = readLine(input.subject, longest.subject, ['subject'], issues);
  if (!subject) issues.push(issue('roadmap.subject-missing', ['subject']));
  const details = {
    subject: subject ?? '',
    number: readLine(input.number, longest.number, ['number'], issues),
    approver: readSignatory(input.approver, ['approver'], issues),
    agreeing: readSignatories(input.agreeing, ['agreeing'], issues),
    signing: readSignatories(input.signing, ['signing'], issues),
    sections: readSections(input.sections, language, issues),
    itemTemplates: readItemTemplates(input.itemTemplates, templates, issues),
  };
  const failure = invalidIfAny(issues);
  return failure ? err(failure) : ok(details);
}

function readSignatories(
  list: readonly SignatoryInput[] | null | undefined,
  path: readonly string[],
  issues: Issue<RoadmapCode>[],
): Signatory[] {
  const signatories = list ?? [];
  if (signatories.length > most.signatories) {
    issues.push(issue('roadmap.too-many', path, { max: most.signatories, count: signatories.length }));
  }
  return signatories.map((signatory, index) => readSignatory(signatory, [...path, String(index)], issues));
}

function readSignatory(input: SignatoryInput, path: readonly string[], issues: Issue<RoadmapCode>[]): Signatory {
  const position = readLine(input.position, longest.position, [...path, 'position'], issues);
  if (!position) issues.push(issue('roadmap.position-missing', [...path, 'position']));
  return { position: position ?? '', name: readLine(input.name, longest.name, [...path, 'name'], issues) };
}

function readSections(
  sections: readonly RoadmapSectionInput[] | null | undefined,
  language: Language,
  issues: Issue<RoadmapCode>[],
): RoadmapSection[] {
  if (!sections) return sectionTemplates.map(({ key, title, forms }) => ({ key, title: title[language], forms }));
  if (sections.length > most.sections) {
    issues.push(issue('roadmap.too-many', ['sections'], { max: most.sections, count: sections.length }));
  }
  const seen = new Set<string>();
  const taken = new Set<string>();
  return sections.map((section, index) => {
    const path = ['sections', String(index)];
    const key = cleanLine(section.key);
    if (!/^[A-Za-z][\w-]{0,49}$/.test(key)) issues.push(issue('roadmap.section-key', [...path, 'key'], { key }));
    if (seen.has(key)) issues.push(issue('roadmap.section-twice', [...path, 'key'], { key }));
    seen.add(key);
    const title = readLine(section.title, longest.title, [...path, 'title'], issues);
    if (!title) issues.push(issue('roadmap.section-title', [...path, 'title']));
    const forms = section.forms ?? sectionTemplates.find((template) => template.key === key)?.forms ?? [];
    for (const form of forms) {
      if (!isForm(form)) issues.push(issue('roadmap.form-unknown', [...path, 'forms'], { form }));
      else if (taken.has(form)) issues.push(issue('roadmap.form-twice', [...path, 'forms'], { form }));
      taken.add(form);
    }
    return { key, title: title ?? '', forms: forms.filter(isForm) };
  });
}
