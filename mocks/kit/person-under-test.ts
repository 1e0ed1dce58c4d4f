import type { Person } from './world.ts';

/** Somebody made up for a test, with what these records hold. */
export const personUnderTest = (nhsNumber: string, records: Person['records'], given = 'Ann'): Person => ({
  nhsNumber,
  name: { given: [given], family: 'Example' },
  dateOfBirth: '1950-01-02',
  gender: 'female',
  assurance: 'P9',
  tags: [],
  address: { line: [], city: 'Leeds', postalCode: 'LS1 1AA' },
  mobile: '07700 900001',
  email: 'ann@example.com',
  records,
  extraPointers: [],
});
