import { Injectable } from '@nestjs/common';
import type { Language } from '@vstrecha/kernel';
import { type ExportedPlan, type Plan, SettingIndex, planCsv, planDocument } from '@vstrecha/schedule-domain';
import { MeetingRepository } from '../storage/meeting.repository.js';
import { SettingReader } from './setting-reader.js';
import { UnplacedReader } from './unplaced-reader.js';

export const planFormats = ['json', 'csv'] as const;
export type PlanFormat = (typeof planFormats)[number];

export interface PlanFile {
  readonly fileName: string;
  readonly mediaType: string;
  readonly content: string;
}

/** Writes plans as files that people and programs take away. */
@Injectable()
export class PlanExporter {
  constructor(
    private readonly settings: SettingReader,
    private readonly meetings: MeetingRepository,
    private readonly unplaced: UnplacedReader,
  ) {}

  async export(plan: Plan, format: PlanFormat, language: Language): Promise<PlanFile> {
    const exported = await this.#gather(plan);
    const name = `plan-${plan.number ?? 'draft'}`;
    if (format === 'csv') {
      return { fileName: `${name}.csv`, mediaType: 'text/csv; charset=utf-8', content: planCsv(exported, language) };
    }
    const content = `${JSON.stringify(planDocument(exported, language), undefined, 2)}\n`;
    return { fileName: `${name}.json`, mediaType: 'application/json; charset=utf-8', content };
  }

  async #gather(plan: Plan): Promise<ExportedPlan> {
    const present = await this.settings.shared(plan.eventId);
    if (!present) throw new Error(`The event ${plan.eventId} of the plan ${plan.id} is gone`);
    // A released plan says where and when by what was true at its release.
    const index = plan.frame ? new SettingIndex({ ...present.setting, ...plan.frame }) : present;
    return {
      index,
      number: plan.number,
      meetings: await this.meetings.ofPlan(plan.id),
      unplaced: await this.unplaced.ofPlan(plan),
    };
  }
}
