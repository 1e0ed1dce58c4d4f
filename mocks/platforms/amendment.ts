import { isObject, listOf, textOf } from './json-walk.ts';
import type { Named } from './import-rows.ts';
import type { Resource } from '../kit/world.ts';

const CORRECTED = 'Corrected by the organisation that holds this record.';

/** The resource as its keeper corrected it: something a reader can see has changed, by the means its type offers. */
export function amended(resource: Resource & { id: string }): Named {
  const copy: Named = structuredClone(resource);
  const change = CHANGES[copy.resourceType] ?? changeText;
  change(copy);
  return copy;
}

const CHANGES: Readonly<Record<string, (resource: Named) => void>> = {
  Observation(resource) {
    resource.status = 'amended';
    const quantity = resource.valueQuantity;
    if (isObject(quantity) && typeof quantity.value === 'number') {
      quantity.value = Math.round((quantity.value + Math.max(Math.abs(quantity.value) * 0.1, 0.1)) * 10) / 10;
    } else if (typeof resource.valueString === 'string') {
      resource.valueString = `${resource.valueString} (corrected)`;
    }
    if (isStu3(resource)) resource.comment = CORRECTED;
    else addNote(resource);
  },
  DiagnosticReport(resource) {
    resource.status = 'amended';
    const said = textOf(resource, 'conclusion');
    resource.conclusion = said === undefined ? CORRECTED : `${said} ${CORRECTED}`;
  },
  DocumentReference(resource) {
    const said = textOf(resource, 'description');
    resource.description = said === undefined ? CORRECTED : `${said} (corrected)`;
  },
  MedicationRequest: changeDose,
  MedicationStatement: changeDose,
  Patient(resource) {
    resource.telecom = [...listOf(resource.telecom), { system: 'phone', value: '01632 960199', use: 'home' }];
  },
  AllergyIntolerance: addNote,
  Condition: addNote,
  Procedure: addNote,
  Immunization: addNote,
  CarePlan: addNote,
};

function changeDose(resource: Named): void {
  const member = resource.resourceType === 'MedicationStatement' ? 'dosage' : 'dosageInstruction';
  const [first, ...others] = listOf(resource[member]);
  const said = textOf(first, 'text');
  resource[member] = [
    { ...(isObject(first) ? first : {}), text: said === undefined ? CORRECTED : `${said} (corrected)` },
    ...others,
  ];
  addNote(resource);
}

function addNote(resource: Named): void {
  resource.note = [...listOf(resource.note), { text: CORRECTED }];
}

/** For types without notes: the narrative is what a person reads. */
function changeText(resource: Named): void {
  resource.text = {
    status: 'additional',
    div: `<div xmlns="http://www.w3.org/1999/xhtml"><p>${CORRECTED}</p></div>`,
  };
}

const isStu3 = (resource: Named) =>
  /STU3|CareConnect/.test(listOf(resource.meta?.profile).join(' ')) ||
  resource.context !== undefined ||
  resource.comment !== undefined;
