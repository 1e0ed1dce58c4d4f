import { expect, it } from 'vitest';
import { Holdings, type Held } from './holdings.ts';
import { linksOf } from './read-links.ts';

const held = (type: string, body: object): Held => ({
  ref: `A1/${type}/x`,
  type,
  id: 'x',
  body: { resourceType: type, ...body },
  original: { page: 0, index: 0 },
});
const linked = (type: string, body: object): readonly string[] =>
  linksOf(held(type, body), new Holdings('A1', '2026-01-01T00:00:00Z', [], new Set(['A1/Condition/hush'])));

const HERE = 'https://fhir.hl7.org.uk/STU3/StructureDefinition/Extension-CareConnect-';
const to = (reference: string) => ({ valueReference: { reference } });

it('reads what the header of a problem holds, each once and never itself', () => {
  const extension = [
    { url: `${HERE}ActualProblem-1`, ...to('Observation/o') },
    { url: `${HERE}RelatedClinicalContent-1`, ...to('MedicationRequest/m') },
    { url: `${HERE}RelatedClinicalContent-1`, ...to('Observation/o') },
    { url: `${HERE}RelatedClinicalContent-1`, ...to('Condition/x') },
    {
      url: `${HERE}RelatedProblemHeader-1`,
      extension: [
        { url: 'type', valueCode: 'parent' },
        { url: 'target', ...to('Condition/p') },
      ],
    },
    { url: `${HERE}ProblemSignificance-1`, valueCode: 'major' },
  ];
  const refs = ['A1/Observation/o', 'A1/MedicationRequest/m', 'A1/Condition/p'];
  expect([...linked('Condition', { extension })].sort()).toEqual([...refs].sort());
  expect(linked('Observation', { extension })).toEqual([]);
});

it.each([
  ['MedicationRequest', { reasonReference: [{ reference: 'Condition/c' }] }],
  ['CarePlan', { addresses: [{ reference: 'Condition/c' }] }],
  ['Encounter', { diagnosis: [{ condition: { reference: 'Condition/c' }, rank: 1 }, { rank: 2 }] }],
  ['Condition', { evidence: [{ detail: [{ reference: 'Condition/c' }] }] }],
])('reads the problem that a %s is for', (type, body) => {
  expect(linked(type, body)).toEqual(['A1/Condition/c']);
});

it('ties nothing to what is withheld, nor to words without a reference', () => {
  const reasonReference = [{ reference: 'Condition/hush' }, { display: 'Asthma' }];
  expect(linked('MedicationRequest', { reasonReference })).toEqual([]);
});
