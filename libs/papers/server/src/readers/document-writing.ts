import { Injectable } from '@nestjs/common';
import { type DocumentModel, type TemplateData, type WritingTask, initialsAfterName } from '@vstrecha/documents';
import { type Failure, type Id, type Language, type Result, err, ok, ruleBroken } from '@vstrecha/kernel';
import {
  type DocumentFormat,
  type DocumentOrder,
  type PaperPerson,
  type PaperSetting,
  type PaperTable,
  type PapersCode,
  agendaData,
  agendaDocument,
  badgeSheet,
  documentKindLabels,
  meetingList,
  programmeData,
  programmeDocument,
  protocolData,
  protocolDocument,
  roadmapData,
  tableName,
  tableSheetDocument,
} from '@vstrecha/papers-domain';
import { StoredFiles, toGlobalId } from '@vstrecha/platform';
import { RoadmapPapers } from '@vstrecha/roadmap-server';
import { PaperSettingReader } from './paper-setting-reader.js';
import { Protocols } from '../use-cases/protocols.js';

/** What is to be written, and what the file is called. */
export interface PreparedWriting {
  readonly task: WritingTask;
  readonly name: string;
  readonly extension: DocumentFormat | 'zip';
}

type Prepared = Result<PreparedWriting, Failure<PapersCode>>;

interface Asked {
  readonly eventId: Id<'Event'>;
  readonly order: DocumentOrder;
  readonly setting: PaperSetting;
  /** The bytes of the organizer's own template. */
  readonly template?: Uint8Array;
}

/** Turns an order into what the writers take: looks up what the document says, as it stands now. */
@Injectable()
export class DocumentWriting {
  constructor(
    private readonly settings: PaperSettingReader,
    private readonly protocols: Protocols,
    private readonly roadmaps: RoadmapPapers,
    private readonly files: StoredFiles,
  ) {}

  async prepare(eventId: Id<'Event'>, order: DocumentOrder): Promise<Prepared> {
    const setting = await this.settings.read(eventId, order.language);
    if (!setting) return err(ruleBroken('papers.event-not-found', ['eventId']));
    const template = order.templateId && (await this.files.read(order.templateId));
    if (template?.length === 0) return err(ruleBroken('template.not-found', ['templateId']));
    const asked: Asked = { eventId, order, setting, template };
    switch (order.kind) {
      case 'programme':
        return this.#programme(asked);
      case 'agendas':
        return this.#agendas(asked);
      case 'tableSheets':
        return this.#tableSheets(asked);
      case 'badges':
        return this.#badges(asked);
      case 'meetingList':
        return this.#meetingList(asked);
      case 'protocol':
        return this.#protocol(asked);
      case 'roadmap':
        return this.#roadmap(asked);
    }
  }

