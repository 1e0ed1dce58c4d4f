import { describe, expect, it } from 'vitest';
import type { Person } from '../kit/world.ts';
import { claimsFor } from './claims.ts';

const person: Person = {
  nhsNumber: '9990000018',
  name: { given: ['Bethan', 'Mair'], family: 'Rhys-Powell' },
  dateOfBirth: '1985-03-22',
  gender: 'female',
  assurance: 'P9',
  tags: [],
  address: { line: ['1 Heol Fawr'], city: 'Caerddu', postalCode: 'ZZ99 9ZZ' },
  mobile: '07700 900123',
  email: 'bethan@example.com',
  gpOds: 'W99906',
  records: {},
  extraPointers: [],
};

const ALL = ['openid', 'profile', 'profile_extended', 'email', 'phone', 'gp_registration_details'];

describe('claims', () => {
  it('releases what the scopes name, names in upper case, verified flags as strings', () => {
    expect(claimsFor(person, 'P9', ALL)).toEqual({
      identity_proofing_level: 'P9',
      nhs_number: '9990000018',
      birthdate: '1985-03-22',
      family_name: 'RHYS-POWELL',
      given_name: 'BETHAN',
      email: 'bethan@example.com',
      email_verified: 'true',
      phone_number: '+447700900123',
      phone_number_verified: 'true',
      phone_number_pds_matched: 'true',
      gp_registration_details: { gp_ods_code: 'W99906' },
    });
  });

  it('knows no NHS number, name or practice below P5', () => {
    expect(claimsFor(person, 'P0', ALL)).toEqual({
      identity_proofing_level: 'P0',
      email: 'bethan@example.com',
      email_verified: 'true',
      phone_number: '+447700900123',
      phone_number_verified: 'true',
      phone_number_pds_matched: 'false',
    });
  });

  it('leaves out what has no value', () => {
    const { gpOds: _, ...unregistered } = person;
    const nameless = { ...unregistered, name: { given: [], family: 'MONO' }, email: '' };
    expect(claimsFor(nameless, 'P9', ALL)).not.toHaveProperty('given_name');
    expect(claimsFor(nameless, 'P9', ALL)).not.toHaveProperty('email');
    expect(claimsFor(nameless, 'P9', ALL)).not.toHaveProperty('gp_registration_details');
  });

  it('keeps the NHS number out of basic demographics', () => {
    expect(claimsFor(person, 'P9', ['openid', 'basic_demographics'])).not.toHaveProperty('nhs_number');
  });
});
