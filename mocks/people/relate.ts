import type { Resource } from '../kit/world.ts';

const RELATED =
  'https://fhir.hl7.org.uk/STU3/StructureDefinition/Extension-CareConnect-RelatedClinicalContent-1';

const to = ({ resourceType, id }: Resource): { reference: string } => ({
  reference: `${resourceType}/${id ?? ''}`,
});

/** GP Connect: the problem's header names what belongs to it. */
export function nameInHeader(problem: Resource, items: readonly Resource[]): void {
  const held = (problem['extension'] ?? []) as object[];
  problem['extension'] = [...held, ...items.map((item) => ({ url: RELATED, valueReference: to(item) }))];
}

/** Elsewhere what is done for a problem names it as its reason. */
export function nameAsReason(problem: Resource, items: readonly Resource[]): void {
  for (const item of items) item['reasonReference'] = [to(problem)];
}
