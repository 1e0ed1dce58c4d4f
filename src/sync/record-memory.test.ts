import { expect, test } from 'vitest';
import { exampleEntry } from '#/record/entry-example.test-setup.ts';
import { RecordMemory } from './record-memory.ts';

const medicine = (id: string, folded: readonly string[]) =>
  exampleEntry({ kind: 'medicine', id, fact: { folded } });

test('a prescription that is told as part of a medicine leads to the medicine, a place or product to nothing', () => {
  const memory = new RecordMemory();
  const told = medicine('1', [
    'A81001/MedicationRequest/plan',
    'A81001/Organization/pharmacy',
    'A81001/Medication/product',
  ]);
  memory.load([told]);
  expect(memory.entryOf('A81001/MedicationRequest/plan')).toBe(told);
  expect(memory.entryOf('A81001/Organization/pharmacy')).toBeUndefined();
  expect(memory.entryOf('A81001/Medication/product')).toBeUndefined();
});

test('what stands as a fact of its own is found there, whatever else tells it', () => {
  const memory = new RecordMemory();
  const own = exampleEntry(
    { kind: 'medicine', id: 'lead' },
    { ...medicine('x', []).facts[0], ref: 'RX1/MedicationRequest/copy' },
  );
  memory.load([own, medicine('1', ['RX1/MedicationRequest/copy', own.id])]);
  expect(memory.entryOf('RX1/MedicationRequest/copy')).toBe(own);
  expect(memory.entryOf(own.id)).toBe(own);
});

test('what came later is found as well', () => {
  const memory = new RecordMemory();
  memory.take('A81001', medicine('1', []).facts);
  memory.settle();
  expect(memory.entryOf('A81001/MedicationRequest/plan')).toBeUndefined();
  memory.take('A81001', medicine('1', ['A81001/MedicationRequest/plan']).facts);
  memory.settle();
  expect(memory.entryOf('A81001/MedicationRequest/plan')?.id).toBe('A81001/Thing/1');
});
