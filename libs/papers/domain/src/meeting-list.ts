import type { Sheet, Workbook } from '@vstrecha/documents';
import type { Language } from '@vstrecha/kernel';
import { type PaperSetting, localTime, peopleLine, tablePlace } from './paper-setting.js';
import { stateLabels, word } from './words.js';

/** All meetings of the plan in force as a table to sort and to filter. */
export function meetingList(
  setting: PaperSetting,
  language: Language,
): Workbook & { readonly sheets: readonly [Sheet] } {
  const { event } = setting;
  const sheet: Sheet = {
    name: word('meetings', language),
    columns: [
      { title: word('date', language), kind: 'date' },
      { title: word('start', language), kind: 'text', width: 10 },
      { title: word('end', language), kind: 'text', width: 12 },
      { title: word('tableNumber', language), kind: 'integer', width: 10 },
      { title: word('zone', language), kind: 'text', width: 16 },
      { title: word('organizationOne', language), kind: 'text', width: 34 },
      { title: word('peopleOne', language), kind: 'text', width: 40 },
      { title: word('organizationTwo', language), kind: 'text', width: 34 },
      { title: word('peopleTwo', language), kind: 'text', width: 40 },
      { title: word('topics', language), kind: 'text', width: 40 },
      { title: word('state', language), kind: 'text', width: 16 },
    ],
    rows: setting.meetings.map(({ start, end, table, sides, topics, state }) => {
      const { day, time } = localTime(start, event.timeZone);
      return [
        new Date(`${day}T00:00:00Z`),
        time,
        localTime(end, event.timeZone).time,
        table.number,
        tablePlace(table) || null,
        sides[0].organization,
        peopleLine(sides[0].people) || null,
        sides[1].organization,
        peopleLine(sides[1].people) || null,
        topics || null,
        stateLabels[state][language],
      ];
    }),
  };
  return { title: event.title, sheets: [sheet] };
}
