import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { plainText } from '../fhir/narrative.ts';
import { readCdaLetter } from './read-cda.ts';

const LETTER = `<?xml version="1.0"?>
<ClinicalDocument xmlns="urn:hl7-org:v3">
  <title>Discharge letter</title><effectiveTime value="202103041530+0100"/>
  <recordTarget><patientRole><id root="2.16.840.1.113883.2.1.4.1" extension="999 000 0018"/><patient><name><given>Ann</given><family>Onion</family></name></patient></patientRole></recordTarget>
  <author><assignedAuthor><assignedPerson><name>Dr Pear</name></assignedPerson><representedOrganization><name>Elm Hospital</name></representedOrganization></assignedAuthor></author>
  <component><structuredBody><component><section><title>Plan</title>
    <text><paragraph>Take <content styleCode="Bold">one</content> a day</paragraph><list listType="ordered"><item>Rest</item></list><table><thead><tr><th>Day</th></tr></thead><tbody><tr><td>1</td></tr></tbody></table></text>
    <component><section><title>Later</title><text>Come back</text></section></component>
  </section></component></structuredBody></component>
</ClinicalDocument>`;

describe('CDA letters', () => {
  it('reads the header and nested sections', () => {
    const read = readCdaLetter(LETTER);
    if (!read.ok) throw new Error('unreadable');
    expect(read.value).toMatchObject({
      title: 'Discharge letter',
      date: '2021-03-04T15:30+01:00',
      patient: { name: 'Ann Onion', nhsNumber: '9990000018' },
      author: 'Dr Pear',
      organisation: 'Elm Hospital',
    });
    const [plan] = read.value.sections;
    expect(plan?.blocks.map(({ is }) => is)).toEqual(['paragraph', 'list', 'table']);
    expect(plainText(plan?.blocks ?? [])).toBe('Take one a day\nRest\nDay\n1');
    expect(plan?.sections[0]).toMatchObject({ title: 'Later', blocks: [{ is: 'paragraph' }] });
  });

  it.each(['', 'not xml', '<html/>', '<ClinicalDocument/>', LETTER.slice(0, 400)])(
    'says that %j is unreadable',
    (xml) => {
      expect(readCdaLetter(xml)).toEqual({ ok: false, failure: 'unreadable' });
    },
  );

  const folder = join(process.cwd(), '..', 'shared', 'corpus', 'ccda-documents');
  it.skipIf(!existsSync(folder))('reads the published documents of the corpus', () => {
    const unread = readdirSync(folder).filter((name) => {
      if (!name.endsWith('.xml')) return false;
      const read = readCdaLetter(readFileSync(join(folder, name), 'utf8'));
      return !read.ok || !read.value.sections.some(({ blocks }) => blocks.length > 0);
    });
    expect(unread).toEqual([]);
  });
});
