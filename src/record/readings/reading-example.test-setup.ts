import type { Reading, ReadingKind } from './reading.ts';

/** A typed reading of some values at a time, unless changed. */
export function reading(
  kind: ReadingKind,
  values: Reading['values'],
  takenAt: string,
  change: Partial<Omit<Reading, 'kind' | 'values' | 'takenAt'>> = {},
): Reading {
  return { kind, values, takenAt, how: {}, origin: { is: 'typed' }, ...change };
}

/** "128/80" as a blood pressure. */
export function pressure(text: string, takenAt: string, how: Reading['how'] = {}): Reading {
  const [systolic = Number.NaN, diastolic = Number.NaN] = text.split('/').map(Number);
  return reading('blood-pressure', { systolic, diastolic }, takenAt, { how });
}

/**
 * Days of blood pressures, one text for each: "140/90 138/88 | 136/86" is two in the morning (08:00, 08:02) and one in the
 * evening (20:00). A time may be given ("140/90@23:59").
 */
export function pressures(startDay: string, days: readonly string[], offset = '+00:00'): readonly Reading[] {
  return days.flatMap((text, index) => {
    const day = new Date(Date.parse(startDay) + index * 86_400_000).toISOString().slice(0, 10);
    return text.split('|').flatMap((half, halfIndex) =>
      half
        .split(' ')
        .filter((word) => word !== '')
        .map((word, place) => {
          const [
            numbers = '',
            time = `${halfIndex === 0 ? '08' : '20'}:${String(place * 2).padStart(2, '0')}`,
          ] = word.split('@');
          return pressure(numbers, `${day}T${time}:00${offset}`);
        }),
    );
  });
}
