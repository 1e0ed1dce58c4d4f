import { words } from '#/kit/words.ts';

export const PHOTO_WORDS = words({
  en: {
    label: 'Photo of the display (optional)',
    hint: 'Take a photo of the numbers on your device, or choose one. It is made small, and where it was taken is left out.',
    unread: 'This is not a picture that we can open. Choose another one.',
    goes: 'Whoever gets the reading gets this photo too. Check that it shows only the device.',
    coming: 'The photo is being made small…',
    notYet: 'The photo is still being made small. Press “Save reading” again in a moment.',
    remove: 'Remove the photo',
    show: 'Show the photo',
    alt: 'Photo of the display of a device',
    gone: 'The photo is not on this device.',
  },
  cy: {
    label: 'Llun o’r sgrin (dewisol)',
    hint: 'Tynnwch lun o’r rhifau ar eich dyfais, neu dewiswch un. Fe’i gwneir yn fach, a gadewir allan lle y’i tynnwyd.',
    unread: 'Nid llun y gallwn ei agor yw hwn. Dewiswch un arall.',
    goes: 'Mae pwy bynnag sy’n cael y darlleniad yn cael y llun hwn hefyd. Gwiriwch mai dim ond y ddyfais sydd arno.',
    coming: 'Mae’r llun yn cael ei wneud yn fach…',
    notYet: 'Mae’r llun yn dal i gael ei wneud yn fach. Pwyswch “Cadw’r darlleniad” eto mewn eiliad.',
    remove: 'Tynnu’r llun',
    show: 'Dangos y llun',
    alt: 'Llun o sgrin dyfais',
    gone: 'Nid yw’r llun ar y ddyfais hon.',
  },
});
