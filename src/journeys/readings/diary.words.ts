import { words } from '#/kit/words.ts';
import type { DiaryId } from '#/record/readings/protocols/diaries.ts';

type ByDiary<Text> = Readonly<Record<DiaryId, Text>>;

export const DIARY_WORDS = words({
  en: {
    heading: 'Your diaries',
    back: 'Your readings',
    lead: 'A diary shows readings of one kind together, and says when a change matters. Keep one if your doctor or nurse has asked you to.',
    names: {
      'heart-failure-weight': 'Weight with heart failure',
      'glucose-meals': 'Blood sugar around meals',
      'peak-flow-diary': 'Peak flow with asthma',
    } satisfies ByDiary<string>,
    how: {
      'heart-failure-weight': [
        'Weigh yourself every morning, after going to the toilet and before breakfast. If your team has asked for once a week, keep to one day of the week.',
        'Wear similar clothes and use the same scales.',
      ],
      'glucose-meals': [
        'Measure just before a meal, and again 2 hours after it.',
        'Say which it was when you add the reading.',
      ],
      'peak-flow-diary': [
        'Blow three times in the morning and three times in the evening.',
        'Add the highest of the three.',
      ],
    } satisfies ByDiary<readonly string[]>,
    keep: (name: string) => `Keep this diary: ${name}`,
    stop: (name: string) => `Stop keeping it: ${name}`,
    saidKept: 'You keep this diary from now on.',
    saidStopped: 'The diary is ended. Your readings are still here.',
    saidFailed: 'That did not work. Please try again.',
    add: {
      'heart-failure-weight': 'Add your weight',
      'glucose-meals': 'Add a blood sugar',
      'peak-flow-diary': 'Add a peak flow',
    } satisfies ByDiary<string>,
    empty: 'There are no readings for this diary yet.',
    newest: 'Newest first',
    columns: {
      day: 'Day',
      weight: 'Weight',
      change: 'Since the one before',
      before: 'Before the meal',
      after: 'After the meal',
      rise: 'Change',
      time: 'When',
      best: 'Best',
      ofBest: 'Of your best',
    },
    slot: { morning: 'morning', evening: 'evening' },
    up: (by: string) => `${by} up`,
    down: (by: string) => `${by} down`,
    same: 'the same',
    call: 'Call your heart failure team or GP surgery today',
    rise: (kilograms: string, from: string, until: string) =>
      `Your weight went up by ${kilograms} kg from ${from} to ${until}. More than 2 kg within 3 days, or within a week, can be fluid building up.`,
    riseWorse:
      'Call 999 if you are so short of breath that you cannot lie down or speak, or have pain in your chest.',
    ownPlan: 'If your own team has given you other numbers or a plan, follow theirs.',
    single: (count: number) =>
      count === 1
        ? '1 reading has no other half: before and after the same meal are shown together.'
        : `${count} readings have no other half: before and after the same meal are shown together.`,
    targets: 'What your numbers should be, your diabetes team tells you.',
    bestLabel: 'Your best peak flow when you are well, litres a minute (optional)',
    bestHint: 'Your asthma plan may say it.',
    bestKeep: 'Keep this number',
    bestWrong: 'Type a whole number from 30 to 900, or leave it empty',
    percent: (percent: number) => `${percent}%`,
    blows: (blows: number) => `best of ${blows}`,
    veryLow: 'Your peak flow is less than half of your best',
    veryLowWhat:
      'Use your reliever inhaler and follow your asthma plan. Call 999 if that does not help, if you have no inhaler, or if you are too breathless to speak, eat or sleep.',
    swings: (percent: string, days: number) =>
      days === 1
        ? `In the two weeks up to your newest reading it differs by ${percent}% between morning and evening (1 day).`
        : `In the two weeks up to your newest reading it differs by ${percent}% between morning and evening, on average (${days} days).`,
    swingsMuch: '20% or more can mean that asthma is not under control. Show this to your surgery.',
    error: 'Error:',
    link: 'Diaries: weight, blood sugar, peak flow',
  },
  cy: {
    heading: 'Eich dyddiaduron',
    back: 'Eich darlleniadau',
    lead: 'Mae dyddiadur yn dangos darlleniadau o un math gyda’i gilydd, ac yn dweud pryd mae newid yn bwysig. Cadwch un os yw eich meddyg neu’ch nyrs wedi gofyn i chi.',
    names: {
      'heart-failure-weight': 'Pwysau gyda methiant y galon',
      'glucose-meals': 'Siwgr gwaed o gwmpas prydau',
      'peak-flow-diary': 'Llif anterth gydag asthma',
    },
    how: {
      'heart-failure-weight': [
        'Pwyswch eich hun bob bore, ar ôl mynd i’r toiled a chyn brecwast. Os yw eich tîm wedi gofyn am unwaith yr wythnos, cadwch at yr un diwrnod.',
        'Gwisgwch ddillad tebyg a defnyddiwch yr un glorian.',
      ],
      'glucose-meals': [
        'Mesurwch ychydig cyn pryd, ac eto 2 awr ar ei ôl.',
        'Dywedwch pa un ydoedd wrth ychwanegu’r darlleniad.',
      ],
      'peak-flow-diary': [
        'Chwythwch dair gwaith yn y bore a thair gwaith gyda’r nos.',
        'Ychwanegwch yr uchaf o’r tri.',
      ],
    },
    keep: (name: string) => `Cadw’r dyddiadur hwn: ${name}`,
    stop: (name: string) => `Rhoi’r gorau i’w gadw: ${name}`,
    saidKept: 'Rydych yn cadw’r dyddiadur hwn o hyn ymlaen.',
    saidStopped: 'Mae’r dyddiadur wedi dod i ben. Mae eich darlleniadau yma o hyd.',
    saidFailed: 'Ni weithiodd hynny. Rhowch gynnig arall arni.',
    add: {
      'heart-failure-weight': 'Ychwanegu eich pwysau',
      'glucose-meals': 'Ychwanegu siwgr gwaed',
      'peak-flow-diary': 'Ychwanegu llif anterth',
    },
    empty: 'Nid oes darlleniadau ar gyfer y dyddiadur hwn eto.',
    newest: 'Y diweddaraf yn gyntaf',
    columns: {
      day: 'Diwrnod',
      weight: 'Pwysau',
      change: 'Ers yr un cynt',
      before: 'Cyn y pryd',
      after: 'Ar ôl y pryd',
      rise: 'Newid',
      time: 'Pryd',
      best: 'Gorau',
      ofBest: 'O’ch gorau',
    },
    slot: { morning: 'bore', evening: 'gyda’r nos' },
    up: (by: string) => `${by} yn fwy`,
    down: (by: string) => `${by} yn llai`,
    same: 'yr un fath',
    call: 'Ffoniwch eich tîm methiant y galon neu’ch meddygfa heddiw',
    rise: (kilograms: string, from: string, until: string) =>
      `Cododd eich pwysau ${kilograms} kg o ${from} i ${until}. Gall mwy na 2 kg o fewn 3 diwrnod, neu o fewn wythnos, olygu bod hylif yn cronni.`,
    riseWorse:
      'Ffoniwch 999 os ydych mor fyr o wynt fel na allwch orwedd na siarad, neu os oes gennych boen yn eich brest.',
    ownPlan: 'Os yw eich tîm eich hun wedi rhoi rhifau eraill neu gynllun i chi, dilynwch y rheini.',
    single: (count: number) =>
      `Nid oes hanner arall i ${count} o ddarlleniadau: dangosir cyn ac ar ôl yr un pryd gyda’i gilydd.`,
    targets: 'Eich tîm diabetes sy’n dweud wrthych beth ddylai eich rhifau fod.',
    bestLabel: 'Eich llif anterth gorau pan fyddwch yn iach, litrau’r funud (dewisol)',
    bestHint: 'Efallai fod eich cynllun asthma yn ei ddweud.',
    bestKeep: 'Cadw’r rhif hwn',
    bestWrong: 'Teipiwch rif cyfan o 30 i 900, neu gadewch ef yn wag',
    percent: (percent: number) => `${percent}%`,
    blows: (blows: number) => `gorau o ${blows}`,
    veryLow: 'Mae eich llif anterth yn llai na hanner eich gorau',
    veryLowWhat:
      'Defnyddiwch eich anadlydd lliniaru a dilynwch eich cynllun asthma. Ffoniwch 999 os nad yw hynny’n helpu, os nad oes gennych anadlydd, neu os ydych yn rhy fyr o wynt i siarad, bwyta neu gysgu.',
    swings: (percent: string, days: number) =>
      `Yn y pythefnos hyd at eich darlleniad diweddaraf mae’n amrywio ${percent}% rhwng bore a nos ar gyfartaledd (nifer y diwrnodau: ${days}).`,
    swingsMuch: 'Gall 20% neu fwy olygu nad yw asthma dan reolaeth. Dangoswch hyn i’ch meddygfa.',
    error: 'Gwall:',
    link: 'Dyddiaduron: pwysau, siwgr gwaed, llif anterth',
  },
});

export type DiaryWords = (typeof DIARY_WORDS)['en'];
