import { plural, words } from '#/kit/words.ts';

const minutes = (count: number): string => (count === 1 ? '1 minute' : `${count} minutes`);

export const SETTINGS_WORDS = words({
  en: {
    heading: 'Settings',
    opens: 'What opens your record',
    has: { pin: 'A PIN', passkey: 'A passkey', recovery: 'A recovery code' },
    changePin: 'Change your PIN',
    addPin: 'Add a PIN',
    addPasskey: 'Add a passkey',
    newPasskey: 'Replace the passkey',
    makeCode: 'Make a recovery code',
    newCode: 'Make a new recovery code',
    codeWhat:
      'If you lose your PIN or passkey, a recovery code still opens your record and the notes that you wrote. Nobody but you has it.',
    remove: (what: string) => `Remove: ${what}`,
    removed: 'That no longer opens your record.',
    cancel: 'Cancel',
    done: {
      pin: 'Your PIN is changed. The old one opens nothing any more.',
      passkey: 'Your passkey now opens your record.',
      recovery: 'Your recovery code is made.',
    },
    codeHeading: 'Your recovery code',
    codeWrite: 'Write it down and keep it somewhere safe, not on this device. It is shown only now.',
    codeWritten: 'I have written it down',
    lock: 'Locking',
    lockAfter: 'Lock when nobody has used it for',
    minutes,
    lockWhat: 'It also locks when you close the browser, and with “Lock now” at the top of each page.',
    hide: 'What others see of it',
    hideWhat:
      'Other people may see the name and picture of this app, or its lock screen. You can give it a plain look: it is then called “Notes”, and says nothing about health until it is unlocked.',
    hideInstalled:
      'If you have put the app on your home screen, remove it there and add it again, so that it gets the plain picture.',
    hideOn: 'Give it a plain look',
    hideOff: 'Give it its usual look',
    hideIsOn: 'It has a plain look now.',
    device: 'On this device',
    used: (used: string) => `Your record takes up about ${used} of this device.`,
    kept: 'The browser keeps it, even when the device is short of room.',
    notKept:
      'If the device runs short of room, the browser may clear your record away. It can be fetched again; notes that you wrote cannot.',
    askToKeep: 'Ask the browser to keep it',
    devices: 'Where you are signed in',
    devicesWhat:
      'If you have lost a phone or computer, or given it away, sign it out here. The next time it is used with the internet, it removes your record and everything you wrote there. Until then it stays locked.',
    devicesAsked: 'Asking where you are signed in…',
    devicesUnknown: 'We could not ask where you are signed in.',
    deviceName: (browser: string, os: string) =>
      browser !== '' && os !== '' ? `${browser} on ${os}` : browser || os || 'A device',
    deviceThis: '(this device)',
    deviceUsed: (when: string) => `Last used ${when}`,
    deviceEnd: (name: string) => `Sign out and remove: ${name}`,
    deviceEnded:
      'That device is signed out. It removes your record the next time it is used with the internet.',
    deviceNotEnded: 'That device is still signed in.',
    leave: 'Remove your record from this device',
    leaveWhat:
      'Signing out removes everything: your record, the notes that you wrote here, and what opens it. What your GP surgery and hospitals hold does not change.',
    signOut: 'Sign out and remove',
    important: 'Important',
    ownWords: (count: number) =>
      plural('en', count, {
        one: 'One thing that you wrote here (a note, a question, a reading, who may see your readings) is only on this device.',
        other: `${count} things that you wrote here (notes, questions, readings, who may see your readings) are only on this device.`,
      }),
    ownWordsLock:
      'If you sign out, they are gone for good. If you lock it, they are here when you come back.',
    lockInstead: 'Lock it instead',
  },
  cy: {
    heading: 'Gosodiadau',
    opens: 'Beth sy’n agor eich cofnod',
    has: { pin: 'PIN', passkey: 'Cyfrinallwedd', recovery: 'Cod adfer' },
    changePin: 'Newid eich PIN',
    addPin: 'Ychwanegu PIN',
    addPasskey: 'Ychwanegu cyfrinallwedd',
    newPasskey: 'Disodli’r gyfrinallwedd',
    makeCode: 'Gwneud cod adfer',
    newCode: 'Gwneud cod adfer newydd',
    codeWhat:
      'Os collwch eich PIN neu’ch cyfrinallwedd, mae cod adfer yn dal i agor eich cofnod a’r nodiadau a ysgrifennoch. Nid oes gan neb ond chi y cod.',
    remove: (what: string) => `Tynnu: ${what}`,
    removed: 'Nid yw hynny’n agor eich cofnod mwyach.',
    cancel: 'Canslo',
    done: {
      pin: 'Mae eich PIN wedi newid. Nid yw’r hen un yn agor dim mwyach.',
      passkey: 'Mae eich cyfrinallwedd nawr yn agor eich cofnod.',
      recovery: 'Mae eich cod adfer wedi’i wneud.',
    },
    codeHeading: 'Eich cod adfer',
    codeWrite:
      'Ysgrifennwch ef i lawr a’i gadw yn rhywle diogel, nid ar y ddyfais hon. Dim ond nawr y mae’n cael ei ddangos.',
    codeWritten: 'Rwyf wedi’i ysgrifennu i lawr',
    lock: 'Cloi',
    lockAfter: 'Cloi pan nad oes neb wedi’i ddefnyddio am',
    minutes: (count: number) => `${count} munud`,
    lockWhat: 'Mae hefyd yn cloi pan gaewch y porwr, a gyda “Cloi nawr” ar frig pob tudalen.',
    hide: 'Yr hyn mae eraill yn ei weld ohono',
    hideWhat:
      'Efallai y bydd pobl eraill yn gweld enw a llun yr ap hwn, neu ei sgrin glo. Gallwch roi golwg blaen iddo: “Nodiadau” yw ei enw wedyn, ac nid yw’n dweud dim am iechyd nes iddo gael ei ddatgloi.',
    hideInstalled:
      'Os ydych wedi rhoi’r ap ar eich sgrin gartref, tynnwch ef oddi yno a’i ychwanegu eto, fel ei fod yn cael y llun plaen.',
    hideOn: 'Rhoi golwg blaen iddo',
    hideOff: 'Rhoi ei olwg arferol iddo',
    hideIsOn: 'Mae ganddo olwg blaen nawr.',
    device: 'Ar y ddyfais hon',
    used: (used: string) => `Mae eich cofnod yn cymryd tua ${used} o’r ddyfais hon.`,
    kept: 'Mae’r porwr yn ei gadw, hyd yn oed pan fo’r ddyfais yn brin o le.',
    notKept:
      'Os bydd y ddyfais yn brin o le, gall y porwr glirio eich cofnod. Gellir ei nôl eto; ni ellir nôl nodiadau a ysgrifennoch.',
    askToKeep: 'Gofyn i’r porwr ei gadw',
    devices: 'Ble rydych wedi mewngofnodi',
    devicesWhat:
      'Os ydych wedi colli ffôn neu gyfrifiadur, neu wedi’i roi i rywun, allgofnodwch ef yma. Y tro nesaf y caiff ei ddefnyddio gyda’r rhyngrwyd, bydd yn tynnu eich cofnod a phopeth a ysgrifennoch yno. Tan hynny mae’n aros dan glo.',
    devicesAsked: 'Yn gofyn ble rydych wedi mewngofnodi…',
    devicesUnknown: 'Ni allem ofyn ble rydych wedi mewngofnodi.',
    deviceName: (browser: string, os: string) =>
      browser !== '' && os !== '' ? `${browser} ar ${os}` : browser || os || 'Dyfais',
    deviceThis: '(y ddyfais hon)',
    deviceUsed: (when: string) => `Defnyddiwyd ddiwethaf ${when}`,
    deviceEnd: (name: string) => `Allgofnodi a thynnu: ${name}`,
    deviceEnded:
      'Mae’r ddyfais honno wedi’i hallgofnodi. Bydd yn tynnu eich cofnod y tro nesaf y caiff ei defnyddio gyda’r rhyngrwyd.',
    deviceNotEnded: 'Mae’r ddyfais honno’n dal wedi mewngofnodi.',
    leave: 'Tynnu eich cofnod oddi ar y ddyfais hon',
    leaveWhat:
      'Mae allgofnodi’n tynnu popeth: eich cofnod, y nodiadau a ysgrifennoch yma, a’r hyn sy’n ei agor. Nid yw’r hyn y mae eich meddygfa a’ch ysbytai yn ei ddal yn newid.',
    signOut: 'Allgofnodi a thynnu',
    important: 'Pwysig',
    ownWords: (count: number) =>
      count === 1
        ? 'Dim ond ar y ddyfais hon y mae un peth a ysgrifennoch yma (nodyn, cwestiwn, darlleniad, pwy gaiff weld eich darlleniadau).'
        : `Dim ond ar y ddyfais hon y mae ${count} peth a ysgrifennoch yma (nodiadau, cwestiynau, darlleniadau, pwy gaiff weld eich darlleniadau).`,
    ownWordsLock: 'Os allgofnodwch, byddant wedi mynd am byth. Os clowch ef, byddant yma pan ddewch yn ôl.',
    lockInstead: 'Ei gloi yn lle hynny',
  },
});
