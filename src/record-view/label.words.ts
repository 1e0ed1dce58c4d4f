import { type Language, words } from '#/kit/words.ts';
import type { Label } from '#/record/label.ts';
import { lostName, type Named, unsentName } from '#/record/no-name.ts';

/** Labels in Welsh; in English they say themselves. */
const WELSH_LABELS: Readonly<Record<Label, string>> = {
  'Adverse event': 'Digwyddiad niweidiol',
  Alert: 'Rhybudd',
  'Allergy or reaction': 'Alergedd neu adwaith',
  'Allergy or reaction without a name': 'Alergedd neu adwaith heb enw',
  'Answers to questions': 'Atebion i gwestiynau',
  Appointment: 'Apwyntiad',
  'At home': 'Gartref',
  'Away from a clinic or hospital': 'Y tu allan i glinig neu ysbyty',
  'Before a hospital stay': 'Cyn arhosiad yn yr ysbyty',
  'Body structure': 'Rhan o’r corff',
  'Bundle of records': 'Bwndel o gofnodion',
  'By phone or video': 'Dros y ffôn neu fideo',
  'Care plan': 'Cynllun gofal',
  'Care team': 'Tîm gofal',
  'Clinical assessment': 'Asesiad clinigol',
  Comment: 'Sylw',
  Communication: 'Neges',
  Condition: 'Cyflwr',
  Consent: 'Cydsyniad',
  'Day case': 'Achos dydd',
  Diet: 'Deiet',
  Document: 'Dogfen',
  Emergency: 'Argyfwng',
  Entry: 'Cofnod',
  'Entry without a name': 'Cofnod heb enw',
  'Episode of care': 'Cyfnod o ofal',
  'Family history': 'Hanes teuluol',
  'Genetic sequence': 'Dilyniant genetig',
  'Glasses or lens prescription': 'Presgripsiwn sbectol neu lensys',
  Goal: 'Nod',
  Guidance: 'Arweiniad',
  'Hospital stay': 'Arhosiad yn yr ysbyty',
  'Hospital stay for observation': 'Arhosiad yn yr ysbyty i gadw golwg',
  List: 'Rhestr',
  Measurement: 'Mesuriad',
  'Measurement without a name': 'Mesuriad heb enw',
  'Medical device': 'Dyfais feddygol',
  Medicine: 'Meddyginiaeth',
  'Medicine dispensed': 'Meddyginiaeth a gyflenwyd',
  'Medicine given': 'Meddyginiaeth a roddwyd',
  'Note coded in the record': 'Nodyn â chod yn y cofnod',
  'Note in the record': 'Nodyn yn y cofnod',
  Observation: 'Arsylwad',
  'Outpatient or clinic visit': 'Ymweliad â chlinig neu gleifion allanol',
  'Part in research': 'Rhan mewn ymchwil',
  'Picture or recording': 'Llun neu recordiad',
  Procedure: 'Triniaeth',
  'Recommended vaccinations': 'Brechiadau a argymhellir',
  Referral: 'Atgyfeiriad',
  'Referral or request': 'Atgyfeiriad neu gais',
  'Reply to an appointment': 'Ateb i apwyntiad',
  'Request for a device': 'Cais am ddyfais',
  'Request for a test or procedure': 'Cais am brawf neu driniaeth',
  'Request to be contacted': 'Cais i gysylltu',
  'Risk assessment': 'Asesiad risg',
  'Safety alert': 'Rhybudd diogelwch',
  'Scan or X-ray': 'Sgan neu belydr-X',
  'Set of documents': 'Set o ddogfennau',
  'Set of images': 'Set o luniau',
  'Set of requests': 'Set o geisiadau',
  'Short hospital stay': 'Arhosiad byr yn yr ysbyty',
  'Supply delivered': 'Cyflenwad a ddanfonwyd',
  'Supply requested': 'Cais am gyflenwad',
  Task: 'Tasg',
  'Test report': 'Adroddiad prawf',
  'Test request': 'Cais am brawf',
  'Use of a device': 'Defnyddio dyfais',
  Vaccination: 'Brechiad',
  'Vaccination check': 'Gwirio brechiad',
  Value: 'Gwerth',
  'Value without a name': 'Gwerth heb enw',
  Visit: 'Ymweliad',
};

/** Titles of things whose source sent no name. */
const NAMELESS_WORDS = words({
  en: {
    codeOnly: unsentName,
    lost: lostName,
  },
  cy: {
    codeOnly: (what: string, code: string) => `${what} (ni anfonwyd yr enw, cod ${code})`,
    lost: (what: string) => `${what}: collwyd yr enw pan symudwyd y cofnod`,
  },
});

/** A label in words; of a type that nobody knows, as it is. */
export function wordsLabel(label: string, language: Language): string {
  const welsh: Readonly<Record<string, string>> = WELSH_LABELS;
  return language === 'en' ? label : (welsh[label] ?? label);
}

/** What a thing is called: its source's words as they are, ours in the reader's language. */
export function wordsTitle({ title, nameless }: Named, language: Language): string {
  if (nameless === undefined) return title;
  const { codeOnly, lost } = NAMELESS_WORDS[language];
  const what = wordsLabel(nameless.what, language);
  if (nameless.isLost === true) return lost(what);
  return nameless.code === undefined ? what : codeOnly(what, nameless.code);
}
