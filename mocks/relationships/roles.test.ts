import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { buildWorld } from '../kit/build-world.ts';
import { generatePeople } from '../people/generate.ts';
import { openRoles } from './roles.ts';

let dataDir: string;
beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'roles-'));
});
afterEach(() => rmSync(dataDir, { recursive: true, force: true }));

const people = generatePeople({ seed: 1948, people: 0, resources: 200 });
const worldNow = () => buildWorld({ appPort: 40000, dataDir, people });
const carer = people.find(({ tags }) => tags.includes('carer'))?.nhsNumber ?? '';

test('the carer acts for her twins and for her mother, and nobody for her', () => {
  const roles = openRoles(worldNow());
  const mine = roles.of(carer);
  expect(mine.map(({ basis, status }) => [basis, status]).sort()).toEqual([
    ['health-and-welfare-lasting-power-of-attorney', 'active'],
    ['parental-responsibility', 'active'],
    ['parental-responsibility', 'active'],
  ]);
  for (const { patient } of mine) {
    expect(roles.mayAct(carer, patient)).toBe(true);
    expect(roles.mayAct(patient, carer)).toBe(false);
  }
  roles.close();
});

test('a role that has ended lets nobody act, also after a restart, until all begins anew', () => {
  const roles = openRoles(worldNow());
  const { patient = '', id = '' } = roles.of(carer)[0] ?? {};
  expect([roles.end(carer, patient), roles.end(patient, carer)]).toEqual([true, false]);
  expect(roles.mayAct(carer, patient)).toBe(false);
  roles.close();
  const again = openRoles(worldNow());
  expect(again.find(id)).toMatchObject({ status: 'inactive', reason: 'ROLE_DEACTIVATED_END_DATE_REACHED' });
  again.reset();
  expect(again.mayAct(carer, patient)).toBe(true);
  again.close();
});

test('a role can begin, end and begin again', () => {
  const roles = openRoles(worldNow());
  const stranger = people.find(({ tags }) => tags.includes('diabetes'))?.nhsNumber ?? '';
  expect(roles.mayAct(carer, stranger)).toBe(false);
  roles.begin(carer, stranger);
  expect([roles.mayAct(carer, stranger), roles.of(carer).length]).toEqual([true, 4]);
  roles.end(carer, stranger);
  expect(roles.mayAct(carer, stranger)).toBe(false);
  roles.begin(carer, stranger);
  expect([roles.mayAct(carer, stranger), roles.of(carer).length]).toEqual([true, 4]);
  roles.close();
});

test('a role ends with its last day', () => {
  const world = worldNow();
  const child = people.find(({ roles }) => roles?.some(({ until }) => until === '2033-04-18'));
  const roles = openRoles({ ...world, nowMs: () => Date.parse('2033-04-18T23:00:00Z') });
  expect(roles.mayAct(carer, child?.nhsNumber ?? '')).toBe(true);
  roles.close();
  const later = openRoles({ ...world, nowMs: () => Date.parse('2033-04-19T00:00:00Z') });
  expect(later.mayAct(carer, child?.nhsNumber ?? '')).toBe(false);
  later.close();
});
