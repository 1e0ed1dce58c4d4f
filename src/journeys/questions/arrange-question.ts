import type { DetailsDiffer } from '#/record/contradictions/details-differ.ts';
import type { Disagreement } from '#/record/contradictions/disputes.ts';
import type { Entry } from '#/record/entry.ts';
import type { FactRef } from '#/record/fact.ts';
import { itemsOf, itemsOfSort } from '#/record/layer-of-entry.ts';
import type { LayerItem } from '#/record/person-layer.ts';
import {
  organisationsIn,
  questionOfDetails,
  questionOfDisagreement,
  questionOfEntry,
  type QuestionGiven,
} from '#/record-view/question-text.ts';

/** A question before the person has changed a word of it. */
export interface Draft {
  readonly refs: readonly FactRef[];
  readonly organisations: readonly string[];
  readonly text: string;
}

/** Drafts a question about a detail of the person: to any organisation that holds details of them. */
export function draftDetailQuestion(differs: DetailsDiffer, given: QuestionGiven): Draft {
  const held = differs.sides.filter(({ isRegister }) => isRegister !== true);
  return {
    refs: [...new Set(held.map(({ ref }) => ref))],
    organisations: [...new Set(held.map(({ source }) => source))],
    text: questionOfDetails(differs, given),
  };
}

/** Drafts a question about a contradiction, or else about entries; what the person disputes comes along. */
export function draftQuestion(
  about: { readonly disagreement: Disagreement | undefined; readonly entries: readonly Entry[] },
  layer: readonly LayerItem[],
  given: QuestionGiven,
): Draft {
  const { disagreement, entries } = about;
  if (disagreement !== undefined)
    return {
      refs: disagreement.sides.map(({ ref }) => ref),
      organisations: organisationsIn(disagreement),
      text: questionOfDisagreement(disagreement, given),
    };
  const texts = entries.map((entry) =>
    questionOfEntry(entry, {
      ...given,
      disputed: itemsOfSort('dispute', itemsOf(entry, layer))
        .map(({ text }) => text)
        .join(' '),
    }),
  );
  return {
    refs: entries.flatMap(({ facts }) => facts.map(({ ref }) => ref)),
    organisations: [...new Set(entries.flatMap(({ sources }) => sources))],
    text: texts.join('\n'),
  };
}
