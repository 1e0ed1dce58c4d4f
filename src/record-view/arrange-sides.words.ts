import { words } from '#/kit/words.ts';

export const SIDE_WORDS = words({
  en: {
    title: 'Called',
    when: 'When',
    status: 'Status',
    noneKnown: 'None known',
    says: {
      'none-known-beside': 'Says',
      disputed: 'Says',
      'dose-differs': 'Dose',
      'same-ingredient': 'Says',
      'listed-twice': 'Dose',
      'severity-differs': 'How bad',
      'counted-twice': 'Says',
      'value-differs': 'Value',
    },
  },
  cy: {
    title: 'Yr enw',
    when: 'Pryd',
    status: 'Statws',
    noneKnown: 'Dim yn hysbys',
    says: {
      'none-known-beside': 'Dywed',
      disputed: 'Dywed',
      'dose-differs': 'Dos',
      'same-ingredient': 'Dywed',
      'listed-twice': 'Dos',
      'severity-differs': 'Pa mor ddifrifol',
      'counted-twice': 'Dywed',
      'value-differs': 'Gwerth',
    },
  },
});
