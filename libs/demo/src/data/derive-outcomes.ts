import type { FormOfCooperation } from '@vstrecha/kernel';
import { total } from './affinity.js';
import type { CountInYear, DemoEvent, } from './demo-event.js';
import { occupationName } from './demo-occupations.js';
import { formInSentence } from './form-labels.js';
import { stableHash } from './stable-hash.js';

export type DemoResult = 'agreement' | 'intent' | 'toBeContinued' | 'noInterest' | 'notHeld';

export interface DemoOutcome {
  /** Whose record it is: a delegation's key, or the organizer's. */
  readonly by: string;
  readonly result: DemoResult;
  readonly notHeldReason?: 'sideAbsent' | 'agreedToCancel' | 'noTime' | 'other';
  readonly cooperation: readonly DemoCooperation[];
  readonly commitments: readonly DemoCommitment[];
  /** 1 to 5. */
  readonly rating?: number;
  readonly sharedNote: string;
  readonly privateNote: string;
}

export interface DemoCooperation {
  readonly form: FormOfCooperation;
  readonly occupationCode?: string;
  readonly headcounts: readonly CountInYear[];
  /** Local date, `YYYY-MM-DD`, where no years are named. */
  readonly end?: string;
}

export interface DemoCommitment {
  /** The delegation that promised. */
  readonly delegationKey: string;
  readonly what: string;
  /** Local date, `YYYY-MM-DD`. */
  readonly due: string;
  /** The form of cooperation that it serves. */
  readonly form?: FormOfCooperation;
}

/** What each side of a held meeting wrote down, and the organizer where one was at the table; the same for the same pair. */
export function outcomesOfMeeting(event: DemoEvent, one: string, other: string): DemoOutcome[] {
  const [a, b] = [one, other].sort() as [string, string];
  const chance = stableHash(`${event.key}:${a}:${b}`);
  const percent = chance % 100;
  if (percent < 4) {
    const reason = percent < 2 ? 'sideAbsent' : 'noTime';
    return [{ ...nothing('organizer', 'notHeld'), notHeldReason: reason, sharedNote: 'Перенести на площадку предприятия.' }];
  }
  const cooperation = cooperationOf(event, a, b, chance);
  const agreed = resultOf(percent, cooperation);
  if (agreed === 'noInterest') return [a, b].map((by) => ({ ...nothing(by, agreed), rating: 3 }));

  const commitments = commitmentsOf(event, a, b, cooperation, agreed);
  const sharedNote = noteOf(cooperation, agreed);
  const record = (by: string, result: DemoResult): DemoOutcome => ({
    by,
    result,
    cooperation: result === 'agreement' || result === 'intent' ? cooperation : [],
    commitments,
    rating: 3 + (stableHash(`${by}:${a}:${b}`) % 3),
    sharedNote,
    privateNote: result === 'agreement' ? 'Контакт надёжный, звонить напрямую.' : '',
  });
  // One pair in ten sees its meeting differently, one in ten records late and has only one side's word.
  const second: DemoResult = (chance >>> 8) % 10 === 0 && agreed === 'agreement' ? 'intent' : agreed;
  const sides = (chance >>> 12) % 10 === 0 ? [record(a, agreed)] : [record(a, agreed), record(b, second)];
  return (chance >>> 16) % 4 === 0 ? [...sides, { ...record('organizer', agreed), privateNote: '' }] : sides;
}

function nothing(by: string, result: DemoResult): DemoOutcome {
  return { by, result, cooperation: [], commitments: [], sharedNote: '', privateNote: '' };
}

function resultOf(percent: number, cooperation: readonly DemoCooperation[]): DemoResult {
  if (percent < 10) return 'noInterest';
  if (percent < 24 || cooperation.length === 0) return 'toBeContinued';
  return percent < 50 ? 'intent' : 'agreement';
}

/** Forms that two participants settle on where no occupation of the one is taught by the other. */
const formsWithoutOccupation: readonly FormOfCooperation[] = [
  'excursion',
  'mentoring',
  'careerGuidance',
  'teacherPlacement',
  'equipment',
];

function cooperationOf(event: DemoEvent, a: string, b: string, chance: number): DemoCooperation[] {
  const sharePercent = 40 + (chance % 5) * 10;
  const byOccupation = event.staffingNeeds
    .filter((need) => need.delegationKey === a || need.delegationKey === b)
    .flatMap((need) => {
      const school = need.delegationKey === a ? b : a;
      const programme = event.trainingProgrammes.find(
        (candidate) => candidate.delegationKey === school && candidate.occupationCode === need.occupationCode,
      );
      const form = programme && (need.forms.find((wished) => programme.forms.includes(wished)) ?? need.forms[0]);
      if (!programme || !form) return [];
      const headcounts = need.headcounts
        .slice(1)
        .map(({ year, count }) => ({ year, count: Math.max(1, Math.floor((count * sharePercent) / 100)) }));
      return [{ form, occupationCode: need.occupationCode, headcounts }];
    });
  const form = formsWithoutOccupation[(chance >>> 4) % (formsWithoutOccupation.length + 2)];
  return byOccupation.length > 0 || !form ? byOccupation : [{ form, headcounts: [], end: daysAfter(event.lastDay, 240) }];
}

