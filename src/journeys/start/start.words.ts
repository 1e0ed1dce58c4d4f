import { words } from '#/kit/words.ts';

export const START_WORDS = words({
  en: {
    heading: 'Your health record',
    lead: 'See what the NHS knows about your health, in one place.',
    what: [
      'It asks your GP surgery, hospitals and others who look after you.',
      'It puts what they send together, and always says who sent it.',
      'It says so when something is missing or could not be checked.',
      'You can read it later, even without the internet.',
    ],
    signIn: 'Sign in',
    signInHint: 'You sign in with your NHS login.',
    opening: 'Opening NHS login…',
    couldNotOpen: 'We could not open NHS login. Check your internet connection, then try again.',
    because: {
      cancelled: {
        title: 'You stopped before you were signed in',
        text: 'Nothing was changed. You can sign in again when you want to.',
      },
      'consent-refused': {
        title: 'You chose not to share your NHS login details',
        text: 'Without them this service cannot know who you are, so it cannot show your record. If you change your mind, sign in again.',
      },
      failed: {
        title: 'Signing in did not work',
        text: 'It was not your fault. Please try again. If it fails again, try later.',
      },
      chosen: {
        title: '',
        text: 'You have signed out. Your record has been removed from this device.',
      },
      elsewhere: {
        title: 'Your record has been removed from this device',
        text: 'This device was signed out from another one. If that was not you, sign in and look in the settings at where you are signed in.',
      },
      'level-too-low': {
        title: 'You need to prove who you are',
        text: 'NHS login does not yet know you well enough to show a health record. Sign in again and follow its steps to prove who you are.',
      },
    },
    needHeading: 'What you need',
    need: [
      'An NHS login. If you have none, you can make one when you sign in.',
      'To have proved who you are, for example with a passport or driving licence. NHS login helps you to do this.',
    ],
    whoHeading: 'Who can see what',
    who: [
      'Only you can see what is shown here.',
      'What we fetch is kept on this device. It goes to nobody else.',
      'It is kept locked. It opens only with your PIN or passkey.',
      'If other people use this device, lock it when you finish. If it is not yours, sign out: then nothing stays.',
    ],
    urgentHeading: 'If you need help now',
    urgent:
      'This service is not watched by anyone. If you are worried about your health, call your GP surgery or 111. In an emergency call 999.',
    important: 'Important',
    problem: 'There is a problem',
  },
  cy: {
    heading: 'Eich cofnod iechyd',
    lead: 'Gweld yr hyn y mae’r GIG yn ei wybod am eich iechyd, mewn un lle.',
    what: [
      'Mae’n gofyn i’ch meddygfa, ysbytai ac eraill sy’n gofalu amdanoch.',
      'Mae’n rhoi’r hyn a anfonant at ei gilydd, ac yn dweud bob amser pwy a’i hanfonodd.',
      'Mae’n dweud wrthych pan fydd rhywbeth ar goll neu pan na ellid ei wirio.',
      'Gallwch ei ddarllen yn nes ymlaen, hyd yn oed heb y rhyngrwyd.',
    ],
    signIn: 'Mewngofnodi',
    signInHint: 'Byddwch yn mewngofnodi gyda’ch NHS login. Gall ei dudalennau agor yn Saesneg.',
    opening: 'Yn agor NHS login…',
    couldNotOpen:
      'Ni allem agor NHS login. Gwiriwch eich cysylltiad â’r rhyngrwyd, yna rhowch gynnig arall arni.',
    because: {
      cancelled: {
        title: 'Gwnaethoch stopio cyn mewngofnodi',
        text: 'Ni newidiwyd dim. Gallwch fewngofnodi eto pan fyddwch yn dymuno.',
      },
      'consent-refused': {
        title: 'Gwnaethoch ddewis peidio â rhannu eich manylion NHS login',
        text: 'Hebddynt ni all y gwasanaeth hwn wybod pwy ydych chi, felly ni all ddangos eich cofnod. Os byddwch yn newid eich meddwl, mewngofnodwch eto.',
      },
      failed: {
        title: 'Ni weithiodd y mewngofnodi',
        text: 'Nid eich bai chi oedd hyn. Rhowch gynnig arall arni. Os bydd yn methu eto, ceisiwch yn nes ymlaen.',
      },
      chosen: {
        title: '',
        text: 'Rydych wedi allgofnodi. Mae eich cofnod wedi’i dynnu oddi ar y ddyfais hon.',
      },
      elsewhere: {
        title: 'Mae eich cofnod wedi’i dynnu oddi ar y ddyfais hon',
        text: 'Cafodd y ddyfais hon ei hallgofnodi o un arall. Os nad chi wnaeth hynny, mewngofnodwch ac edrychwch yn y gosodiadau ble rydych wedi mewngofnodi.',
      },
      'level-too-low': {
        title: 'Mae angen i chi brofi pwy ydych chi',
        text: 'Nid yw NHS login yn eich adnabod yn ddigon da eto i ddangos cofnod iechyd. Mewngofnodwch eto a dilynwch y camau i brofi pwy ydych chi.',
      },
    },
    needHeading: 'Beth sydd ei angen arnoch',
    need: [
      'NHS login. Os nad oes gennych un, gallwch greu un wrth fewngofnodi.',
      'Bod wedi profi pwy ydych chi, er enghraifft gyda phasbort neu drwydded yrru. Mae NHS login yn eich helpu i wneud hyn.',
    ],
    whoHeading: 'Pwy sy’n gallu gweld beth',
    who: [
      'Dim ond chi sy’n gallu gweld yr hyn a ddangosir yma.',
      'Mae’r hyn a gawn yn cael ei gadw ar y ddyfais hon. Nid yw’n mynd at neb arall.',
      'Mae’n cael ei gadw dan glo. Dim ond gyda’ch PIN neu’ch cyfrinallwedd y mae’n agor.',
      'Os oes pobl eraill yn defnyddio’r ddyfais hon, clowch ef pan fyddwch wedi gorffen. Os nad eich dyfais chi yw hi, allgofnodwch: wedyn nid oes dim yn aros.',
    ],
    urgentHeading: 'Os oes angen help arnoch nawr',
    urgent:
      'Nid oes neb yn gwylio’r gwasanaeth hwn. Os ydych yn poeni am eich iechyd, ffoniwch eich meddygfa neu 111. Mewn argyfwng ffoniwch 999.',
    important: 'Pwysig',
    problem: 'Mae yna broblem',
  },
});

