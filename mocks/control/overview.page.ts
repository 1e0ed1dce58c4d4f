import type { World } from '../kit/world.ts';
import type { PlatformData } from '../platforms/data.ts';

/** Style of the overview page, served beside it because its policy allows no inline style. */
export const OVERVIEW_STYLE = `body{font:1rem/1.5 system-ui,sans-serif;margin:2rem auto;max-width:70rem;padding:0 1rem;color:#212b32}
table{border-collapse:collapse;width:100%}caption{text-align:left;font-weight:600;font-size:1.25rem;margin:1.5rem 0 .5rem}
th,td{border-bottom:1px solid #d8dde0;padding:.4rem .75rem .4rem 0;text-align:left;vertical-align:top}
td:nth-child(1){white-space:nowrap}`;

/** The page a human sees at the control service: who can sign in, what runs where, and which faults stand. */
export function overviewPage(world: World, data: PlatformData): string {
  const people = world.people
    .all()
    .map((person) => [
      person.nhsNumber.replace(/^(...)(...)(....)$/, '$1 $2 $3'),
      [...person.name.given, person.name.family].filter(Boolean).join(' '),
      person.dateOfBirth,
      person.assurance,
      person.tags.join(', '),
      String(data.count(person.nhsNumber)),
    ]);
  const services = world.services.map(({ id, kind, baseUrl }) => [id, kind, baseUrl]);
  const faults = world.faults
    .list()
    .map(({ service, kind, method, path, times }) => [
      service,
      kind,
      method ?? 'any',
      path ?? 'any',
      String(times ?? 'no end'),
    ]);
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>Sandbox</title><link rel="stylesheet" href="/style.css"></head>
<body><main><h1>Sandbox</h1>
<p>Everybody here is invented. The app is at <a href="${escape(world.appOrigin)}">${escape(world.appOrigin)}</a>.</p>
${table('People', ['NHS number', 'Name', 'Date of birth', 'Proved to', 'What for', 'Resources'], people)}
${table('Services', ['Name', 'Kind', 'Address'], services)}
${faults.length > 0 ? table('Faults', ['Service', 'Kind', 'Method', 'Path', 'Strikes left'], faults) : '<p>No fault stands.</p>'}
</main></body></html>`;
}

function table(caption: string, heads: string[], rows: string[][]): string {
  const cells = (row: string[]) => row.map((cell) => `<td>${escape(cell)}</td>`).join('');
  const head = heads.map((text) => `<th scope="col">${escape(text)}</th>`).join('');
  const body = rows.map((row) => `<tr>${cells(row)}</tr>`).join('\n');
  return `<table><caption>${escape(caption)}</caption><thead><tr>${head}</tr></thead><tbody>${body}</tbody></table>`;
}

function escape(text: string): string {
  const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
  return text.replace(/[&<>"]/g, (character) => entities[character] ?? character);
}
