import type { EverydayWord } from './everyday-word.ts';

/** Words for a whole kind of entry, and for places and people of care. */
export const EVERYDAY_KINDS: readonly EverydayWord[] = [
  {
    say: {
      en: ['jab', 'vaccine', 'vaccination', 'immunisation', 'immunization'],
      cy: ['brechiad', 'brechiadau', 'brechlyn', 'imiwneiddio', 'pigiad'],
    },
    means: { en: 'vaccination', cy: 'brechiad' },
    finds: ['vaccin', 'immunis', 'immuniz'],
    kind: 'vaccination',
    from: 'own',
  },
  {
    say: {
      en: ['medicine', 'medication', 'meds', 'prescription'],
      cy: ['meddyginiaeth', 'meddyginiaethau', 'moddion', 'presgripsiwn'],
    },
    means: { en: 'medicine', cy: 'meddyginiaeth' },
    finds: ['medicine', 'medication', 'prescription'],
    kind: 'medicine',
    from: 'own',
  },
  {
    say: { en: ['allergy', 'allergies', 'allergic'], cy: ['alergedd', 'alergeddau'] },
    means: { en: 'allergy or reaction', cy: 'alergedd neu adwaith' },
    finds: ['allerg'],
    kind: 'allergy',
    from: 'own',
  },
  {
    say: { en: ['letter', 'document'], cy: ['llythyr', 'llythyrau', 'dogfen'] },
    means: { en: 'letter or document', cy: 'llythyr neu ddogfen' },
    finds: ['letter', 'document'],
    kind: 'document',
    from: 'own',
  },
  {
    say: { en: ['appointment'], cy: ['apwyntiad', 'apwyntiadau'] },
    means: { en: 'appointment', cy: 'apwyntiad' },
    finds: ['appointment'],
    kind: 'appointment',
    from: 'own',
  },
  {
    say: { en: ['operation', 'surgical'], cy: ['llawdriniaeth', 'llawdriniaethau', 'triniaeth'] },
    means: { en: 'procedure', cy: 'triniaeth' },
    finds: ['operation', 'surgical', 'procedure'],
    kind: 'procedure',
    from: 'own',
  },
  {
    say: { en: ['care plan'], cy: ['cynllun gofal'] },
    means: { en: 'care plan', cy: 'cynllun gofal' },
    finds: ['care plan'],
    kind: 'care-plan',
    from: 'own',
  },
  {
    say: { en: ['family history', 'FH'], cy: ['hanes teuluol'] },
    means: { en: 'family history', cy: 'hanes teuluol' },
    finds: ['family history', 'fh'],
    kind: 'family-history',
    from: 'own',
  },
  {
    say: {
      en: ['A&E', 'casualty', 'emergency department'],
      cy: ['adran achosion brys', 'damweiniau ac achosion brys'],
    },
    means: { en: 'accident and emergency', cy: 'damweiniau ac achosion brys' },
    finds: ['emergency', 'casualty', 'a&e'],
    from: 'nhs',
  },
  {
    say: { en: ['physio'], cy: ['ffisio', 'ffisiotherapi'] },
    means: { en: 'physiotherapy', cy: 'ffisiotherapi' },
    finds: ['physio'],
    from: 'own',
  },
  {
    say: { en: ['bloods', 'blood test'], cy: ['prawf gwaed', 'profion gwaed'] },
    means: { en: 'tests of blood, serum or plasma', cy: 'profion gwaed, serwm neu blasma' },
    finds: ['serum', 'plasma', 'blood count', 'haemoglobin', 'platelet', 'cell count', 'corpuscular'],
    from: 'own',
  },
  { say: { en: [], cy: ['gwaed'] }, means: { en: 'blood', cy: 'gwaed' }, finds: ['blood'], from: 'own' },
  {
    say: { en: [], cy: ['galon', 'calon'] },
    means: { en: 'heart', cy: 'calon' },
    finds: ['heart', 'cardia', 'cardio'],
    from: 'own',
  },
  {
    say: { en: [], cy: ['nyrs'] },
    means: { en: 'nurse', cy: 'nyrs' },
    finds: ['nurse', 'nursing'],
    from: 'own',
  },
  {
    say: { en: [], cy: ['meddyg', 'doctor'] },
    means: { en: 'doctor', cy: 'meddyg' },
    finds: ['dr', 'doctor'],
    from: 'own',
  },
  {
    say: { en: [], cy: ['ysbyty'] },
    means: { en: 'hospital', cy: 'ysbyty' },
    finds: ['hospital'],
    from: 'own',
  },
];