/** Who does what within how many days after the event, by form of cooperation. */
const promises: Readonly<Record<FormOfCooperation, { readonly employer: [string, number]; readonly school: [string, number] }>> = {
  practice: {
    employer: ['Закрепить рабочие места и наставников на период практики', 45],
    school: ['Направить проект договора о практической подготовке', 21],
  },
  internship: {
    employer: ['Согласовать программу стажировки и перечень участков', 40],
    school: ['Представить список студентов на стажировку', 30],
  },
  targetTraining: {
    employer: ['Подготовить заявки на заключение договоров о целевом обучении', 60],
    school: ['Провести отбор студентов для целевого обучения', 75],
  },
  dualTraining: {
    employer: ['Согласовать график обучения на производстве', 60],
    school: ['Внести изменения в учебный план под дуальное обучение', 90],
  },
  jointProgramme: {
    employer: ['Передать требования к компетенциям для совместной программы', 30],
    school: ['Разработать проект совместной программы', 90],
  },
  mentoring: {
    employer: ['Назначить наставников и утвердить их перечень', 30],
    school: ['Провести обучение наставников основам педагогики', 75],
  },
  equipment: {
    employer: ['Подготовить перечень оборудования для передачи мастерским', 60],
    school: ['Подготовить помещение и проект договора пожертвования', 80],
  },
  teacherPlacement: {
    employer: ['Принять преподавателей на стажировку', 120],
    school: ['Направить список преподавателей и сроки стажировки', 30],
  },
  demoExam: {
    employer: ['Направить экспертов на демонстрационный экзамен', 150],
    school: ['Согласовать с предприятием задания демонстрационного экзамена', 90],
  },
  graduateEmployment: {
    employer: ['Направить перечень вакансий для выпускников', 30],
    school: ['Организовать встречу выпускников с предприятием', 60],
  },
  careerGuidance: {
    employer: ['Провести день открытых дверей для школьников', 60],
    school: ['Подготовить группу школьников для профориентационной встречи', 40],
  },
  excursion: {
    employer: ['Согласовать даты экскурсий и пропуска', 30],
    school: ['Сформировать группы на экскурсии', 30],
  },
  other: {
    employer: ['Назначить ответственного за сотрудничество', 14],
    school: ['Назначить ответственного за сотрудничество', 14],
  },
};

function commitmentsOf(
  event: DemoEvent,
  a: string,
  b: string,
  cooperation: readonly DemoCooperation[],
  result: DemoResult,
): DemoCommitment[] {
  const employer = event.staffingNeeds.some((need) => need.delegationKey === a) ? a : b;
  const school = employer === a ? b : a;
  if (result === 'toBeContinued') {
    return [{ delegationKey: school, what: 'Согласовать дату следующей встречи', due: daysAfter(event.lastDay, 14) }];
  }
  const forms = [...new Set(cooperation.map(({ form }) => form))];
  return forms.flatMap((form) => {
    const promise = promises[form];
    const of = (delegationKey: string, [what, days]: readonly [string, number]): DemoCommitment => ({
      delegationKey,
      what,
      due: daysAfter(event.lastDay, days),
      form,
    });
    const bySchool = of(school, promise.school);
    const byEmployer = of(employer, promise.employer);
    return result === 'agreement' ? [bySchool, byEmployer] : [bySchool];
  });
}

function noteOf(cooperation: readonly DemoCooperation[], result: DemoResult): string {
  if (result === 'toBeContinued') return 'Обменялись контактами, вернёмся к разговору после сверки планов набора.';
  return cooperation
    .map(({ form, occupationCode, headcounts }) => {
      const occupation = occupationCode ? ` — ${occupationCode} ${occupationName(occupationCode)}` : '';
      const people = total(headcounts.map(({ count }) => count));
      return `${formInSentence(form)}${occupation}${people > 0 ? `, всего ${people} чел.` : ''}`;
    })
    .join('; ');
}

/** The date so many days after a local date, both `YYYY-MM-DD`. */
export function daysAfter(date: string, days: number): string {
  const instant = new Date(`${date}T00:00:00Z`);
  instant.setUTCDate(instant.getUTCDate() + days);
  return instant.toISOString().slice(0, 10);
}
