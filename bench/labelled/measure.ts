import type { Page } from '@playwright/test';
import { PLATFORMS } from '../../mocks/kit/world.ts';
import type { Figure } from '../measures.ts';
import { openRecord } from '../product.ts';
import type { Bench } from '../product.ts';
import { foundIn } from './found-by-product.ts';
import { labelledPeople } from './labelled-people.ts';
import { score } from './score.ts';
import type { Found, Score } from './score.ts';
import { storedRecord } from './stored.ts';
import type { LabelledPerson } from './types.ts';

const PEOPLE = 40;
/** Another seed than that of the figures in node, so that no rule is fitted to one set of people alone. */
const SEED = 20;

/** How well the device joins what is one fact and sees what contradicts itself, over labelled people in a real browser. */
export async function mergeFigures(bench: Bench): Promise<Figure[]> {
  const people = labelledPeople({ seed: SEED, people: PEOPLE });
  const found: Found[] = [];
  for (const person of people) {
    await placeAtSources(bench, person);
    const page = await openRecord(bench, person.nhsNumber);
    found.push(await foundOnDevice(page));
    await page.context().close();
  }
  return figuresOf(score(people, found), people.length);
}

/** Puts each source's resources at its platform, one import after the other. */
async function placeAtSources({ control }: Bench, { nhsNumber, sources }: LabelledPerson): Promise<void> {
  for (const { platform, resources } of sources) {
    const entry = resources.map((resource) => ({ resource }));
    const answer = await fetch(`${control}/import?platforms=${platform}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ resourceType: 'Bundle', type: 'collection', entry }),
    });
    const said = (await answer.json()) as { nhsNumber?: string; error?: string };
    if (said.nhsNumber !== nhsNumber)
      throw new Error(`${platform} did not take ${nhsNumber} in: ${said.error ?? 'under another number'}`);
  }
}

const PLATFORM_OF = new Map(PLATFORMS.map(({ ods, id }) => [ods, id]));

async function foundOnDevice(page: Page): Promise<Found> {
  const stored = await storedRecord(page);
  if (stored.entries.length === 0) throw new Error('The device stored no entries');
  return foundIn(stored, (source) => PLATFORM_OF.get(source) ?? source);
}

function figuresOf({ kinds, contradictions }: Score, runs: number): Figure[] {
  const worst = (values: readonly number[]): number => Math.min(...values);
  const table = kinds.map(({ kind, facts, precision, recall, wrong, missed }) => ({
    kind,
    facts,
    precision,
    recall,
    wrong: wrong.length,
    missed: missed.length,
  }));
  const disagreements = contradictions.map(({ alarms: _alarms, ...rest }) => rest);
  const sum = (values: readonly number[]): number => values.reduce((all, value) => all + value, 0);
  const planted = sum(contradictions.map((one) => one.planted));
  const reported = sum(contradictions.map((one) => one.reported));
  const [precision, recall] = [
    worst(kinds.map((one) => one.precision)),
    worst(kinds.map((one) => one.recall)),
  ];
  const seen = sum(contradictions.map((one) => one.found)) / Math.max(1, planted);
  const alarms = sum(contradictions.map((one) => one.falseAlarms)) / Math.max(1, reported);
  const figure = (name: string, value: number, target: string, holds: boolean, detail: unknown): Figure => ({
    name,
    value,
    unit: 'share',
    target,
    holds,
    runs,
    detail,
  });
  return [
    figure('merge.precision', precision, '>= 0.999', precision >= 0.999, table),
    figure('merge.recall', recall, '>= 0.95', recall >= 0.95, table),
    figure('conflict.recall', seen, '1', seen === 1, disagreements),
    figure('conflict.false-alarms', alarms, '<= 0.01', alarms <= 0.01, disagreements),
  ];
}
