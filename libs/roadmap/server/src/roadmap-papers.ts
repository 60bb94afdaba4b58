import { Injectable } from '@nestjs/common';
import { type RoadmapPaper, type WritingTask, roadmapDocument, roadmapWorkbook } from '@vstrecha/documents';
import { EventReader } from '@vstrecha/events-server';
import { type Failure, type Id, type Language, type Result, err, notFound, ok, ruleBroken } from '@vstrecha/kernel';
import {
  type Roadmap,
  type RoadmapCode,
  type RoadmapEdition,
  draftPaper,
  editionPaper,
  isEditable,
  standsInRoadmap,
} from '@vstrecha/roadmap-domain';
import { RoadmapCalendars } from './roadmap-calendars.js';
import { RoadmapEditions } from './roadmap-editions.js';
import { RoadmapReader } from './roadmap-reader.js';

export const roadmapFormats = ['docx', 'pdf', 'xlsx', 'csv', 'md', 'ics'] as const;
export type RoadmapFormat = (typeof roadmapFormats)[number];

/** Which state of the roadmap is printed, and how. */
export interface PaperChoice {
  /** Of the words around the roadmap's own texts. */
  readonly language: Language;
  /** Of the draft: with what is proposed and not decided on yet. */
  readonly withProposals: boolean;
  /** An approved edition; left out: the one in force, or the draft while one is being written. */
  readonly edition?: number | undefined;
}

/** What the files of a roadmap are written from. */
export interface PrintedRoadmap {
  readonly paper: RoadmapPaper;
  readonly language: Language;
  /** Of an approved edition: its number. */
  readonly edition?: number;
  /** The items as a calendar (METHOD:PUBLISH), which tells programs one language: that of the roadmap's texts. */
  calendar(): Promise<string>;
}

/** The roadmap as a paper: its texts as they were entered, in the words of either language. */
@Injectable()
export class RoadmapPapers {
  constructor(
    private readonly reader: RoadmapReader,
    private readonly editions: RoadmapEditions,
    private readonly events: EventReader,
    private readonly calendars: RoadmapCalendars,
  ) {}

  /** What the paper says. Errors: `roadmap.not-found`, and those of `of`. */
  async ofEvent(eventId: Id<'Event'>, choice: PaperChoice): Promise<Result<PrintedRoadmap, Failure<RoadmapCode>>> {
    const roadmap = await this.reader.ofEvent(eventId);
    return roadmap ? this.of(roadmap, choice) : err(notFound('roadmap.not-found', ['eventId']));
  }

  /** Errors: `roadmap.edition-not-found`, `roadmap.edition-without-proposals`, `roadmap.event-not-found`. */
  async of(roadmap: Roadmap, choice: PaperChoice): Promise<Result<PrintedRoadmap, Failure<RoadmapCode>>> {
    const { language } = choice;
    const event = await this.events.find(roadmap.eventId);
    if (!event) return err(notFound('roadmap.event-not-found', []));
    const edition = await this.#edition(roadmap, choice);
    if (!edition.ok) return edition;
    const approved = edition.value;
    const items = await this.reader.itemsOf(roadmap.id);
    const paper = approved ? editionPaper(approved, language) : draftPaper(roadmap, items, event, language, choice);
    // A calendar is worked with: it shows how far things have come, unless somebody asks for an edition by its number.
    const frozen = choice.edition === undefined ? undefined : approved;
    const shown = frozen
      ? frozen.items.map((item) => ({ ...item, updatedAt: frozen.createdAt }))
      : items.filter(({ state }) => standsInRoadmap(state) || (choice.withProposals && state === 'proposed'));
    const calendar = () => this.calendars.ofRoadmap(frozen ?? roadmap, shown, event);
    return ok({ paper, language, edition: approved?.edition, calendar });
  }

  /** Nothing where the draft is to be printed. */
  async #edition(
    { id, state, edition: present }: Roadmap,
    { edition, withProposals }: PaperChoice,
  ): Promise<Result<RoadmapEdition | undefined, Failure<RoadmapCode>>> {
    if (edition !== undefined && withProposals)
      return err(ruleBroken('roadmap.edition-without-proposals', ['edition']));
    const wanted = edition ?? (isEditable(state) ? undefined : present);
    if (wanted === undefined) return ok(undefined);
    const found = (await this.editions.ofRoadmap(id)).find((one) => one.edition === wanted);
    return found ? ok(found) : err(notFound('roadmap.edition-not-found', ['edition']));
  }

  /** How the paper is written in a format. */
  async writing(printed: PrintedRoadmap, format: RoadmapFormat): Promise<WritingTask> {
    const { paper, language } = printed;
    switch (format) {
      case 'docx':
      case 'pdf':
        return { output: format, documents: [roadmapDocument(paper, language)] };
      case 'md':
        return { output: 'md', document: roadmapDocument(paper, language) };
      case 'xlsx':
        return { output: 'xlsx', workbook: roadmapWorkbook(paper, language) };
      case 'csv':
        return { output: 'csv', sheet: roadmapWorkbook(paper, language).sheets[0], language };
      case 'ics':
        return { output: 'text', text: await printed.calendar() };
    }
  }
}
