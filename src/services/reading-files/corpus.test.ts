import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { isAccountedFor, leftOutOf, readAll } from './stream.test-setup.ts';

/** Published exports; they are not part of this project and may be absent. */
const CORPUS = join(process.cwd(), '..', 'shared', 'corpus');
const FOLDERS = ['home-devices-apple-health', 'home-devices-bp-weight', 'home-devices-cgm'];
const IS_THERE = FOLDERS.every((folder) => existsSync(join(CORPUS, folder)));

const readPublished = (folder: string, name: string, more = {}) =>
  readAll(readFileSync(join(CORPUS, folder, name)), more);

describe.skipIf(!IS_THERE)(
  'published exports (skipped where ../shared/corpus/home-devices-* is absent)',
  () => {
    const files = IS_THERE
      ? FOLDERS.flatMap((folder) => readdirSync(join(CORPUS, folder)).map((name) => [folder, name] as const))
      : [];

    it.each(files)('%s/%s: all accounted for, or said to be none', async (folder, name) => {
      const came = await readPublished(folder, name, { units: { glucose: 'mg/dL' } });
      const isTable = /omron|withings|glucose|dexcom_|clarity|unified|cgmacros/i.test(name);
      if (isTable || name.endsWith('.xml')) expect(isAccountedFor(came)).toBe(true);
      else expect(came).toEqual({ readings: [], answer: 'not-known' });
      for (const { takenAt } of came.readings)
        expect(takenAt).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d[+-]\d\d:\d\d$/);
    });

    it('has as many readings of Clarity as a count of its rows gives', async () => {
      const came = await readPublished('home-devices-cgm', 'Clarity_Export_synthetic.csv');
      const rows = readFileSync(join(CORPUS, 'home-devices-cgm', 'Clarity_Export_synthetic.csv'), 'utf8')
        .split('\n')
        .filter((row) => /^\d+,[^,]+,(?:EGV|Calibration),/.test(row));
      const words = rows.filter((row) => /,(?:Low|High),/.test(row));
      expect(came.readings).toHaveLength(rows.length - words.length);
      expect(leftOutOf(came)).toMatchObject({ 'beyond-the-scale Glucose Value (mg/dL)': words.length });
    });

    it('asks for the unit where a table of glucose does not say it', async () => {
      const name = 'd1namo_synthetic_diabetes_subset_005_glucose.csv';
      expect((await readPublished('home-devices-cgm', name)).answer).toMatchObject({
        is: 'asks',
        about: 'unit',
      });
      const came = await readPublished('home-devices-cgm', name, { units: { glucose: 'mmol/L' } });
      expect(came.readings[0]).toMatchObject({
        takenAt: '2014-10-02T09:00:00+01:00',
        values: { glucose: 6.5 },
      });
    });

    it('has the readings of the small exports', async () => {
      const valuesOf = async (folder: string, name: string) =>
        (await readPublished(folder, name)).readings.map(({ values }) => values);
      expect(await valuesOf('home-devices-bp-weight', 'omron-report-1.csv')).toEqual([
        { systolic: 114, diastolic: 74, pulse: 47 },
        { systolic: 114, diastolic: 71, pulse: 47 },
        { systolic: 117, diastolic: 76, pulse: 50 },
      ]);
      expect(await valuesOf('home-devices-apple-health', 'export-vitals-jst.xml')).toEqual([
        { weight: 70.1 },
        { weight: 70.3 },
        { temperature: 37 },
        { pulse: 64 },
        { systolic: 121, diastolic: 78 },
      ]);
    });
  },
);
