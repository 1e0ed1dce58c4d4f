import { beforeEach, expect, test, vi } from 'vitest';
import { exampleFact } from '#/record/entry-example.test-setup.ts';
import { changesOf } from '#/record/what-changed.ts';
import { CHANGES } from '#/vault/names.ts';
import type { SealedStore } from '#/vault/sealed-store.ts';
import { newVault } from '#/vault/vault.test-setup.ts';
import { RecordMemory } from './record-memory.ts';
import { RecordWriter } from './record-writer.ts';

const NOW = '2026-11-20T10:00:00.000Z';
const KNOWN = { held: [], register: undefined, looked: undefined };
const named = (...names: readonly string[]) =>
  names.map((title) => exampleFact({ kind: 'condition', id: title, title }));

let vault: SealedStore;
let memory: RecordMemory;
let writer: RecordWriter;
const newWriter = (): RecordWriter => new RecordWriter(vault, memory, () => new Date(NOW));
const onDisk = async (): Promise<string[]> =>
  (await newWriter().readEntries()).map(({ title }) => title).sort();

/** The source now says this; whether it is written is another matter. */
function take(...names: readonly string[]): void {
  writer.willNote(changesOf(NOW, memory.take('A81001', named(...names))));
  writer.willPut(memory.settle());
}

async function writeOnFullDisk(): Promise<void> {
  const full = vi.spyOn(vault, 'write').mockRejectedValue(new Error('quota'));
  await expect(writer.write(KNOWN, { withEntries: true })).rejects.toThrow('quota');
  full.mockRestore();
}

beforeEach(async () => {
  vault = await newVault();
  memory = new RecordMemory();
  writer = newWriter();
});

test('entries wait until they are asked for; the rest does not', async () => {
  take('Asthma');
  await writer.write(KNOWN, { withEntries: false });
  expect(await onDisk()).toEqual([]);
  expect(await vault.names(CHANGES)).toHaveLength(1);
  await writer.write(KNOWN, { withEntries: true });
  expect(await onDisk()).toEqual(['Asthma']);
  expect(await vault.names(CHANGES)).toHaveLength(1);
});

test('what could not be written is written the next time, and an entry that is no more stays gone', async () => {
  take('Asthma', 'Eczema');
  await writer.write(KNOWN, { withEntries: true });
  take('Eczema', 'Hay fever');
  await writeOnFullDisk();
  expect(await onDisk()).toEqual(['Asthma', 'Eczema']);
  await writer.write(KNOWN, { withEntries: true });
  expect(await onDisk()).toEqual(['Eczema', 'Hay fever']);
  expect(await vault.names(CHANGES)).toHaveLength(2);
});

test('what came while a write failed counts over what that write held', async () => {
  take('Asthma');
  await writeOnFullDisk();
  take('Eczema');
  await writer.write(KNOWN, { withEntries: true });
  expect(await onDisk()).toEqual(['Eczema']);
});

test('a log of which most is overtaken is written anew, and says the same', async () => {
  const many = Array.from({ length: 250 }, (_, at) => `Condition ${at}`);
  for (const round of [1, 2, 3]) {
    take(...many.map((name) => `${name} ${round}`));
    await writer.write(KNOWN, { withEntries: true });
  }
  expect(await vault.names('entries/')).toHaveLength(2);
  expect(await onDisk()).toHaveLength(250);
});
