import { words } from '#/kit/words.ts';

export const MEDICINES_WORDS = words({
  en: {
    heading: 'Medicines',
    lead: 'Medicines that organisations have prescribed, supplied or noted for you. When organisations disagree, for example about a dose, each is listed on its own.',
    headings: {
      current: 'Current medicines',
      supplied: 'Supplied by a pharmacy or hospital',
      suppliedNote:
        'All we know of these is that they were supplied. That does not say if you still take them, or if they have ended.',
      onHold: 'On hold',
      planned: 'Planned',
      past: 'Past medicines',
      notRecorded: 'Status not recorded',
      notFacts: 'Withdrawn or ruled out',
      undated: 'Date not recorded',
    },
  },
  cy: {
    heading: 'Meddyginiaethau',
    lead: 'Meddyginiaethau y mae sefydliadau wedi’u rhagnodi, eu cyflenwi neu eu nodi i chi. Pan fydd sefydliadau’n anghytuno, er enghraifft ynghylch dos, rhestrir pob un ar wahân.',
    headings: {
      current: 'Meddyginiaethau cyfredol',
      supplied: 'Wedi’u cyflenwi gan fferyllfa neu ysbyty',
      suppliedNote:
        'Y cyfan a wyddom am y rhain yw eu bod wedi’u cyflenwi. Nid yw hynny’n dweud a ydych yn dal i’w cymryd, na’u bod wedi dod i ben.',
      onHold: 'Wedi’u hoedi',
      planned: 'Wedi’u cynllunio',
      past: 'Meddyginiaethau blaenorol',
      notRecorded: 'Statws heb ei gofnodi',
      notFacts: 'Wedi’u tynnu’n ôl neu eu diystyru',
      undated: 'Dyddiad heb ei gofnodi',
    },
  },
});
