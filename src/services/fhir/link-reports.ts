import type { Held, Holdings } from './holdings.ts';
import { each, object, objects, text } from './json.ts';
import { plainText, readNarrative } from './narrative.ts';
import { isComment } from './no-result.ts';
import { readConcept } from './read-concept.ts';
import { labelOf } from './resource-types.ts';

/**
 * Ties results to the reports and panels they belong to. A report that says nothing beyond its results is told inside
 * them (folded into the first); a report with a conclusion, a document or words of its own stays an entry. Comments are
 * told inside the report, panel or result they belong to.
 */
export function linkReports(all: readonly Held[], holdings: Holdings): ReadonlyMap<Held, Held> {
  const into = new Map<Held, Held>();
  const comments = new Set(all.filter(isComment));
  for (const report of all) {
    if (report.body['resourceType'] !== 'DiagnosticReport') continue;
    const members = each(objects(report.body['result']), (one) => holdings.find(one, report));
    const results = members.filter((one) => one.type === 'Observation' && !comments.has(one));
    for (const one of members) if (comments.has(one)) into.set(one, into.get(one) ?? report);
    const first = results[0];
    if (first === undefined) continue;
    const isShared = holdings.panels.has(first.ref);
    const title = readConcept(report.body['code'])?.text ?? labelOf(report.type);
    for (const one of results) addPanel(one, report, title, holdings);
    if (!isShared && !saysMore(report)) into.set(report, first);
  }
  for (const panel of all) {
    if (panel.body['hasMember'] === undefined) continue;
    const title = readConcept(panel.body['code'])?.text ?? labelOf(panel.type);
    for (const one of objects(panel.body['hasMember'])) {
      const member = holdings.find(one, panel);
      if (member === undefined || member === panel) continue;
      if (comments.has(member)) into.set(member, into.get(member) ?? panel);
      else addPanel(member, panel, title, holdings);
    }
  }
  for (const comment of comments) {
    const about = into.has(comment) ? undefined : subjectOf(comment, holdings);
    if (about !== undefined) into.set(comment, about);
  }
  return into;
}

/** The observation a comment says it is about. */
function subjectOf(comment: Held, holdings: Holdings): Held | undefined {
  const related = objects(comment.body['related']).map((one) => one['target']);
  return [...objects(comment.body['derivedFrom']), ...objects(comment.body['focus']), ...related]
    .map((one) => holdings.find(one, comment))
    .find((one) => one !== comment && one?.type === 'Observation' && !isComment(one));
}

function addPanel(member: Held, whole: Held, title: string, holdings: Holdings): void {
  if (!holdings.panels.has(member.ref)) holdings.panels.set(member.ref, { ref: whole.ref, title });
}

const OWN_WORDS = [
  'conclusion',
  'conclusionCode',
  'presentedForm',
  'media',
  'imagingStudy',
  'note',
  'comment',
] as const;
const SETTLED: ReadonlySet<unknown> = new Set(['final', 'amended', 'corrected', 'appended']);

/** Whether a report would lose something if only its results were shown. */
function saysMore({ body }: Held): boolean {
  if (OWN_WORDS.some((key) => objects(body[key]).length > 0 || text(body[key]) !== undefined)) return true;
  if (!SETTLED.has(body['status'])) return true;
  const narrative = object(body['text']);
  const div = text(narrative?.['div']);
  if (div === undefined || narrative?.['status'] === 'generated' || narrative?.['status'] === 'empty')
    return false;
  const words = plainText(readNarrative(div));
  return words !== '' && words !== readConcept(body['code'])?.text;
}
