import type { FactRef } from '#/record/fact.ts';
import type { Held, Holdings } from './holdings.ts';
import { extensions, NONE, objects } from './json.ts';

/**
 * What a source ties a resource to by a reference of its own: what a problem's header holds (GP Connect
 * RelatedClinicalContent, ActualProblem, RelatedProblemHeader), and the problem that anything else is for (FHIR R4
 * `reasonReference`, `addresses`, `diagnosis`, `evidence`). Each once, never itself.
 */
export function linksOf(held: Held, holdings: Holdings): readonly FactRef[] {
  const { body } = held;
  const said = [
    ...objects(body['reasonReference']),
    ...objects(body['addresses']),
    ...objects(body['diagnosis']).map((one) => one['condition']),
    ...(held.type === 'Condition' ? headedBy(held) : NONE),
  ];
  if (said.length === 0) return NONE;
  const refs = new Set(said.flatMap((one) => (one === undefined ? [] : (holdings.refOf(one, held) ?? []))));
  refs.delete(held.ref);
  return [...refs];
}

function headedBy({ body }: Held): readonly unknown[] {
  const problems = extensions(body, /RelatedProblemHeader/i).flatMap((one) => objects(one['extension']));
  return [
    ...objects(body['evidence']).flatMap((one) => objects(one['detail'])),
    ...[...extensions(body, /RelatedClinicalContent|ActualProblem/i), ...problems].map(
      (one) => one['valueReference'],
    ),
  ];
}
