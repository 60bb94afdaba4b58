import {
  type RoadmapPaper,
  type TemplateData,
  calendarDate,
  dateInWords,
  daysInWords,
  initialsAfterName,
  initialsBeforeName,
} from '@vstrecha/documents';
import type { Language } from '@vstrecha/kernel';
import {
  type PaperEvent,
  type PaperPerson,
  type PaperSetting,
  type PaperSpeaker,
  dayInWords,
  localTime,
  peopleLine,
  tableName,
  timeSpan,
} from './paper-setting.js';
import { type PersonalEntry, personalEntries } from './personal-agenda.js';
import { type ProtocolSurroundings, attendanceByOrganization, romanNumber } from './protocol-paper.js';
import type { Protocol } from './protocol.js';

/** What stands in the place of placeholders; `placeholdersOf` explains each. */
export function programmeData({ event, agenda }: PaperSetting, language: Language): TemplateData {
  return {
    ...eventData(event, language),
    items: agenda.map((item) => ({
      day: dayInWords(localTime(item.start, event.timeZone).day, language),
      time: timeSpan(item, event.timeZone),
      title: item.title,
      description: item.description ?? '',
      place: item.room ?? '',
      track: item.track ?? '',
      speakers: speakersData(item.speakers),
    })),
  };
}

export function agendaData(person: PaperPerson, setting: PaperSetting, language: Language): TemplateData {
  const { event } = setting;
  const entries = personalEntries(person, setting);
  const data = (entry: PersonalEntry): TemplateData => ({
    day: dayInWords(localTime(entry.start, event.timeZone).day, language),
    time: timeSpan(entry, event.timeZone),
    title: entry.kind === 'item' ? entry.item.title : entry.counterpart.organization,
    place: entry.kind === 'item' ? (entry.item.room ?? '') : tableName(entry.meeting.table, language),
    people: entry.kind === 'item' ? '' : peopleLine(entry.counterpart.people),
    topics: entry.kind === 'item' ? '' : entry.meeting.topics,
  });
  return {
    ...eventData(event, language),
    name: person.name,
    initials: initialsAfterName(person.name),
    position: person.position ?? '',
    organization: person.organization,
    entries: entries.map(data),
    meetings: entries.filter(({ kind }) => kind === 'meeting').map(data),
  };
}

export function protocolData(protocol: Protocol, around: ProtocolSurroundings, language: Language): TemplateData {
  const { chair, secretary } = protocol;
  return {
    ...eventData(around.event, language),
    number: protocol.number ?? '',
    date: dayInWords(protocol.date, language),
    authority: protocol.authority ?? '',
    subject: protocol.subject,
    chairPosition: chair.position,
    chairName: initialsBeforeName(chair.name),
    secretaryPosition: secretary?.position ?? '',
    secretaryName: secretary ? initialsBeforeName(secretary.name) : '',
    attendance: attendanceByOrganization(around.attendees).map(({ organization, people }) => ({
      organization,
      people: people.map(({ name, position }) => ({
        name,
        initials: initialsAfterName(name),
        position: position ?? '',
      })),
    })),
    questions: protocol.questions.map((question, index) => ({
      number: romanNumber(index + 1),
      title: question.title,
      discussion: question.discussion ?? '',
      speakers: speakersData(question.speakers),
      decisions: question.decisions.map((text, at) => ({ number: `${index + 1}.${at + 1}`, text })),
    })),
    assignments: around.assignments.map(({ text, owner, coExecutors, due }, index) => ({
      number: String(index + 1),
      text,
      owner: owner ?? '',
      coExecutors: coExecutors.join(', '),
      due: due ? dayInWords(due, language) : '',
    })),
  };
}

export function roadmapData(paper: RoadmapPaper, event: PaperEvent, language: Language): TemplateData {
  const signatories = (list: RoadmapPaper['agreedBy']) =>
    list.map(({ position, name }) => ({ position, name: name ? initialsBeforeName(name) : '' }));
  const draft = language === 'ru' ? 'ПРОЕКТ' : 'DRAFT';
  return {
    ...eventData(event, language),
    subject: paper.subject,
    occasion: paper.occasion ?? '',
    draft: paper.isDraft ? draft : '',
    approverPosition: paper.approvedBy.position,
    approverName: paper.approvedBy.name ? initialsBeforeName(paper.approvedBy.name) : '',
    approvedOn: paper.approval ? dateInWords(paper.approval.on, language) : '',
    approvalNumber: paper.approval?.number ?? '',
    agreeing: signatories(paper.agreedBy),
    signing: signatories(paper.signedBy),
    sections: paper.sections.map(({ title, items }, section) => ({
      number: String(section + 1),
      title,
      items: items.map((item, index) => ({
        number: `${section + 1}.${index + 1}`,
        text: item.text,
        start: item.start ? dateInWords(item.start, language) : '',
        due: item.due ? dateInWords(item.due, language) : '',
        owner: item.owner,
        coExecutors: item.coExecutors.join('; '),
        result: item.expectedResult,
        indicator: item.indicator ?? '',
        confirmation: item.confirmation,
        funding: item.funding ?? '',
      })),
    })),
  };
}

function eventData(event: PaperEvent, language: Language): Record<string, string> {
  return {
    event: event.title,
    theme: event.theme ?? '',
    days: daysInWords(calendarDate(event.firstDay), calendarDate(event.lastDay), language),
    city: event.city ?? '',
    venue: event.venue ?? '',
    address: event.address ?? '',
    host: event.host ?? '',
  };
}

function speakersData(speakers: readonly PaperSpeaker[]): readonly TemplateData[] {
  return speakers.map(({ name, position, topic }) => ({
    name: initialsAfterName(name),
    position: position ?? '',
    topic: topic ?? '',
  }));
}
