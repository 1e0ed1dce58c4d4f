import { plural, words } from '#/kit/words.ts';
import type { Category } from '#/record/readings/protocols/blood-pressure-category.ts';
import type { QualityFlag } from '#/record/readings/protocols/blood-pressure-quality.ts';

type Told<Key extends string> = Readonly<Record<Key, string>>;

export const PLAN_WORDS = words({
  en: {
    heading: 'Blood pressure plan',
    link: 'Measure your blood pressure for 7 days',
    linkFollowed: 'Go to your blood pressure plan',
    lead: 'One reading says little. For 7 days you measure in the morning and in the evening, twice each time. From that comes an average that you and your GP surgery can rely on.',
    how: [
      'Sit down and rest for 5 minutes first. Do not talk while you measure.',
      'Measure, wait at least 1 minute, and measure again.',
      'Always use the same arm, with the arm resting at the height of your heart.',
      'Do this every morning and every evening.',
    ],
    unwell:
      'If you feel unwell, do not wait for the plan to end: call your GP surgery or 111, or 999 in an emergency.',
    startHeading: 'Start the plan',
    startWhen: 'First day',
    startHint: 'If you have begun already, give that day. You can add what you have measured since.',
    askedDay: (day: string) => `You are asked to start on ${day}.`,
    askedPassed: (day: string) =>
      `You were asked to start on ${day}. That day has passed, so the plan starts today if you do not choose another day.`,
    dayWrong: 'Choose a day from 6 days ago to 7 days from now',
    morningTime: 'When in the morning?',
    eveningTime: 'When in the evening?',
    timesWrong: 'The morning is before 12 noon and the evening after it',
    arm: 'Which arm will you use?',
    armHint: 'If one arm was higher when somebody measured both, use that one.',
    armUnknown: 'I do not know yet',
    start: 'Start the plan',
    failed: 'That could not be kept on this device. Please try again.',
    day: (day: number) => `Day ${day} of 7`,
    notStarted: (day: string) => `The plan starts on ${day}.`,
    next: { morning: 'Next: this morning', evening: 'Next: this evening' },
    nextOn: {
      morning: (day: string) => `Next: morning of ${day}`,
      evening: (day: string) => `Next: evening of ${day}`,
    },
    left: (count: number) => plural('en', count, { one: '1 more reading', other: `${count} more readings` }),
    wait: (seconds: number) => `Wait ${seconds} seconds, then measure again.`,
    add: 'Add this reading',
    addSecond: 'Add the second reading',
    addAnyway: 'Add a reading',
    done: (percent: number) => `${percent}% of the readings are done.`,
    week: 'Your week',
    dayColumn: 'Day',
    slots: { morning: 'Morning', evening: 'Evening' },
    missed: 'Missed',
    missedOne: '1 missing',
    toCome: 'To come',
    notCounted: 'not in the average',
    average: 'Your average',
    averageSoFar: 'Your average so far',
    from: (readings: number, days: number) =>
      `From ${plural('en', readings, { one: '1 reading', other: `${readings} readings` })}. You measured on ${plural('en', days, { one: '1 day', other: `${days} days` })}.`,
    pulse: (pulse: string) => `Average pulse: ${pulse} beats a minute.`,
    firstDay: 'The first day is left out, because readings are often higher then.',
    tooFew: (days: number) =>
      `You measured on ${plural('en', days, { one: '1 day', other: `${days} days` })}. An average needs 4 days or more.`,
    noneYet: 'There is no reading in this plan yet.',
    category: {
      'below-threshold':
        'This is below 135/85. Blood pressure measured at home counts as high from 135/85 on.',
      'stage-1':
        'This is 135/85 or higher, which counts as high for blood pressure measured at home. Tell your GP surgery. It is not an emergency.',
      'stage-2':
        'This is 150/95 or higher, which is high. Contact your GP surgery in the next few days, so that they can decide with you what to do.',
      severe:
        'This is 180/120 or higher, which is very high. Call your GP surgery or 111 today, even if you feel well.',
    } satisfies Told<Category>,
    ownTarget:
      'If you take medicine for blood pressure, you may have agreed another number with your GP surgery. Then that number counts.',
    source: 'The plan and its limits are those of NICE guideline NG136. No clinician has checked this page.',
    quality: 'What to know about these readings',
    flags: {
      'irregular-pulse': 'Your monitor noticed an uneven pulse. Tell your GP surgery.',
      moved: 'You moved while it measured.',
      'cuff-loose': 'The cuff was loose.',
      'wrong-position': 'The arm was not in the right position.',
      'pulse-too-high': 'Your pulse was too fast for your monitor.',
      'pulse-too-low': 'Your pulse was too slow for your monitor.',
      'less-than-a-minute-apart': 'The next reading came less than a minute later.',
      'one-reading-only': 'There was only one reading, not two.',
      'more-than-two-readings': 'There were more than two readings. All are in the average.',
      'not-sitting': 'You were not sitting.',
      'not-rested': 'You had not rested first.',
      'both-arms': 'Not the same arm as the others.',
      'fewer-than-12-readings': 'There are fewer than 12 readings, so the average is less certain.',
    } satisfies Told<QualityFlag>,
    times: (count: number) => plural('en', count, { one: 'once', other: `${count} times` }),
    twice: (count: number) =>
      plural('en', count, {
        one: '1 reading seems to have arrived twice. It is counted once.',
        other: `${count} readings seem to have arrived twice. Each is counted once.`,
      }),
    reminders: 'Put reminders in your calendar',
    remindersWhat:
      'Your phone’s calendar then reminds you, even when this app is closed. The reminder says only “Time to measure”.',
    reminder: 'Time to measure',
    goesTo: (who: string) => `Each reading goes to: ${who}.`,
    goesNowhere: 'The readings stay on this device.',
    stop: 'End this plan',
    stopSure: 'Your readings stay. The plan and its average are no longer shown.',
    stopYes: 'Yes, end it',
    cancel: 'Cancel',
    again: 'The plan is finished.',
    back: 'Your readings',
  },
  cy: {
    heading: 'Cynllun pwysedd gwaed',
    link: 'Mesur eich pwysedd gwaed am 7 diwrnod',
    linkFollowed: 'Mynd i’ch cynllun pwysedd gwaed',
    lead: 'Nid yw un darlleniad yn dweud llawer. Am 7 diwrnod rydych yn mesur yn y bore a gyda’r nos, ddwywaith bob tro. O hynny daw cyfartaledd y gallwch chi a’ch meddygfa ddibynnu arno.',
    how: [
      'Eisteddwch a gorffwyswch am 5 munud yn gyntaf. Peidiwch â siarad wrth fesur.',
      'Mesurwch, arhoswch o leiaf 1 funud, a mesurwch eto.',
      'Defnyddiwch yr un fraich bob tro, gyda’r fraich yn gorffwys ar lefel eich calon.',
      'Gwnewch hyn bob bore a phob nos.',
    ],
    unwell:
      'Os ydych yn teimlo’n sâl, peidiwch ag aros i’r cynllun ddod i ben: ffoniwch eich meddygfa neu 111, neu 999 mewn argyfwng.',
    startHeading: 'Dechrau’r cynllun',
    startWhen: 'Diwrnod cyntaf',
    startHint:
      'Os ydych wedi dechrau’n barod, rhowch y diwrnod hwnnw. Gallwch ychwanegu’r hyn rydych wedi’i fesur ers hynny.',
    askedDay: (day: string) => `Gofynnir i chi ddechrau ar ${day}.`,
    askedPassed: (day: string) =>
      `Gofynnwyd i chi ddechrau ar ${day}. Mae’r diwrnod hwnnw wedi mynd heibio, felly mae’r cynllun yn dechrau heddiw os na ddewiswch ddiwrnod arall.`,
    dayWrong: 'Dewiswch ddiwrnod o 6 diwrnod yn ôl i 7 diwrnod o nawr',
    morningTime: 'Pryd yn y bore?',
    eveningTime: 'Pryd gyda’r nos?',
    timesWrong: 'Mae’r bore cyn 12 canol dydd a’r nos ar ei ôl',
    arm: 'Pa fraich fyddwch chi’n ei defnyddio?',
    armHint: 'Os oedd un fraich yn uwch pan fesurodd rhywun y ddwy, defnyddiwch honno.',
    armUnknown: 'Nid wyf yn gwybod eto',
    start: 'Dechrau’r cynllun',
    failed: 'Ni ellid cadw hynny ar y ddyfais hon. Rhowch gynnig arall arni.',
    day: (day: number) => `Diwrnod ${day} o 7`,
    notStarted: (day: string) => `Mae’r cynllun yn dechrau ar ${day}.`,
    next: { morning: 'Nesaf: y bore yma', evening: 'Nesaf: heno' },
    nextOn: {
      morning: (day: string) => `Nesaf: bore ${day}`,
      evening: (day: string) => `Nesaf: nos ${day}`,
    },
    left: (count: number) =>
      plural('cy', count, {
        one: '1 darlleniad arall',
        two: '2 ddarlleniad arall',
        other: `${count} darlleniad arall`,
      }),
    wait: (seconds: number) => `Arhoswch ${seconds} eiliad, yna mesurwch eto.`,
    add: 'Ychwanegu’r darlleniad hwn',
    addSecond: 'Ychwanegu’r ail ddarlleniad',
    addAnyway: 'Ychwanegu darlleniad',
    done: (percent: number) => `Mae ${percent}% o’r darlleniadau wedi’u gwneud.`,
    week: 'Eich wythnos',
    dayColumn: 'Diwrnod',
    slots: { morning: 'Bore', evening: 'Nos' },
    missed: 'Wedi’i golli',
    missedOne: '1 ar goll',
    toCome: 'I ddod',
    notCounted: 'ddim yn y cyfartaledd',
    average: 'Eich cyfartaledd',
    averageSoFar: 'Eich cyfartaledd hyd yma',
    from: (readings: number, days: number) =>
      `Nifer y darlleniadau: ${readings}. Nifer y dyddiau y gwnaethoch fesur: ${days}.`,
    pulse: (pulse: string) => `Pwls cyfartalog: ${pulse} curiad y funud.`,
    firstDay: 'Gadewir y diwrnod cyntaf allan, gan fod darlleniadau yn aml yn uwch bryd hynny.',
    tooFew: (days: number) =>
      `Nifer y dyddiau y gwnaethoch fesur: ${days}. Mae angen 4 diwrnod neu fwy ar gyfer cyfartaledd.`,
    noneYet: 'Nid oes darlleniad yn y cynllun hwn eto.',
    category: {
      'below-threshold':
        'Mae hyn yn is na 135/85. Mae pwysedd gwaed a fesurir gartref yn cyfrif fel uchel o 135/85 ymlaen.',
      'stage-1':
        'Mae hyn yn 135/85 neu’n uwch, sy’n cyfrif fel uchel ar gyfer pwysedd gwaed a fesurir gartref. Dywedwch wrth eich meddygfa. Nid yw’n argyfwng.',
      'stage-2':
        'Mae hyn yn 150/95 neu’n uwch, sy’n uchel. Cysylltwch â’ch meddygfa yn y dyddiau nesaf, fel y gallant benderfynu gyda chi beth i’w wneud.',
      severe:
        'Mae hyn yn 180/120 neu’n uwch, sy’n uchel iawn. Ffoniwch eich meddygfa neu 111 heddiw, hyd yn oed os ydych yn teimlo’n iawn.',
    },
    ownTarget:
      'Os ydych yn cymryd meddyginiaeth ar gyfer pwysedd gwaed, efallai eich bod wedi cytuno ar rif arall gyda’ch meddygfa. Y rhif hwnnw sy’n cyfrif wedyn.',
    source: 'Daw’r cynllun a’i derfynau o ganllaw NG136 NICE. Nid oes clinigwr wedi gwirio’r dudalen hon.',
    quality: 'Beth i’w wybod am y darlleniadau hyn',
    flags: {
      'irregular-pulse': 'Sylwodd eich monitor ar bwls anwastad. Dywedwch wrth eich meddygfa.',
      moved: 'Gwnaethoch symud wrth iddo fesur.',
      'cuff-loose': 'Roedd y cyff yn llac.',
      'wrong-position': 'Nid oedd y fraich yn y safle cywir.',
      'pulse-too-high': 'Roedd eich pwls yn rhy gyflym i’ch monitor.',
      'pulse-too-low': 'Roedd eich pwls yn rhy araf i’ch monitor.',
      'less-than-a-minute-apart': 'Daeth y darlleniad nesaf lai na munud yn ddiweddarach.',
      'one-reading-only': 'Un darlleniad yn unig oedd, nid dau.',
      'more-than-two-readings': 'Roedd mwy na dau ddarlleniad. Mae pob un yn y cyfartaledd.',
      'not-sitting': 'Nid oeddech yn eistedd.',
      'not-rested': 'Nid oeddech wedi gorffwys yn gyntaf.',
      'both-arms': 'Nid yr un fraich â’r lleill.',
      'fewer-than-12-readings': 'Mae llai na 12 darlleniad, felly mae’r cyfartaledd yn llai sicr.',
    },
    times: (count: number) =>
      plural('cy', count, { one: 'unwaith', two: 'ddwywaith', other: `${count} gwaith` }),
    twice: (count: number) =>
      `Mae’n ymddangos bod rhai darlleniadau wedi cyrraedd ddwywaith (${count}). Mae pob un yn cael ei gyfrif unwaith.`,
    reminders: 'Rhoi nodiadau atgoffa yn eich calendr',
    remindersWhat:
      'Yna mae calendr eich ffôn yn eich atgoffa, hyd yn oed pan fydd yr ap hwn ar gau. Dim ond “Amser mesur” mae’r nodyn yn ei ddweud.',
    reminder: 'Amser mesur',
    goesTo: (who: string) => `Mae pob darlleniad yn mynd at: ${who}.`,
    goesNowhere: 'Mae’r darlleniadau yn aros ar y ddyfais hon.',
    stop: 'Dod â’r cynllun hwn i ben',
    stopSure: 'Mae eich darlleniadau yn aros. Ni ddangosir y cynllun a’i gyfartaledd mwyach.',
    stopYes: 'Ie, dod ag ef i ben',
    cancel: 'Canslo',
    again: 'Mae’r cynllun wedi gorffen.',
    back: 'Eich darlleniadau',
  },
});

export type PlanWords = (typeof PLAN_WORDS)['en'];
