import type { Person } from '../kit/world.ts';

/** What each person is for, in English and in Welsh, by the first of the person's tags. */
const REASONS: Record<string, readonly [en: string, cy: string]> = {
  diabetes: [
    'Twelve years of type 2 diabetes and blood pressure, held by the practice and the hospital.',
    'Deuddeg mlynedd o ddiabetes math 2 a phwysedd gwaed, gan y feddygfa a’r ysbyty.',
  ],
  conflicts: [
    'Practice and hospital disagree about an allergy, medicines and a condition.',
    'Mae’r feddygfa a’r ysbyty’n anghytuno am alergedd, meddyginiaethau a chyflwr.',
  ],
  stu3: [
    'Registered at the practice that uses the older GP Connect format.',
    'Wedi cofrestru gyda’r feddygfa sy’n defnyddio’r hen fformat GP Connect.',
  ],
  documents: [
    'Many letters, as PDF and as structured documents.',
    'Llawer o lythyrau, fel PDF ac fel dogfennau strwythuredig.',
  ],
  pregnancy: [
    'Twenty-nine weeks pregnant: visits, scans, blood tests and appointments to come.',
    'Yn feichiog ers 29 wythnos: ymweliadau, sganiau, profion gwaed ac apwyntiadau i ddod.',
  ],
  child: [
    'A four-year-old whose parent acts for him.',
    'Plentyn pedair oed y mae ei riant yn gweithredu ar ei ran.',
  ],
  carer: ['Acts for a child and for her mother.', 'Yn gweithredu ar ran plentyn ac ar ran ei mam.'],
  elderly: [
    '86, with dementia, many medicines and social care; her daughter acts for her.',
    '86 oed, gyda dementia, llawer o feddyginiaethau a gofal cymdeithasol; mae ei merch yn gweithredu ar ei rhan.',
  ],
  restricted: [
    'Address kept private, and items marked as not to be shown.',
    'Cyfeiriad preifat, ac eitemau na ddylid eu dangos.',
  ],
  wales: [
    'Moved from Wales: a Welsh record and its transferred copies.',
    'Wedi symud o Gymru: cofnod Cymraeg a’i gopïau a drosglwyddwyd.',
  ],
  'no-record': ['Nobody holds anything about this person.', 'Nid oes neb yn cadw dim am y person hwn.'],
  large: [
    'A lifetime of records at six places, the largest there is.',
    'Oes gyfan o gofnodion mewn chwe lle, y mwyaf sydd.',
  ],
  hostile: ['A record full of odd and harmful data.', 'Cofnod llawn data rhyfedd a niweidiol.'],
  P5: [
    'Has proved identity only in part (P5), so may not read records.',
    'Wedi profi hunaniaeth yn rhannol yn unig (P5), felly ni chaiff ddarllen cofnodion.',
  ],
  P0: ['Has proved nothing but an e-mail address (P0).', 'Heb brofi dim ond cyfeiriad e-bost (P0).'],
  'mental-health': [
    'Under the community mental health team, with a crisis plan.',
    'O dan y tîm iechyd meddwl cymunedol, gyda chynllun argyfwng.',
  ],
  warnings: [
    'Lists that say they are incomplete, and codes that lost their meaning.',
    'Rhestrau sy’n dweud eu bod yn anghyflawn, a chodau a gollodd eu hystyr.',
  ],
  staff: ['A doctor who is also a patient.', 'Meddyg sydd hefyd yn glaf.'],
  twins: [
    'The twin of the child: easily taken for the other.',
    'Gefell y plentyn: hawdd ei chymysgu â’r llall.',
  ],
  generated: ['An ordinary generated person.', 'Person cyffredin a gynhyrchwyd.'],
};

function reason(person: Person): readonly [string, string] | undefined {
  for (const tag of person.tags) if (REASONS[tag]) return REASONS[tag];
  return undefined;
}

/** One English line that says what a person of the sandbox is for. */
export function introducePerson(p: Person): string {
  if (p.source !== undefined) return `Imported from ${p.source}.`;
  return reason(p)?.[0] ?? 'A person of the sandbox.';
}

/** One Welsh line that says what a person of the sandbox is for. */
export function introducePersonCy(p: Person): string {
  if (p.source !== undefined) return `Wedi’i fewnforio o ${p.source}.`;
  return reason(p)?.[1] ?? 'Person o’r blwch tywod.';
}
