import type { AgendaLine, PersonalAgenda } from '@vstrecha/demo-walk';
import type { Language } from '@vstrecha/kernel';

const texts = {
  ru: { agenda: 'Личная программа', plan: 'Расписание № {n}', optional: 'по желанию' },
  en: { agenda: 'Personal agenda', plan: 'Schedule No. {n}', optional: 'optional' },
} as const;

const style = `
body { font: 11pt/1.4 'Segoe UI', system-ui, sans-serif; color: #1c2430; margin: 2rem auto; max-width: 48rem; padding: 0 1rem; }
h1 { font-size: 1.35rem; margin: 0 0 .25rem; }
h2 { font-size: 1.05rem; margin: 1.5rem 0 .5rem; }
p { margin: .15rem 0; color: #4d5a69; }
table { border-collapse: collapse; width: 100%; }
td { border-top: 1px solid #d9dfe7; padding: .45rem .6rem .45rem 0; vertical-align: top; }
td:first-child { white-space: nowrap; font-variant-numeric: tabular-nums; width: 7rem; }
td:last-child { text-align: right; white-space: nowrap; }
tr.meeting td { background: #eef5fc; }
tr.meeting td:nth-child(2) strong { color: #0b4a8b; }
tr.optional td { color: #6b7785; }
@media print { body { margin: 0; max-width: none; } tr { break-inside: avoid; } }
`;

/** A delegate's agenda as a page that can be read on a telephone and printed on A4. */
export function agendaPage(agenda: PersonalAgenda, language: Language): string {
  const text = texts[language];
  const days = new Map<string, AgendaLine[]>();
  for (const line of agenda.lines) {
    const day = dayOf(line.start, agenda.timeZone, language);
    days.set(day, [...(days.get(day) ?? []), line]);
  }
  const sections = Array.from(
    days,
    ([day, lines]) =>
      `<h2>${escaped(day)}</h2>\n<table>\n${lines.map((line) => rowOf(line, agenda.timeZone, language)).join('\n')}\n</table>`,
  );
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(`${text.agenda}: ${agenda.person}`)}</title>
<style>${style}</style>
</head>
<body>
<h1>${escaped(agenda.person)}</h1>
<p>${escaped(agenda.organization)}</p>
<p>${escaped(agenda.event)}</p>
<p>${escaped(agenda.venue)}</p>
<p>${escaped(text.plan.replace('{n}', String(agenda.planNumber)))}</p>
${sections.join('\n')}
</body>
</html>
`;
}

function rowOf(line: AgendaLine, timeZone: string, language: Language): string {
  const hours = `${clock(line.start, timeZone)}–${clock(line.end, timeZone)}`;
  const details = [
    line.people.map(escaped).join(', '),
    line.topics ? escaped(line.topics) : '',
    line.kind === 'optional' ? texts[language].optional : '',
  ].filter(Boolean);
  const title = line.kind === 'meeting' ? `<strong>${escaped(line.title)}</strong>` : escaped(line.title);
  const cell = [title, ...details.map((detail) => `<br><small>${detail}</small>`)].join('');
  return `<tr class="${line.kind}"><td>${hours}</td><td>${cell}</td><td>${escaped(line.place)}</td></tr>`;
}

const dayWords = { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' } as const;
const clockDigits = { hour: '2-digit', minute: '2-digit' } as const;
/** By language and zone: making one takes as long as formatting a hundred instants. */
const formats = new Map<string, Intl.DateTimeFormat>();

function dayOf(instant: string, timeZone: string, language: Language): string {
  return formatOf(language, { ...dayWords, timeZone }).format(new Date(instant));
}

function clock(instant: string, timeZone: string): string {
  return formatOf('ru', { ...clockDigits, timeZone }).format(new Date(instant));
}

function formatOf(language: Language, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = JSON.stringify([language, options]);
  const format = formats.get(key) ?? new Intl.DateTimeFormat(language, options);
  formats.set(key, format);
  return format;
}

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`).replace(/\n/g, '<br>');
}
