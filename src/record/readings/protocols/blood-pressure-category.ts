/** Where an average at home stands. Names only; what they mean to somebody is for a clinician. */
export type Category = 'below-threshold' | 'stage-1' | 'stage-2' | 'severe';

/** The least of each, the highest first; one of the two pressures is enough. */
const FROM: readonly (readonly [category: Category, systolic: number, diastolic: number])[] = [
  // A clinic threshold (180/120 or higher), for which home monitoring has none of its own.
  ['severe', 180, 120],
  ['stage-2', 150, 95],
  ['stage-1', 135, 85],
];

/**
 * Classifies an average of home readings (whole mmHg) by the HBPM thresholds of NICE NG136, "terms used": stage 1 from
 * 135/85 to 149/94, stage 2 from 150/95. The rounded average is what is classified, so that the words fit the number shown.
 */
export function classify(systolic: number, diastolic: number): Category {
  const reached = FROM.find(([, high, low]) => systolic >= high || diastolic >= low);
  return reached?.[0] ?? 'below-threshold';
}
