import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { CORPUS, filesOf, inputOf, parsed, type Bundled } from './corpus.test-setup.ts';
import { readSource, type SourceInput } from './read-source.ts';

const STU3 = /stu3/;

/** Folders of FHIR JSON that real systems and specifications published. */
const FOLDERS = [
  'synthea-r4',
  'synthea-stu3',
  'synthea-bulk-ndjson',
  'gpconnect-stu3',
  'gpconnect-stu3-bad',
  'gpconnect-stu3-spec-examples',
  'careconnect-stu3',
  'ips-r4',
  'hl7-r4-examples',
  'uscore-quirks-r4',
  'bad-fhir-ktc',
  'bad-fhir-validator',
  'multi-source-one-patient',
  'attachments-binary',
  'uk-bars-r4',
  'uk-core-r4',
  'uk-immunisation-r4',
  'uk-mapping-stu3-to-r4',
  'uk-medicines-r4',
  'uk-nrlf-r4',
  'uk-observations-r4',
  'uk-pathology-r4',
  'uk-pds-r4',
  'uk-prescriptions-r4',
  'uk-programmes-r4',
  'uk-proxy-consent-r4',
  'uk-scr-r4',
  'stress-derived',
];

/** What is wrong with the reading of one file, in words; nothing when all holds. */
function problemsOf(bundled: Bundled, dialect: SourceInput['dialect']): readonly string[] {
  const read = readSource(inputOf(bundled, dialect));
  const kept = [...read.facts, ...read.details].map(({ ref }) => ref);
  const refs = [...kept, ...read.stated, ...read.folded.map(({ ref }) => ref)];
  const invents1970 = !bundled.said.includes('1970') && JSON.stringify(read).includes('1970');
  return [
    refs.length + read.setAside.length === read.received + read.lifted.length
      ? ''
      : 'the places do not add up to what was received',
    read.received === bundled.resources.length ? '' : 'something received was not counted',
    new Set(refs).size === refs.length ? '' : 'one ref stands in two places',
    read.facts.every(({ title }) => title !== '') ? '' : 'a fact has no title',
    read.folded.every(({ into }) => kept.includes(into)) ? '' : 'something is folded into what is not there',
    invents1970 ? 'a date of 1970 was invented' : '',
  ].filter((problem) => problem !== '');
}

const isThere = existsSync(CORPUS);

describe.skipIf(!isThere)(
  'the corpus of published records (skipped where ../shared/corpus is absent)',
  () => {
    for (const folder of FOLDERS.filter((name) => existsSync(join(CORPUS, name)))) {
      it(
        `reads every file of ${folder}: all accounted for, nothing thrown, no invented date`,
        { timeout: 120_000 },
        () => {
          const problems = filesOf(join(CORPUS, folder)).flatMap((file) => {
            const bundled = parsed(file);
            if (bundled === undefined) return [];
            return problemsOf(bundled, STU3.test(folder) ? 'stu3' : 'r4').map(
              (problem) => `${file}: ${problem}`,
            );
          });
          expect(problems).toEqual([]);
        },
      );
    }
  },
);
