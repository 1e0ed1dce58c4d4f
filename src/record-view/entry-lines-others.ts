import type { Language } from '#/kit/words.ts';
import type { Detail } from '#/record/fact.ts';
import { formatSize, formatWord } from './entry-format.ts';
import { type DetailOf, type Line, said, told } from './entry-line.ts';
import type { LineWords } from './entry-lines.words.ts';
import { wordsLabel } from './label.words.ts';
import { formatClinicalDate } from './format-date.ts';

/** Lines of the kinds that have few of their own. */
export function linesOfOthers(detail: Detail, words: LineWords, language: Language): readonly Line[] {
  switch (detail.kind) {
    case 'procedure':
      return [
        ...said('reason', words.reason, detail.reason),
        ...said('outcome', words.outcome, detail.outcome),
        ...said('body-site', words.bodySite, detail.bodySites.join(', ')),
      ];
    case 'document':
      return [
        ...said('type', words.documentType, detail.category),
        ...linesOfAttachments(detail, words, language),
      ];
    case 'care-plan':
      return [
        ...said('activities', words.activities, detail.activities.join('; ')),
        ...said('goals', words.goals, detail.goals.join('; ')),
        ...told('until', words.until, detail.until && formatClinicalDate(detail.until, language)),
      ];
    case 'goal':
      return [
        ...said('target', words.target, detail.target),
        ...said('progress', words.progress, detail.progress),
      ];
    case 'appointment':
      return [
        ...said('place', words.place, detail.place),
        ...said('with', words.with, detail.with.join(', ')),
        ...said('reason', words.reason, detail.reason),
        ...told('until', words.until, detail.until && formatClinicalDate(detail.until, language), false),
      ];
    case 'family-history':
      return [
        ...said('relative', words.relative, detail.relative),
        ...said('conditions', words.conditions, detail.conditions.join('; ')),
      ];
    case 'other':
      return [
        ...told('label', words.label, wordsLabel(detail.label, language)),
        ...detail.lines.flatMap((line, place) => said(`line-${place}`, line.name, line.text, place < 3)),
      ];
    default:
      return [];
  }
}

/** What can be opened: its format and size; and when there is nothing, why. */
function linesOfAttachments(
  detail: DetailOf<'document'>,
  words: LineWords,
  language: Language,
): readonly Line[] {
  if (detail.contentWithheld === true) return told('content', words.document, words.contentWithheld);
  if (detail.attachments.length === 0 && detail.sections.length === 0)
    return told('content', words.document, words.noContent);
  const parts = detail.attachments.map((one) =>
    [
      one.contentType === undefined ? words.unknownFormat : formatWord(one.contentType, language),
      formatSize(one.size, language),
    ]
      .filter((text) => text !== '')
      .join(', '),
  );
  return [
    ...told('content', words.attached, parts.join('; ')),
    ...told(
      'written',
      words.written,
      detail.sections.length > 0 ? words.writtenParts(detail.sections.length) : undefined,
    ),
  ];
}
