import { Injectable } from '@nestjs/common';
import { type RoadmapPaper, type WritingTask, roadmapDocument, roadmapWorkbook } from '@vstrecha/documents';
import { EventReader } from '@vstrecha/events-server';
import type { Id, Language } from '@vstrecha/kernel';
import { type Roadmap, roadmapPaper } from '@vstrecha/roadmap-domain';
import { RoadmapReader } from './roadmap-reader.js';

export const roadmapFormats = ['docx', 'pdf', 'xlsx', 'csv', 'md'] as const;
export type RoadmapFormat = (typeof roadmapFormats)[number];

/** The roadmap as a paper, in the language of its texts. */
@Injectable()
export class RoadmapPapers {
  constructor(
    private readonly reader: RoadmapReader,
    private readonly events: EventReader,
  ) {}

  /** What the paper says; null where the event has no roadmap. */
  async ofEvent(eventId: Id<'Event'>, options: { withProposals: boolean }): Promise<RoadmapPaperInLanguage | null> {
    const roadmap = await this.reader.ofEvent(eventId);
    return roadmap && this.of(roadmap, options);
  }

  async of(roadmap: Roadmap, options: { withProposals: boolean }): Promise<RoadmapPaperInLanguage | null> {
    const event = await this.events.find(roadmap.eventId);
    if (!event) return null;
    const items = await this.reader.itemsOf(roadmap.id);
    return { paper: roadmapPaper(roadmap, items, event, options), language: roadmap.language };
  }

  /** How the paper is written in a format. */
  writing({ paper, language }: RoadmapPaperInLanguage, format: RoadmapFormat): WritingTask {
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
    }
  }
}

export interface RoadmapPaperInLanguage {
  readonly paper: RoadmapPaper;
  readonly language: Language;
}
