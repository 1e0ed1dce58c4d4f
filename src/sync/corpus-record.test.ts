import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { Consolidation } from '#/record/consolidate/consolidation.ts';
import { countSource } from '#/record/counts.ts';
import { CORPUS, filesOf, inputOf, parsed } from '#/services/fhir/corpus.test-setup.ts';
import { readSource, type SourceInput, type SourceReading } from '#/services/fhir/read-source.ts';
import { inventionsIn } from './invented.test-setup.ts';

interface Sent {
  readonly file: string;
  readonly said: string;
  readonly input: SourceInput;
  readonly read: SourceReading;
}

/** Every file of a folder as one source of one person's record. */
function sourcesOf(folder: string): readonly Sent[] {
  const dialect = /stu3/.test(folder) ? 'stu3' : 'r4';
  return filesOf(join(CORPUS, folder)).flatMap((file, place): Sent[] => {
    const bundled = parsed(file);
    if (bundled === undefined) return [];
    const input = inputOf(bundled, dialect, `S${place}`);
    return [{ file, said: bundled.said, input, read: readSource(input) }];
  });
}

function recordOf(sources: readonly Sent[]): Consolidation {
  const record = new Consolidation();
  for (const { read } of sources) record.replace(read.source, read.facts);
  record.settle();
  return record;
}

/** What is wrong with the accounts of one source, in words. */
function accountsOf({ input, read }: Sent, record: Consolidation): readonly string[] {
  const sent = input.pages.reduce((total, { resources }) => total + resources.length, 0);
  const counts = countSource(read, record.factsOf(read.source), (ref) => record.entryOf(ref)?.id === ref);
  const aside = Object.values(counts.setAside).reduce((total, many) => total + many, 0);
  const isWhole = sent === counts.shown + counts.folded + aside && sent === counts.received;
  return [
    isWhole
      ? ''
      : `sent ${sent}, received ${counts.received}, shown ${counts.shown}, folded ${counts.folded}, set aside ${aside}`,
    Math.min(counts.shown, counts.folded) < 0 ? 'a count is less than nothing' : '',
  ].filter((problem) => problem !== '');
}

/** Facts that stand in no entry or in two, and entries that do not stand and are not dated as their leading fact is. */
function misplaced(sources: readonly Sent[], record: Consolidation): readonly string[] {
  const placed = new Set<string>();
  const wrong: string[] = [];
  for (const { id, when, status, facts } of record.entries.values()) {
    const [lead] = facts;
    if (id !== lead.ref || when !== lead.when || status !== lead.status) wrong.push(id);
    for (const { ref } of facts) if (placed.size === placed.add(ref).size) wrong.push(ref);
  }
  const sent = sources.flatMap(({ read }) => read.facts.map(({ ref }) => ref));
  return [...wrong, ...sent.filter((ref) => !placed.has(ref))];
}

const FOLDERS = existsSync(CORPUS)
  ? readdirSync(CORPUS, { withFileTypes: true })
      .filter((one) => one.isDirectory() && filesOf(join(CORPUS, one.name)).length > 0)
      .map(({ name }) => name)
  : [];

describe.skipIf(FOLDERS.length === 0)(
  'a record made of published ones (skipped where ../shared/corpus is absent)',
  () => {
    it.each(FOLDERS)(
      '%s: all accounted for after consolidation, nothing invented',
      { timeout: 120_000 },
      (folder) => {
        const sources = sourcesOf(folder);
        const record = recordOf(sources);
        expect(sources.length).toBeGreaterThan(0);
        expect(misplaced(sources, record)).toEqual([]);
        const problems = sources.flatMap((sent) =>
          [
            ...accountsOf(sent, record),
            ...inventionsIn(record.factsOf(sent.read.source), sent.input, sent.said),
          ].map((problem) => `${sent.file}: ${problem}`),
        );
        expect(problems).toEqual([]);
      },
    );
  },
);
