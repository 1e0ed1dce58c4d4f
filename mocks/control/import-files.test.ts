import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { readImports } from './import-files.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'imports-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const put = (name: string, content: string | Buffer) => writeFileSync(join(folder, name), content);
const read = () =>
  [...readImports([folder])].map((one) =>
    'reason' in one ? `${one.file.slice(folder.length + 1)}: ${one.reason}` : `${one.source}`,
  );

test('bundles are read, plain and packed, and the rest is named with its reason', () => {
  put('a.json', '\uFEFF{"resourceType":"Bundle"}');
  put('b.json.gz', gzipSync('{"resourceType":"Bundle"}'));
  put('c.json', '{"resourceType":"Patient"}');
  put('d.json', '[1]');
  put('e.json', '{"resource');
  put('f.json.gz', 'not packed');
  put('g.txt', 'text');
  put('h.json', Buffer.from([0x22, 0xff, 0x22]));
  const found = read();
  expect(found.slice(0, 2)).toEqual(['a.json', 'b.json.gz']);
  expect(found[2]).toBe('c.json: It is a Patient, not a FHIR Bundle');
  expect(found[3]).toBe('d.json: It is not a FHIR resource, not a FHIR Bundle');
  expect(found).toHaveLength(8);
  expect(found.slice(4).every((line) => /^[efgh]\S*: ./.test(line))).toBe(true);
});

test('a folder of ndjson alone is one person, and a bad line costs itself only', () => {
  mkdirSync(join(folder, 'export'));
  put('export/Patient.ndjson', '{"resourceType":"Patient"}\nbad\n');
  put(
    'export/Observation.ndjson.gz',
    gzipSync('{"resourceType":"Observation"}\n\n{"resourceType":"Observation"}'),
  );
  const all = [...readImports([folder])];
  expect(all).toHaveLength(2);
  expect(all.find((one) => 'reason' in one)).toMatchObject({ reason: expect.stringMatching(/^Line 2: /) });
  const bundle = all.find((one) => 'bundle' in one);
  expect(bundle).toMatchObject({ source: 'export', bundle: { type: 'collection', entry: { length: 3 } } });
});

test('what is not there is named', () => {
  const missing = join(folder, 'nothing');
  expect([...readImports([missing])]).toEqual([{ file: missing, reason: 'There is no such file or folder' }]);
});
