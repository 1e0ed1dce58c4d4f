import { words } from '#/kit/words.ts';
import type { TypedKind } from '#/record/readings/kinds.ts';
import type { Meal, Part } from '#/record/readings/reading.ts';

type Names<Key extends string> = Readonly<Record<Key, string>>;

/** What readings are called, and how they were taken, wherever they are shown. */
export const READING_WORDS = words({
  en: {
    typed: (text: string) => `written as ${text}`,
    by: (who: string) => `measured by ${who}`,
    arm: { left: 'left arm', right: 'right arm' },
    position: { sitting: 'sitting', standing: 'standing', lying: 'lying down' },
    rested: { yes: 'rested first', no: 'not rested first' },
    meal: {
      fasting: 'before eating anything that day',
      'before-meal': 'before a meal',
      'after-meal': '2 hours after a meal',
      random: 'at another time',
    } satisfies Names<Meal>,
    kinds: {
      'blood-pressure': 'Blood pressure',
      glucose: 'Blood sugar (glucose)',
      weight: 'Weight',
      'oxygen-saturation': 'Oxygen level',
      temperature: 'Temperature',
      pulse: 'Pulse',
      'peak-flow': 'Peak flow',
      height: 'Height',
      hba1c: 'HbA1c from a home kit',
      steps: 'Steps in a day',
    } satisfies Names<TypedKind>,
    parts: {
      systolic: 'Top number (systolic)',
      diastolic: 'Bottom number (diastolic)',
      pulse: 'Pulse, beats a minute',
      glucose: 'Blood sugar',
      weight: 'Weight',
      height: 'Height',
      'oxygen-saturation': 'Oxygen level',
      temperature: 'Temperature',
      'peak-flow': 'Peak flow, litres a minute',
      hba1c: 'HbA1c',
      steps: 'Steps',
      score: 'Score',
    } satisfies Names<Part>,
  },
  cy: {
    typed: (text: string) => `ysgrifennwyd fel ${text}`,
    by: (who: string) => `mesurwyd gan ${who}`,
    arm: { left: 'braich chwith', right: 'braich dde' },
    position: { sitting: 'yn eistedd', standing: 'yn sefyll', lying: 'yn gorwedd' },
    rested: { yes: 'wedi gorffwys yn gyntaf', no: 'heb orffwys yn gyntaf' },
    meal: {
      fasting: 'cyn bwyta dim y diwrnod hwnnw',
      'before-meal': 'cyn pryd o fwyd',
      'after-meal': '2 awr ar ôl pryd o fwyd',
      random: 'ar adeg arall',
    },
    kinds: {
      'blood-pressure': 'Pwysedd gwaed',
      glucose: 'Siwgr gwaed (glwcos)',
      weight: 'Pwysau',
      'oxygen-saturation': 'Lefel ocsigen',
      temperature: 'Tymheredd',
      pulse: 'Pwls',
      'peak-flow': 'Llif anterth',
      height: 'Taldra',
      hba1c: 'HbA1c o becyn cartref',
      steps: 'Camau mewn diwrnod',
    },
    parts: {
      systolic: 'Rhif uchaf (systolig)',
      diastolic: 'Rhif isaf (diastolig)',
      pulse: 'Pwls, curiadau’r funud',
      glucose: 'Siwgr gwaed',
      weight: 'Pwysau',
      height: 'Taldra',
      'oxygen-saturation': 'Lefel ocsigen',
      temperature: 'Tymheredd',
      'peak-flow': 'Llif anterth, litrau’r funud',
      hba1c: 'HbA1c',
      steps: 'Camau',
      score: 'Sgôr',
    },
  },
});

export type ReadingWords = (typeof READING_WORDS)['en'];
