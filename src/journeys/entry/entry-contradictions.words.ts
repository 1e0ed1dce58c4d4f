import { words } from '#/kit/words.ts';

export const CONTRADICTION_WORDS = words({
  en: {
    important: 'Important',
    heading: 'Your records do not agree about this',
    sentence: {
      'none-known-beside': 'One organisation says there are none. Another has recorded this.',
      disputed: 'One organisation still has this. Another says it is over, on hold, or was never so.',
      'dose-differs': 'The same medicine is current in two places, with different doses.',
      'same-ingredient':
        'These current medicines contain the same ingredient. That can be right. Ask before you take both, unless you were told to.',
      'listed-twice':
        'One place lists this medicine more than once, with different doses. That can be right. Ask before you take all of them, unless you were told to.',
      'severity-differs': 'They do not agree how bad this allergy is.',
      'counted-twice': 'This may be one dose of a vaccine, written down twice.',
      'value-differs': 'Copies of this result do not give the same value.',
    },
    differs: (names: readonly string[]) => `What differs: ${names.join(', ').toLowerCase()}.`,
    open: 'See this entry',
    ask: 'Ask about this',
    next: 'We do not know who is right. Ask, or tell the person who treats you.',
  },
  cy: {
    important: 'Pwysig',
    heading: 'Nid yw eich cofnodion yn cytuno am hyn',
    sentence: {
      'none-known-beside': 'Mae un sefydliad yn dweud nad oes dim. Mae un arall wedi cofnodi hyn.',
      disputed:
        'Mae hyn gan un sefydliad o hyd. Mae un arall yn dweud ei fod ar ben, wedi’i oedi, neu nad oedd erioed felly.',
      'dose-differs': 'Mae’r un feddyginiaeth yn gyfredol mewn dau le, gyda dosau gwahanol.',
      'same-ingredient':
        'Mae’r meddyginiaethau cyfredol hyn yn cynnwys yr un cynhwysyn. Gall hynny fod yn iawn. Gofynnwch cyn cymryd y ddwy, oni bai y dywedwyd wrthych am wneud.',
      'listed-twice':
        'Mae un lle yn rhestru’r feddyginiaeth hon fwy nag unwaith, gyda dosau gwahanol. Gall hynny fod yn iawn. Gofynnwch cyn eu cymryd i gyd, oni bai y dywedwyd wrthych am wneud.',
      'severity-differs': 'Nid ydynt yn cytuno pa mor ddifrifol yw’r alergedd hwn.',
      'counted-twice': 'Gall hyn fod yn un dos o frechlyn, wedi’i nodi ddwywaith.',
      'value-differs': 'Nid yw copïau o’r canlyniad hwn yn rhoi’r un gwerth.',
    },
    differs: (names: readonly string[]) => `Beth sy’n wahanol: ${names.join(', ').toLowerCase()}.`,
    open: 'Gweld y cofnod hwn',
    ask: 'Gofyn am hyn',
    next: 'Nid ydym yn gwybod pwy sy’n gywir. Gofynnwch, neu dywedwch wrth y person sy’n eich trin.',
  },
});
