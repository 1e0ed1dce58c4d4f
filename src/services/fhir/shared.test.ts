import { describe, expect, it } from 'vitest';
import { readAll } from './made-up-record.test-setup.ts';

const code = { coding: [{ system: 'http://snomed.info/sct', code: '44054006', display: 'Diabetes' }] };
const result = (): object => ({
  resourceType: 'Observation',
  status: 'final',
  code: structuredClone(code),
  effectiveDateTime: '2024-05-06',
  performer: [{ display: 'Dr Anne Other' }],
  referenceRange: [{ low: { value: 4, unit: 'mmol/L' } }],
});

const wording = (text: string): object => ({ ...result(), code: { ...structuredClone(code), text } });

describe('what a source says over and over', () => {
  it('is kept once', () => {
    const [a, b] = readAll([result(), result()]).facts;
    expect(a?.codings).toBe(b?.codings);
    expect(a?.status).toBe(b?.status);
    expect(a?.when).toBe(b?.when);
    expect(a?.provenance.people).toBe(b?.provenance.people);
    expect(a?.notes).toBe(b?.notes);
    const ranges = [a, b].map((one) => one?.detail.kind === 'result' && one.detail.ranges);
    expect(ranges[0]).toBe(ranges[1]);
  });

  it('cannot be changed in one fact for all', () => {
    const [a] = readAll([result(), result()]).facts;
    for (const one of [a?.codings, a?.codings[0], a?.status, a?.notes, a?.provenance.people])
      expect(Object.isFrozen(one)).toBe(true);
  });

  it('is not taken for the same when a word differs, however many wordings there are', () => {
    const words = Array.from({ length: 30 }, (_, at) => `Diabetes ${at}`);
    const titles = readAll([...words, ...words].map(wording)).facts.map(({ title }) => title);
    expect(titles).toEqual([...words, ...words]);
  });

  it('tells systems, names and the chosen coding apart', () => {
    const coded = (more: object): object => ({
      ...result(),
      code: {
        coding: [
          { ...code.coding[0], ...more },
          { system: 'urn:x', code: 'x', display: 'X' },
        ],
      },
    });
    const all = [{}, { system: 'urn:y' }, { display: 'Other' }, { system: 'urn:y', userSelected: true }];
    expect(readAll(all.map(coded)).facts.map((one) => [one.title, one.codings[0]?.system])).toEqual([
      ['Diabetes', 'http://snomed.info/sct'],
      ['Diabetes', 'urn:y'],
      ['Other', 'http://snomed.info/sct'],
      ['Diabetes', 'urn:y'],
    ]);
  });

  it('is not kept from one reading to the next', () => {
    const [a, b] = [readAll([result()]), readAll([result()])].map(({ facts }) => facts[0]);
    expect(a?.codings).toEqual(b?.codings);
    expect(a?.codings).not.toBe(b?.codings);
  });
});
