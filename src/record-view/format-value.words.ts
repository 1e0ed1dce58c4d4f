import { words } from '#/kit/words.ts';

export const VALUE_WORDS = words({
  en: {
    comparators: {
      '<': (amount: string) => `less than ${amount}`,
      '<=': (amount: string) => `${amount} or less`,
      '>=': (amount: string) => `${amount} or more`,
      '>': (amount: string) => `more than ${amount}`,
      ad: (amount: string) => `enough to reach ${amount}`,
    },
    between: (low: string, high: string) => `${low} to ${high}`,
    upTo: (high: string) => `up to ${high}`,
    ratio: (top: string, bottom: string) => `${top} to ${bottom}`,
    notGiven: 'not given',
    yes: 'Yes',
    no: 'No',
    none: 'No value was sent',
    absent: (reason: string) => `No value: ${reason}`,
    laboratorySays: (judged: string) => `${judged}, the laboratory says`,
    disagree: (judged: string) => `The laboratory marked it in ways that do not agree: ${judged}`,
    unrecognised: (said: string) =>
      said === '' ? 'Marked, but not in a way we can explain' : `Marked as “${said}”`,
  },
  cy: {
    comparators: {
      '<': (amount: string) => `llai na ${amount}`,
      '<=': (amount: string) => `${amount} neu lai`,
      '>=': (amount: string) => `${amount} neu fwy`,
      '>': (amount: string) => `mwy na ${amount}`,
      ad: (amount: string) => `digon i gyrraedd ${amount}`,
    },
    between: (low: string, high: string) => `${low} i ${high}`,
    upTo: (high: string) => `hyd at ${high}`,
    ratio: (top: string, bottom: string) => `${top} i ${bottom}`,
    notGiven: 'heb ei roi',
    yes: 'Ie',
    no: 'Na',
    none: 'Ni anfonwyd gwerth',
    absent: (reason: string) => `Dim gwerth: ${reason}`,
    laboratorySays: (judged: string) => `${judged}, yn ôl y labordy`,
    disagree: (judged: string) => `Marciodd y labordy hyn mewn ffyrdd nad ydynt yn cytuno: ${judged}`,
    unrecognised: (said: string) =>
      said === '' ? 'Wedi’i farcio, ond ni allwn egluro sut' : `Marciwyd fel “${said}”`,
  },
});

/** Reasons for a missing value (HL7 data-absent-reason), by the code as sent. */
export const ABSENT_REASONS: {
  readonly en: Readonly<Record<string, string>>;
  readonly cy: Readonly<Record<string, string>>;
} = {
  en: {
    unknown: 'No value: not known',
    'asked-unknown': 'No value: asked, but not known',
    'temp-unknown': 'No value yet',
    'not-asked': 'No value: not asked',
    'asked-declined': 'No value: asked, but not answered',
    masked: 'The value is not shown, for privacy',
    'not-applicable': 'No value: does not apply',
    unsupported: 'No value: the system that sent it cannot hold one',
    'as-text': 'The value is in the notes',
    error: 'No value: something went wrong when it was measured',
    'not-a-number': 'No value: the measurement did not give a number',
    'negative-infinity': 'Too low to measure',
    'positive-infinity': 'Too high to measure',
    'not-performed': 'No value: the test was not done',
    'not-permitted': 'No value: it may not be shared',
  },
  cy: {
    unknown: 'Dim gwerth: ddim yn hysbys',
    'asked-unknown': 'Dim gwerth: gofynnwyd, ond ddim yn hysbys',
    'temp-unknown': 'Dim gwerth eto',
    'not-asked': 'Dim gwerth: ni ofynnwyd',
    'asked-declined': 'Dim gwerth: gofynnwyd, ond ni chafwyd ateb',
    masked: 'Nid yw’r gwerth yn cael ei ddangos, er preifatrwydd',
    'not-applicable': 'Dim gwerth: ddim yn berthnasol',
    unsupported: 'Dim gwerth: ni all y system a’i hanfonodd gadw un',
    'as-text': 'Mae’r gwerth yn y nodiadau',
    error: 'Dim gwerth: aeth rhywbeth o’i le wrth fesur',
    'not-a-number': 'Dim gwerth: ni roddodd y mesuriad rif',
    'negative-infinity': 'Rhy isel i’w fesur',
    'positive-infinity': 'Rhy uchel i’w fesur',
    'not-performed': 'Dim gwerth: ni wnaed y prawf',
    'not-permitted': 'Dim gwerth: ni chaniateir ei rannu',
  },
};

export const INTERPRETATIONS = words({
  en: {
    normal: 'Normal',
    high: 'Higher than the usual range',
    low: 'Lower than the usual range',
    'critical-high': 'Much higher than the usual range',
    'critical-low': 'Much lower than the usual range',
    abnormal: 'Abnormal',
    'critical-abnormal': 'Very abnormal',
    positive: 'Positive',
    negative: 'Negative',
    resistant: 'Resistant',
    susceptible: 'Susceptible',
    intermediate: 'Intermediate',
  },
  cy: {
    normal: 'Normal',
    high: 'Uwch na’r ystod arferol',
    low: 'Is na’r ystod arferol',
    'critical-high': 'Llawer uwch na’r ystod arferol',
    'critical-low': 'Llawer is na’r ystod arferol',
    abnormal: 'Annormal',
    'critical-abnormal': 'Annormal iawn',
    positive: 'Positif',
    negative: 'Negatif',
    resistant: 'Gwrthiannol',
    susceptible: 'Sensitif',
    intermediate: 'Canolradd',
  },
});
