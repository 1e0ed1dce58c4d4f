import {
  shownOf,
  type Answer,
  type Answered,
  type Answers,
  type Item,
} from '#/record/readings/questionnaire.ts';
import { EXTENSIONS, writeValue } from './answer-values.ts';
import { keyIdentifier, personOf, type Sending } from '../fhir/readings/write-reading.ts';

/** What a canonical address that is shown to people is called (extension `display`, FHIR R4). */
export const DISPLAY = `${EXTENSIONS}display`;

type Json = Readonly<Record<string, unknown>>;

/**
 * Answers as a QuestionnaireResponse (FHIR R4): every question that was asked, in words as it was asked, also those that were
 * left open. `answers` are those to what is asked alone (`answersAsked`). Who gave them is in the token, and in `source` where
 * somebody answered for the person.
 */
export function writeAnswers(
  {
    answered: { questionnaire, answers },
    measuredBy,
  }: { readonly answered: Answered; readonly measuredBy?: string },
  { key, version, isWithdrawn, issued, nhsNumber }: Sending,
): Json {
  const { url, title, items } = questionnaire;
  const asked = new Set(shownOf(questionnaire, answers).map(({ item }) => item.linkId));
  return {
    resourceType: 'QuestionnaireResponse',
    identifier: keyIdentifier(key),
    ...(url !== undefined && { questionnaire: url }),
    ...(title !== '' && { _questionnaire: { extension: [{ url: DISPLAY, valueString: title }] } }),
    status: isWithdrawn ? 'entered-in-error' : version === 1 ? 'completed' : 'amended',
    subject: personOf(nhsNumber),
    authored: issued,
    ...(measuredBy !== undefined && { source: { type: 'RelatedPerson', display: measuredBy } }),
    item: itemsOf(items, { answers, asked }),
  };
}

/** What was asked. */
interface Asked {
  readonly answers: Answers;
  readonly asked: ReadonlySet<string>;
}

/** What was asked with what was answered, and the headings over it. */
function itemsOf(items: readonly Item[], all: Asked): readonly Json[] {
  return items.flatMap((item): readonly Json[] => {
    if (item.is === 'note' || !all.asked.has(item.linkId)) return [];
    const { linkId, text } = item;
    const common = { linkId, ...(text !== '' && { text }) };
    const under = itemsOf(item.items, all);
    if (item.is === 'group') return under.length === 0 ? [] : [{ ...common, item: under }];
    const [first, ...others] = all.answers[linkId] ?? [];
    if (first === undefined) return [common];
    const valueOf = (one: Answer): Json => writeValue(one, 'value', item.answer.is === 'whole-number');
    const beneath = under.length === 0 ? {} : { item: under };
    return [
      {
        ...common,
        answer: [{ ...valueOf(first), ...beneath }, ...others.map(valueOf)],
      },
    ];
  });
}
