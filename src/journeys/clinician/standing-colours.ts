import type { PersonStanding } from '#/record/readings/reviewing/triage.ts';
import type { TagColour } from '#/ui/tag.tsx';

/** Colour repeats what the word says. */
export const STANDING_COLOURS: Readonly<Record<PersonStanding, TagColour>> = {
  emergency: 'red',
  'same-day': 'red',
  soon: 'red',
  unreadable: 'purple',
  'taken-back-since': 'purple',
  'changed-since': 'purple',
  answers: 'blue',
  unlikely: 'yellow',
  'over-limit': 'orange',
  plain: 'grey',
};
