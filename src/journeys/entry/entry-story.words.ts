import { plural, words } from '#/kit/words.ts';

export const STORY_WORDS = words({
  en: {
    heading: 'The story of this medicine',
    lead: 'Everything in your record with the same ingredient, oldest first.',
    is: {
      first: 'First recorded',
      again: 'Recorded again, with the same dose',
      'another-dose': 'Not the same dose or product as the one before',
      'not-taken': 'Not taken or not given',
      'not-a-fact': 'Withdrawn or ruled out',
    },
    dose: (dose: string) => `Dose: ${dose}`,
    issues: (count: number) => plural('en', count, { one: 'Issued once.', other: `Issued ${count} times.` }),
    because: { stopped: 'Why it ended:', 'on-hold': 'Why it is on hold:', other: 'Why:' },
    current: 'Current',
    this: 'This entry',
    condition: {
      heading: 'What belongs to this condition',
      treatedBy: 'Treatments for it',
      seenAt: 'Visits, appointments and results about it',
      elsewhere: 'Other entries of the same condition',
      tied: 'What else was recorded with it',
    },
  },
  cy: {
    heading: 'Hanes y feddyginiaeth hon',
    lead: 'Popeth yn eich cofnod gyda’r un cynhwysyn, yr hynaf yn gyntaf.',
    is: {
      first: 'Cofnodwyd gyntaf',
      again: 'Cofnodwyd eto, gyda’r un dos',
      'another-dose': 'Nid yr un dos na’r un cynnyrch â’r un blaenorol',
      'not-taken': 'Heb ei chymryd neu heb ei rhoi',
      'not-a-fact': 'Wedi’i thynnu’n ôl neu ei diystyru',
    },
    dose: (dose: string) => `Dos: ${dose}`,
    issues: (count: number) =>
      plural('cy', count, {
        one: 'Rhoddwyd unwaith.',
        two: 'Rhoddwyd ddwywaith.',
        other: `Rhoddwyd ${count} gwaith.`,
      }),
    because: { stopped: 'Pam y daeth i ben:', 'on-hold': 'Pam y mae wedi’i hoedi:', other: 'Pam:' },
    current: 'Cyfredol',
    this: 'Y cofnod hwn',
    condition: {
      heading: 'Beth sy’n perthyn i’r cyflwr hwn',
      treatedBy: 'Triniaethau ar ei gyfer',
      seenAt: 'Ymweliadau, apwyntiadau a chanlyniadau amdano',
      elsewhere: 'Cofnodion eraill o’r un cyflwr',
      tied: 'Beth arall a gofnodwyd gydag ef',
    },
  },
});
