import type { Resource } from '../kit/world.ts';
import { identifiersOf, isPerson } from './judge-consent.ts';
import { FUTURE_MS } from './judge-reading.ts';
import { isObject, listOf, textOf } from './json-walk.ts';

/** Why answers are not taken (QuestionnaireResponse, FHIR R4, with what makes it this person's own); undefined when they are. */
export function faultOfAnswers(
  sent: Resource,
  { nhsNumber, key, nowMs }: { nhsNumber: string; key: string | null; nowMs: number },
): string | undefined {
  if (!isObject(sent) || sent.resourceType !== 'QuestionnaireResponse')
    return 'A QuestionnaireResponse is needed';
  if (Array.isArray(sent.identifier)) return 'There is one identifier';
  if (key === null || !identifiersOf(sent).includes(key))
    return 'The identifier asked for is not that of the resource';
  if (!/^(completed|amended|entered-in-error)$/.test(String(sent.status)))
    return 'The status is not one of answers that were given';
  if (!isPerson(sent.subject, nhsNumber)) return 'The subject is not the person of the token';
  const time = Date.parse(String(sent.authored));
  if (Number.isNaN(time)) return 'authored is not an instant';
  if (time > nowMs + FUTURE_MS) return 'authored is in the future';
  return faultOfItems(sent.item);
}

function faultOfItems(value: unknown): string | undefined {
  const items = listOf(value);
  if (items.length === 0) return 'There are no answers';
  for (const item of items) {
    if (textOf(item, 'linkId') === undefined) return 'An item has no linkId';
    if (!isObject(item)) continue;
    const answers = listOf(item.answer);
    const under = answers.flatMap((answer) => (isObject(answer) ? listOf(answer.item) : []));
    const deeper = under.length === 0 ? undefined : faultOfItems(under);
    if (deeper !== undefined) return deeper;
    if (answers.some((answer) => valueNames(answer).length !== 1)) return 'An answer has one value[x]';
    // Invariant qrs-1 of the resource.
    if (item.item !== undefined && answers.length > 0) return 'An item has answers or items of its own';
    if (item.item !== undefined) {
      const fault = faultOfItems(item.item);
      if (fault !== undefined) return fault;
    }
  }
  return undefined;
}

const valueNames = (answer: unknown): readonly string[] =>
  isObject(answer) ? Object.keys(answer).filter((name) => name.startsWith('value')) : [];
