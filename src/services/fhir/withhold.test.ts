import { describe, expect, it } from 'vitest';
import { readAll } from './made-up-record.test-setup.ts';
import { redactWithheld } from './withhold.ts';

const NOPAT = { security: [{ system: 'http://hl7.org/fhir/v3/ActCode', code: 'NOPAT' }] };
const HIDDEN = new Set(['A1/Condition/hush', 'A1/Binary/bytes']);
const hush = { reference: 'Condition/hush', display: 'Hidden' };
const open = { reference: 'Condition/open', display: 'Cold' };

describe('originals without what is not for the patient', () => {
  it('lose the whole reference, in lists and alone, and keep everything else', () => {
    const original = {
      resourceType: 'Encounter',
      reasonReference: [hush, open],
      partOf: { reference: 'https://host/fhir/Condition/hush/_history/2' },
      diagnosis: [{ condition: hush, rank: 1 }, { condition: open }],
      extension: [{ url: 'https://host/about', valueReference: hush }],
      entry: [{ item: { reference: 'urn:uuid:hush' } }],
      link: { url: 'Binary/bytes', title: 'Hidden scan' },
    };
    expect(redactWithheld(original, HIDDEN)).toEqual({
      resourceType: 'Encounter',
      reasonReference: [open],
      diagnosis: [{ rank: 1 }, { condition: open }],
      extension: [{ url: 'https://host/about' }],
      entry: [{}],
    });
    expect(original.reasonReference).toHaveLength(2);
  });

  it('lose contained resources that are kept back, and what points at them', () => {
    const original = {
      resourceType: 'List',
      contained: [
        { resourceType: 'Condition', id: 'c', meta: NOPAT, code: { text: 'Hidden' } },
        { resourceType: 'Condition', id: 'd' },
      ],
      entry: [{ item: { reference: '#c', display: 'Hidden' } }, { item: { reference: '#d' } }],
    };
    expect(redactWithheld(original, new Set())).toEqual({
      resourceType: 'List',
      contained: [{ resourceType: 'Condition', id: 'd' }],
      entry: [{}, { item: { reference: '#d' } }],
    });
  });

  it('keep of a document only that it is there and its type', () => {
    const original = {
      resourceType: 'DocumentReference',
      type: { text: 'Letter' },
      description: 'Hidden subject',
      securityLabel: [{ coding: NOPAT.security }],
      content: [{ attachment: { title: 'Hidden' } }],
    };
    expect(JSON.stringify(redactWithheld(original, new Set()))).not.toContain('Hidden');
    const [fact] = readAll([{ ...original, status: 'current' }]).facts;
    expect(fact).toMatchObject({ title: 'Letter', notes: [], detail: { contentWithheld: true } });
  });
});

describe('what is set aside because it is not for the patient', () => {
  it('tells neither its kind nor its place', () => {
    const { setAside, facts } = readAll([
      { resourceType: 'Condition', id: 'hush', meta: NOPAT, code: { text: 'Hidden' } },
      { resourceType: 'Binary', id: 'bytes', meta: NOPAT },
      { resourceType: 'List', title: 'Problems', entry: [{ item: hush }] },
      {
        resourceType: 'DocumentReference',
        status: 'current',
        type: { text: 'Letter' },
        content: [{ attachment: { url: 'Binary/bytes' } }],
      },
    ]);
    const aside = (index: number) => ({ type: '', reason: 'not-for-you', original: { page: 0, index } });
    expect(setAside).toEqual([aside(1), aside(2), aside(3)]);
    expect(JSON.stringify(facts)).not.toMatch(/hush|bytes/);
  });
});
