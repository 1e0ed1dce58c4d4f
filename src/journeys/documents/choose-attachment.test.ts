import { describe, expect, it } from 'vitest';
import { exampleEntry, exampleFact } from '#/record/entry-example.test-setup.ts';
import { chooseAttachment } from './choose-attachment.ts';

const pdf = { contentType: 'application/pdf', url: 'Binary/1' };
const text = { contentType: 'text/plain', url: 'Binary/2' };
const letter = exampleEntry(
  { kind: 'document', detail: { attachments: [pdf, text] } },
  exampleFact({ kind: 'document', source: 'B', detail: { attachments: [text] } }),
);

describe('opening a document', () => {
  it('takes the attachment an address names, of the copy it names', () => {
    expect(chooseAttachment(letter, 'A81001/Thing/1', '1').attachment).toBe(text);
    expect(chooseAttachment(letter, 'B/Thing/1', '0').fact.provenance.source).toBe('B');
    expect(chooseAttachment(letter, 'A81001/Thing/1', null).attachment).toBe(pdf);
  });

  it.each(['7', '-1', '1.5', 'x', ''])('has nothing at place %s', (place) => {
    expect(chooseAttachment(letter, 'A81001/Thing/1', place).is).toBe('none');
  });

  it('says withheld, never missing, when the organisation keeps the content back', () => {
    const kept = exampleEntry({ kind: 'document', detail: { contentWithheld: true } });
    expect(chooseAttachment(kept, kept.id, '0').is).toBe('withheld');
  });
});
