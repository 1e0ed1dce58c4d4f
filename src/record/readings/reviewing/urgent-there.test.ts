import { expect, it } from 'vitest';
import type { Reading } from '../reading.ts';
import type { SentReading } from './shared-reading.ts';
import { urgentThere } from './urgent-there.ts';

const pressure = (systolic: number, hour: number): Reading => ({
  kind: 'blood-pressure',
  values: { systolic, diastolic: 80 },
  takenAt: `2026-03-02T${String(hour).padStart(2, '0')}:00:00+00:00`,
  how: {},
  origin: { is: 'typed' },
});
const sent = (id: string, reading?: Reading, isWithdrawn = false): SentReading => ({
  id,
  ...(reading !== undefined && { reading }),
  text: '',
  isWithdrawn,
  isChanged: false,
  asSent: {},
});

it('finds values that need help, the most urgent first and of those the newest', () => {
  const found = urgentThere([
    sent('usual', pressure(128, 8)),
    sent('older', pressure(212, 9)),
    sent('unreadable'),
    sent('newer', pressure(214, 10)),
  ]);
  expect(found.map(({ id }) => id)).toEqual(['newer', 'older']);
});

it('says nothing of what was taken back', () => {
  expect(urgentThere([sent('gone', pressure(212, 8), true)])).toEqual([]);
});
