import { words } from '#/kit/words.ts';

export const CHANGED_WORDS = words({
  en: {
    title: 'Called',
    when: 'When',
    status: 'Status',
    notes: 'Notes',
    other: 'Other details',
    otherText: 'Something that is not in words changed, such as a code or a reference number.',
    nothing: 'not given',
    before: 'Before:',
    after: 'After:',
  },
  cy: {
    title: 'Yr enw',
    when: 'Pryd',
    status: 'Statws',
    notes: 'Nodiadau',
    other: 'Manylion eraill',
    otherText: 'Newidiodd rhywbeth nad yw mewn geiriau, fel cod neu gyfeirnod.',
    nothing: 'heb ei roi',
    before: 'Cynt:',
    after: 'Wedyn:',
  },
});
