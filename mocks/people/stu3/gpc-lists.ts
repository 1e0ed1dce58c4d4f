import type { Resource } from '../../kit/world.ts';
import type { Shelf } from '../shelf.ts';
import { SYSTEM } from '../codes/concept.ts';
import { careConnect } from './concept.ts';

const LISTS = {
  allergies: ['Allergies and adverse reactions', '886921000000105'],
  endedAllergies: ['Ended allergies', '1103671000000101'],
  medications: ['Medications and medical devices', '933361000000108'],
  problems: ['Problems', '717711000000103'],
  immunisations: ['Immunisations', '1102181000000102'],
  investigations: ['Investigations and results', '887191000000108'],
  uncategorised: ['Uncategorised data', '826501000000100'],
  consultations: ['List of consultations', '1149501000000101'],
} as const;

/** A section of a GP Connect structured record. */
export type ListName = keyof typeof LISTS;

/** Why a GP Connect list is incomplete (CareConnect-GPC-ListWarningCode-1). */
export type ListWarning = 'confidential-items' | 'data-in-transit' | 'data-awaiting-filing';

const WARNING_WORDS: Record<ListWarning, string> = {
  'confidential-items': 'Items excluded due to confidentiality and/or patient preferences.',
  'data-in-transit':
    'Patient record transfer from previous GP practice not yet complete; information recorded before that date may be missing.',
  'data-awaiting-filing':
    'Patient data may be incomplete as there is data supplied by a third party awaiting review before becoming available.',
};

const EMPTY_REASON = {
  coding: [
    {
      system: 'https://fhir.nhs.uk/STU3/CodeSystem/CareConnect-ListEmptyReasonCode-1',
      code: 'no-content-recorded',
      display: 'No Content Recorded',
    },
  ],
};

/** The lists of one structured record: present from the start, each empty until something is entered. */
export interface GpcLists {
  enter(list: ListName, item: Resource): void;
}

/** Adds every list of a structured record; an empty one says so by reason and note. */
export function createLists(shelf: Shelf): GpcLists {
  const entries = new Map<ListName, { list: Resource; items: { item: { reference: string } }[] }>();
  for (const name of Object.keys(LISTS) as ListName[]) {
    const [title, code] = LISTS[name];
    const list = shelf.add(
      {
        resourceType: 'List',
        status: 'current',
        mode: 'snapshot',
        title,
        code: { coding: [{ system: SYSTEM.snomed, code, display: title }] },
        subject: { reference: shelf.patient },
        date: shelf.at(shelf.today, '06:00'),
        orderedBy: {
          coding: [
            { system: 'http://hl7.org/fhir/list-order', code: 'event-date', display: 'Sorted by Event Date' },
          ],
        },
        note: [{ text: 'Information not available' }],
        emptyReason: EMPTY_REASON,
      },
      { on: shelf.today, profile: careConnect(shelf, 'List') },
    );
    entries.set(name, { list, items: [] });
  }
  return {
    enter: (name, item) => {
      const found = entries.get(name);
      if (!found) return;
      if (found.items.length === 0) {
        delete found.list['note'];
        delete found.list['emptyReason'];
        found.list['entry'] = found.items;
      }
      found.items.push({ item: { reference: `${item.resourceType}/${item.id ?? ''}` } });
    },
  };
}

/** Marks a list of a finished record as incomplete, with the note GP Connect prescribes. */
export function warnOnList(resources: readonly Resource[], list: ListName, warning: ListWarning): void {
  const found = resources.find((r) => r.resourceType === 'List' && r['title'] === LISTS[list][0]);
  if (!found) throw new Error(`no list ${list} in the record`);
  found['extension'] = [
    {
      url: 'https://fhir.nhs.uk/STU3/StructureDefinition/Extension-CareConnect-GPC-ListWarningCode-1',
      valueCode: warning,
    },
  ];
  const notes = Array.isArray(found['note']) ? found['note'] : [];
  found['note'] = [...notes, { text: WARNING_WORDS[warning] }];
}