export const PROVE_WORDS = words({
  en: {
    heading: 'Your record',
    lead: 'To see your record, you must first prove who you are.',
    why: 'A health record is private. We must be sure that it is you before we show it.',
    how: 'NHS login will ask for a picture of your passport or driving licence and a picture or video of your face. Your GP surgery can also give you details to use instead.',
    canDo: {
      P5: 'You are signed in, but nothing from your record is shown yet.',
      P0: 'You are signed in with your email address only. Nothing from your record is shown yet.',
    },
    prove: 'Prove who you are',
    meanwhile: 'If you need something from your record now, ask your GP surgery.',
    couldNotOpen: 'We could not open NHS login. Check your internet connection, then try again.',
    problem: 'There is a problem',
  },
  cy: {
    heading: 'Eich cofnod',
    lead: 'I weld eich cofnod, rhaid i chi brofi pwy ydych chi yn gyntaf.',
    why: 'Mae cofnod iechyd yn breifat. Rhaid i ni fod yn siŵr mai chi sydd yno cyn ei ddangos.',
    how: 'Bydd NHS login yn gofyn am lun o’ch pasbort neu’ch trwydded yrru a llun neu fideo o’ch wyneb. Gall eich meddygfa hefyd roi manylion i chi eu defnyddio yn lle hynny.',
    canDo: {
      P5: 'Rydych wedi mewngofnodi, ond nid oes dim o’ch cofnod yn cael ei ddangos eto.',
      P0: 'Rydych wedi mewngofnodi gyda’ch cyfeiriad e-bost yn unig. Nid oes dim o’ch cofnod yn cael ei ddangos eto.',
    },
    prove: 'Profi pwy ydych chi',
    meanwhile: 'Os oes angen rhywbeth o’ch cofnod arnoch nawr, gofynnwch i’ch meddygfa.',
    couldNotOpen:
      'Ni allem agor NHS login. Gwiriwch eich cysylltiad â’r rhyngrwyd, yna rhowch gynnig arall arni.',
    problem: 'Mae yna broblem',
  },
});
