import type { Section } from '#/record/fact.ts';
import { readAttachment, readAttachments } from './read-attachment.ts';
import type { Held, Holdings } from './holdings.ts';
import { object, objects, text, type Json } from './json.ts';
import type { Reading } from './make-fact.ts';
import { codeOf, conceptText, conceptTexts, readConcept } from './read-concept.ts';
import { choiceDate, firstDate } from './read-date.ts';
import { COURSES, EVENTS, readStatus } from './read-status.ts';
import { isContentWithheld } from './withhold.ts';

/** Reads a DocumentReference; a document whose content is not for the patient keeps its type and loses its content. */
export function readDocumentReference(held: Held): Reading {
  const { body } = held;
  const isKept = isContentWithheld(body);
  const description = isKept ? undefined : text(body['description']);
  const type = readConcept(body['type']);
  const titles = isKept ? [] : objects(body['content']).flatMap((one) => titlesIn(one));
  const title = [description, ...titles].find((one) => isTitle(one, type !== undefined));
  const [state, progress] = [readStatus(body['status']), codeOf(body['docStatus'])];
  const category = conceptTexts(body['category'])[0];
  return {
    name: title === undefined ? type : { text: title, codings: type?.codings ?? [] },
    when: firstDate(body['date'], object(body['context'])?.['period'], body['created'], body['indexed']),
    status:
      progress === undefined
        ? state
        : { standing: progressed(state.standing, progress), said: `${state.said}, ${progress}` },
    detail: {
      kind: 'document',
      attachments: isKept ? [] : readAttachments(body['content'], ['content'], 'attachment'),
      ...(category !== undefined && { category }),
      sections: [],
      ...(isKept && { contentWithheld: true }),
    },
    notes: [
      title === undefined ? undefined : type?.text,
      description,
      conceptText(object(body['context'])?.['practiceSetting']),
    ].filter((note): note is string => note !== undefined && note !== title),
  };
}

const titlesIn = (content: Json): readonly string[] =>
  [object(content['attachment'])?.['title'], content['title']].flatMap((one) => text(one) ?? []);

const LONGEST_TITLE = 120;
const FILE_NAME = /^\S+\.[a-z0-9]{2,4}$/i;
const MEDIA_TYPE = /^[a-z]+\/[\w.+-]+$/i;
const BEGINS_WITH_WORDS = /^\p{L}/u;

/** Words fit to head a page; a file name, a format or a bare date only where there is no type to say what it is. */
function isTitle(words: string | undefined, hasType: boolean): boolean {
  if (words === undefined) return false;
  if (!hasType) return true;
  const isName = words.length <= LONGEST_TITLE && BEGINS_WITH_WORDS.test(words);
  return isName && !FILE_NAME.test(words) && !MEDIA_TYPE.test(words);
}

type Standing = Reading['status']['standing'];

function progressed(standing: Standing, progress: string): Standing {
  if (standing !== 'current') return standing;
  const stage = readStatus(progress, EVENTS).standing;
  return stage === 'provisional' || stage === 'changed' || stage === 'withdrawn' ? stage : standing;
}

/** Reads a Composition: its sections with headings, narrative and references. */
export function readComposition(held: Held, holdings: Holdings): Reading {
  const { body } = held;
  const type = readConcept(body['type']);
  const title = text(body['title']);
  const category = conceptTexts(body['category'] ?? body['class'])[0];
  return {
    name: title === undefined ? type : { text: title, codings: type?.codings ?? [] },
    when: firstDate(body['date']),
    status: readStatus(body['status'], EVENTS),
    detail: {
      kind: 'document',
      attachments: [],
      ...(category !== undefined && { category }),
      sections: readSections(held, holdings),
    },
    notes: type === undefined || title === undefined || type.text === title ? [] : [type.text],
  };
}

/** The sections of a Composition, nested ones after their parents under "Parent: child". */
function readSections(held: Held, holdings: Holdings): readonly Section[] {
  const found: Section[] = [];
  const seen = new Set<Json>();
  const walk = (sections: readonly Json[], above: string): void => {
    for (const raw of sections) {
      if (seen.has(raw)) continue;
      seen.add(raw);
      const own = text(raw['title']) ?? conceptText(raw['code']) ?? '';
      const title = above === '' ? own : `${above}: ${own}`;
      found.push(readSection(raw, title, held, holdings));
      walk(objects(raw['section']), title);
    }
  };
  walk(objects(held.body['section']), '');
  return found;
}

function readSection(raw: Json, title: string, held: Held, holdings: Holdings): Section {
  const narrative = text(object(raw['text'])?.['div']);
  const emptyReason = codeOf(raw['emptyReason']) ?? conceptText(raw['emptyReason']);
  const refs = [...objects(raw['entry']), ...objects(raw['content'])].flatMap(
    (one) => holdings.refOf(one, held) ?? [],
  );
  return {
    title,
    ...(narrative !== undefined && { narrative }),
    ...(emptyReason !== undefined && { emptyReason }),
    refs,
  };
}

/** Reads a Media or a Binary that stands by itself as a document. */
export function readMedia(held: Held): Reading {
  const { body } = held;
  const isBinary = held.type === 'Binary';
  const attachment = isBinary
    ? binaryAttachment(body)
    : readAttachment(object(body['content']) ?? {}, ['content']);
  const category = conceptText(body['modality']);
  const reading = {
    name: readConcept(body['type']) ?? readConcept(body['view']),
    fallback: attachment?.title,
    when: firstDate(choiceDate(body, 'created'), choiceDate(body, 'occurrence'), body['issued']),
    status: isBinary ? { standing: 'unknown' as const, said: '' } : readStatus(body['status'], COURSES),
  };
  const attachments = attachment === undefined ? [] : [attachment];
  return {
    ...reading,
    detail: { kind: 'document', attachments, sections: [], ...(category !== undefined && { category }) },
  };
}

function binaryAttachment(body: Json): ReturnType<typeof readAttachment> {
  const key = typeof body['data'] === 'string' ? 'data' : 'content';
  const contentType = text(body['contentType']);
  if (typeof body[key] !== 'string') return undefined;
  return { inline: [key], ...(contentType !== undefined && { contentType }) };
}
