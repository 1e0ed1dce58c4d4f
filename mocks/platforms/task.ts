import type { Platform, Resource, World } from '../kit/world.ts';
import type { HeldReading } from './inbox.ts';
import { listOf } from './json-walk.ts';

const NHS_NUMBER = 'https://fhir.nhs.uk/Id/nhs-number';
const ODS = 'https://fhir.nhs.uk/Id/ods-organization-code';

/** The version of a Task: that of the reading, and how far it has come; it changes when either does. */
export const taskVersion = ({ version, state }: HeldReading): string => `${version}.${state}`;

/** A person's name in one line, if the sandbox knows them. */
export function nameOf(world: Pick<World, 'people'>, nhsNumber: string): string | undefined {
  const name = world.people.find(nhsNumber)?.name;
  return name && [name.prefix, ...name.given, name.family].filter(Boolean).join(' ');
}

const REVIEW_WORDS: Readonly<Record<string, string>> = {
  Observation: 'Review a reading from home',
  QuestionnaireResponse: 'Review answers from home',
};

/** How far a reading has come, as a Task (FHIR R4): `requested` it lies there, `received` it was opened. */
export function taskOf(
  reading: HeldReading,
  { platform, name, filed }: { platform: Platform; name: string | undefined; filed?: Resource | undefined },
): Resource {
  const { id, nhsNumber, resource, state, reason, receivedAt, updatedAt } = reading;
  return {
    resourceType: 'Task',
    id,
    meta: { versionId: taskVersion(reading), lastUpdated: updatedAt },
    status: state,
    ...(reason !== undefined && { statusReason: { text: reason } }),
    intent: 'order',
    code: { text: REVIEW_WORDS[resource.resourceType] ?? 'Review' },
    focus: { reference: `${resource.resourceType}/${id}`, identifier: listOf(resource.identifier)[0] },
    for: {
      type: 'Patient',
      identifier: { system: NHS_NUMBER, value: nhsNumber },
      ...(name !== undefined && { display: name }),
    },
    authoredOn: receivedAt,
    lastModified: updatedAt,
    owner: {
      type: 'Organization',
      identifier: { system: ODS, value: platform.ods },
      display: platform.name,
    },
    ...(filed && outputOf(filed)),
  };
}

/** The resource that was filed, inside the Task: without what it contained itself, and what points there (FHIR R4 dom-2). */
function outputOf(filed: Resource) {
  const inside = { ...filed, id: 'filed', contained: undefined, derivedFrom: undefined, meta: undefined };
  return {
    contained: [inside],
    output: [{ type: { text: 'In the record' }, valueReference: { reference: '#filed' } }],
  };
}
