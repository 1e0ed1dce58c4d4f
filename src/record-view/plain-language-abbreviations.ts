export interface Abbreviation {
  readonly short: string;
  readonly en: string;
  readonly cy: string;
}

/** Short forms that clinical notes and directions use. Those with more than one common meaning are left out. */
export const ABBREVIATIONS: readonly Abbreviation[] = [
  { short: 'OD', en: 'once a day', cy: 'unwaith y dydd' },
  { short: 'BD', en: 'twice a day', cy: 'ddwywaith y dydd' },
  { short: 'TDS', en: 'three times a day', cy: 'tair gwaith y dydd' },
  { short: 'QDS', en: 'four times a day', cy: 'pedair gwaith y dydd' },
  { short: 'PRN', en: 'when needed', cy: 'pan fo angen' },
  { short: 'nocte', en: 'at night', cy: 'gyda’r nos' },
  { short: 'mane', en: 'in the morning', cy: 'yn y bore' },
  {
    short: 'O/E',
    en: 'on examination: what was found when you were examined',
    cy: 'wrth archwilio: yr hyn a welwyd wrth eich archwilio',
  },
  {
    short: 'C/O',
    en: 'complaining of: what you said was wrong',
    cy: 'yn cwyno am: yr hyn a ddywedoch oedd o’i le',
  },
  { short: 'H/O', en: 'history of: you had this before', cy: 'hanes o: roedd hyn gennych o’r blaen' },
  { short: 'FH', en: 'family history', cy: 'hanes teuluol' },
  { short: 'NAD', en: 'nothing abnormal was found', cy: 'ni welwyd dim byd annormal' },
  { short: 'NKDA', en: 'no known allergies to medicines', cy: 'dim alergeddau hysbys i feddyginiaethau' },
  { short: 'BP', en: 'blood pressure', cy: 'pwysedd gwaed' },
  { short: 'BMI', en: 'body mass index', cy: 'mynegai màs y corff' },
  {
    short: 'DNA',
    en: 'did not attend, in notes about an appointment',
    cy: 'heb fynychu, mewn nodiadau am apwyntiad',
  },
  { short: 'GP', en: 'general practitioner, your family doctor', cy: 'meddyg teulu' },
  { short: 'A&E', en: 'accident and emergency department', cy: 'adran damweiniau ac achosion brys' },
  { short: 'USS', en: 'ultrasound scan', cy: 'sgan uwchsain' },
  { short: 'CXR', en: 'chest X-ray', cy: 'pelydr-X y frest' },
  {
    short: 'ECG',
    en: 'a tracing of the heart’s electrical activity',
    cy: 'olin o weithgarwch trydanol y galon',
  },
  { short: 'MSU', en: 'mid-stream urine sample', cy: 'sampl wrin canol llif' },
  { short: 'UTI', en: 'urinary tract infection', cy: 'haint y llwybr wrinol' },
  {
    short: 'COPD',
    en: 'chronic obstructive pulmonary disease, a lung condition',
    cy: 'clefyd rhwystrol cronig yr ysgyfaint',
  },
  { short: 'CKD', en: 'chronic kidney disease', cy: 'clefyd cronig yr arennau' },
  { short: 'T2DM', en: 'type 2 diabetes', cy: 'diabetes math 2' },
  { short: 'FBC', en: 'full blood count', cy: 'cyfrif gwaed llawn' },
  { short: 'LFT', en: 'liver function test', cy: 'prawf gweithrediad yr afu' },
  { short: 'TFT', en: 'thyroid function test', cy: 'prawf gweithrediad y thyroid' },
  {
    short: 'U&E',
    en: 'urea and electrolytes, a blood test of the kidneys and salts',
    cy: 'wrea ac electrolytau, prawf gwaed o’r arennau a’r halwynau',
  },
];
