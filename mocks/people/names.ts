/** Given names common in England and Wales today, of many origins, by the gender they mostly go with. */
export const GIVEN = {
  female: [
    'Olivia',
    'Aisha',
    'Chloë',
    'Siân',
    'Priya',
    'Zofia',
    'Mei',
    'Grace',
    'Folasade',
    'Niamh',
    'Yasmin',
    'Bronwen',
    'Inês',
    'Harriet',
    'Nokuthula',
    'Ágnes',
    'Thandiwe',
    'Renée',
    'Sakura',
    'Parveen',
  ],
  male: [
    'Oliver',
    'Mohammed',
    'Huw',
    'Rhys',
    'Arjun',
    'Krzysztof',
    'Wei',
    'Kwame',
    'Séamus',
    'Idris',
    'Tadeusz',
    'João',
    'Björn',
    'Femi',
    'Dafydd',
    'Reuben',
    'Nguyễn',
    'Étienne',
    'Delroy',
    'Ciarán',
  ],
} as const;

/** Family names, invented combinations among them. */
export const FAMILY = [
  'Ashworth',
  'Begum',
  'Cartwright-Mensah',
  'Davies',
  'Evans-Okafor',
  'Featherstonehaugh',
  'García-Thompson',
  'Hussain',
  'Iwu',
  'Jones',
  'Kowalczyk',
  'Llewellyn',
  'McAllister',
  'Ní Dhomhnaill',
  "O'Rourke",
  'Patel',
  'Quartey',
  'Robinson',
  'Sørensen',
  'Taylor',
  'Ürgüplü',
  'van der Westhuizen',
  'Williams',
  'Xiong',
  'Yıldırım',
  'Żeromski',
] as const;

/** Streets and towns that do not exist. */
export const STREETS = [
  'Mill Lane',
  'Orchard Rise',
  'Station Road',
  'Quarry Bank',
  'Heron Close',
  'Chapel Street',
  'Lower Meadow',
  'Canal View',
  'Beacon Hill',
  'Weavers Court',
] as const;
export const TOWNS = [
  { city: 'Northgate', postcode: 'ZZ99 3AA' },
  { city: 'Hightown', postcode: 'ZZ99 3AB' },
  { city: 'Calder Bridge', postcode: 'ZZ99 3AC' },
  { city: 'Eastfield', postcode: 'ZZ99 3AD' },
] as const;

/** Who works where; the first is the person's usual clinician. */
export const CLINICIANS = {
  riverside: [
    { prefix: 'Dr', given: 'Imogen', family: 'Castellanos' },
    { prefix: 'Dr', given: 'Babatunde', family: 'Fairweather' },
    { prefix: 'Nurse', given: 'Joy', family: 'Penhaligon' },
  ],
  hightown: [
    { prefix: 'Dr', given: 'Fergus', family: 'Amarasinghe' },
    { prefix: 'Dr', given: 'Ludmila', family: 'Hartnoll' },
  ],
  northgate: [
    { prefix: 'Prof', given: 'Devika', family: 'Thistlewood' },
    { prefix: 'Mr', given: 'Oluwaseun', family: 'Braithwaite' },
    { prefix: 'Dr', given: 'Mirela', family: 'Gascoigne' },
  ],
  calder: [
    { prefix: 'Dr', given: 'Callum', family: 'Ozturk-Bell' },
    { prefix: 'Ms', given: 'Nerys', family: 'Adomako' },
    { prefix: 'Mr', given: 'Pádraig', family: 'Winterbourne' },
  ],
  eastfield: [
    { prefix: 'Miss', given: 'Anneliese', family: 'Kurian' },
    { prefix: 'Mr', given: 'Sebastian', family: 'Mbatha' },
  ],
  broafon: [
    { prefix: 'Dr', given: 'Heledd', family: 'Penrhyn' },
    { prefix: 'Dr', given: 'Ifan', family: 'Maddocks' },
  ],
} as const;