  #programme({ order, setting, template }: Asked): Prepared {
    if (template) return filled(order, template, programmeData(setting, order.language));
    return laidOut(order, programmeDocument(setting.event, setting.agenda, order.language));
  }

  #agendas({ order, setting, template }: Asked): Prepared {
    const people = selectedPeople(order, setting);
    if (people.length === 0) return nobody(order.language, 'agendas');
    const { language } = order;
    const sheets = people.map((person) => ({
      name: `${initialsAfterName(person.name)}, ${person.organization}`,
      write: (): WritingTask =>
        template
          ? { output: 'template', template, data: agendaData(person, setting, language) }
          : sheet(order, agendaDocument(person, setting, language)),
      model: () => agendaDocument(person, setting, language),
    }));
    return batch(order, sheets, template !== undefined);
  }

  #tableSheets({ order, setting }: Asked): Prepared {
    const wanted = new Set(order.tableIds);
    const tables = setting.tables.filter(({ id }: PaperTable) => wanted.size === 0 || wanted.has(id));
    if (tables.length === 0) return nobody(order.language, 'tableSheets');
    const { language } = order;
    const sheets = tables.map((table) => {
      const model = () => tableSheetDocument(table, setting, language);
      return { name: tableName(table, language), model, write: () => sheet(order, model()) };
    });
    return batch(order, sheets, false);
  }

  #badges({ order, setting }: Asked): Prepared {
    const people = selectedPeople(order, setting);
    if (people.length === 0) return nobody(order.language, 'badges');
    const badges = badgeSheet(people, setting, order.language, (id) => toGlobalId('Delegate', id));
    return named(order, { output: 'badges', sheet: badges }, 'pdf');
  }

  #meetingList({ order, setting }: Asked): Prepared {
    const workbook = meetingList(setting, order.language);
    return named(
      order,
      order.format === 'csv'
        ? { output: 'csv', sheet: workbook.sheets[0], language: order.language }
        : { output: 'xlsx', workbook },
    );
  }

  async #protocol({ eventId, order, setting, template }: Asked): Promise<Prepared> {
    const found = await this.protocols.paperOf(eventId, setting);
    if (!found) return err(ruleBroken('document.no-protocol', ['kind']));
    const { protocol, around } = found;
    if (template) return filled(order, template, protocolData(protocol, around, order.language));
    return laidOut(order, protocolDocument(protocol, around, order.language));
  }

  async #roadmap({ eventId, order, setting, template }: Asked): Promise<Prepared> {
    const found = await this.roadmaps.ofEvent(eventId, order);
    if (!found.ok) return err(ruleBroken('document.no-roadmap', ['kind']));
    const source = found.value;
    if (template) return filled(order, template, roadmapData(source.paper, setting.event, order.language));
    return named(order, await this.roadmaps.writing(source, order.format));
  }
}

function selectedPeople({ delegationIds, delegateIds }: DocumentOrder, { people }: PaperSetting): PaperPerson[] {
  const delegations = new Set(delegationIds);
  const delegates = new Set(delegateIds);
  return people
    .filter(
      (person) =>
        (delegations.size === 0 || delegations.has(person.delegationId)) &&
        (delegates.size === 0 || delegates.has(person.id)),
    )
    .sort((a, b) => a.organization.localeCompare(b.organization, 'ru') || a.name.localeCompare(b.name, 'ru'));
}

function nobody(language: Language, kind: 'agendas' | 'tableSheets' | 'badges'): Prepared {
  return err(ruleBroken('document.nobody', ['kind'], { what: documentKindLabels[kind][language] }));
}

function filled(order: DocumentOrder, template: Uint8Array, data: TemplateData): Prepared {
  return named(order, { output: 'template', template, data });
}

/** One document in the format that was asked for. */
function laidOut(order: DocumentOrder, model: DocumentModel): Prepared {
  return named(order, sheet(order, model));
}

function sheet({ format }: DocumentOrder, model: DocumentModel): WritingTask {
  if (format === 'md') return { output: 'md', document: model };
  return { output: format === 'docx' ? 'docx' : 'pdf', documents: [model] };
}

/** Many sheets: one file, or a file each in an archive. What is filled into a template cannot be put together. */
function batch(
  order: DocumentOrder,
  sheets: readonly { readonly name: string; write(): WritingTask; model(): DocumentModel }[],
  isFilled: boolean,
): Prepared {
  const [only] = sheets;
  if (order.asZip || (isFilled && sheets.length > 1)) {
    const files = sheets.map(({ name, write }) => ({ name: `${name}.${order.format}`, task: write() }));
    return named(order, { output: 'zip', files }, 'zip');
  }
  if (isFilled && only) return named(order, only.write());
  return named(order, {
    output: order.format === 'docx' ? 'docx' : 'pdf',
    documents: sheets.map(({ model }) => model()),
  });
}

function named(order: DocumentOrder, task: WritingTask, extension: DocumentFormat | 'zip' = order.format): Prepared {
  const label = documentKindLabels[order.kind][order.language];
  return ok({ task, name: label.charAt(0).toUpperCase() + label.slice(1), extension });
}
