/// <reference lib="dom" />
import { bundle } from '../bundle.ts';
import { atMost } from '../figure.ts';
import type { Figure } from '../figure.ts';
import type { Bench } from '../product.ts';
import type { Took, writeAndOpen } from './in-page.ts';

const ENTRIES = 50_000;
/** As many to a chunk as the keeper puts there. */
const PER_CHUNK = 200;
const RUNS = 7;

/** What sealing costs: writing and opening 50,000 entries sealed, over the same layout in the clear, in one page. */
export async function vaultFigures({ base, browser }: Bench): Promise<Figure[]> {
  const context = await browser.newContext({ locale: 'en-GB', serviceWorkers: 'block', bypassCSP: true });
  try {
    const page = await context.newPage();
    // A file of the app that runs no script: a secure origin with a store of its own.
    await page.goto(`${base}/config.json`);
    await page.addScriptTag({ content: await bundle('bench/vault/in-page.ts') });
    const runs: { readonly sealed: Took; readonly plain: Took }[] = [];
    for (let run = 0; run < RUNS; run += 1) {
      const took = await page.evaluate(
        async ({ entries, perChunk, sealedFirst }) => {
          const here = globalThis as unknown as { writeAndOpen: typeof writeAndOpen };
          const words =
            'tablet capsule daily result within range reviewed by practice hospital letter sent'.split(' ');
          const pick = (at: number): string => words[at % words.length] ?? '';
          const entry = (at: number) => ({
            id: `Y99901/Observation/${crypto.randomUUID()}`,
            kind: 'result',
            title: `${pick(at)} ${pick(at * 7)} ${at % 311}`,
            when: { known: 'day', text: `${1950 + (at % 76)}-0${1 + (at % 9)}-1${at % 10}` },
            status: { standing: 'final', said: 'final' },
            sources: ['Y99901'],
            facts: [
              {
                ref: `Y99901/Observation/${at}`,
                codings: [
                  { system: 'http://snomed.info/sct', code: String(100_000 + ((at * 7919) % 899_999)) },
                ],
                detail: {
                  kind: 'result',
                  value: { is: 'quantity', quantity: { value: String((at * 31) % 977), unit: 'mmol/L' } },
                },
                notes: [Array.from({ length: 12 }, (_, word) => pick(at * (word + 3))).join(' ')],
                provenance: {
                  source: 'Y99901',
                  resourceId: crypto.randomUUID(),
                  fetchedAt: new Date().toISOString(),
                },
              },
            ],
            merges: [],
          });
          const record = Array.from({ length: entries / perChunk }, (_, chunk) => ({
            name: `entries/result/${String(chunk).padStart(8, '0')}`,
            text: JSON.stringify({
              put: Array.from({ length: perChunk }, (__, at) => entry(chunk * perChunk + at)),
              gone: [],
            }),
          }));
          const first = await here.writeAndOpen(record, sealedFirst);
          const second = await here.writeAndOpen(record, !sealedFirst);
          return sealedFirst ? { sealed: first, plain: second } : { sealed: second, plain: first };
        },
        { entries: ENTRIES, perChunk: PER_CHUNK, sealedFirst: run % 2 === 0 },
      );
      // The first run warms both up.
      if (run > 0) runs.push(took);
    }
    const all = ({ write, open }: Took): number => write + open;
    return [
      atMost(1.2, {
        name: 'vault.sealed-vs-plain',
        unit: 'times',
        values: runs.map(({ sealed, plain }) => all(sealed) / all(plain)),
        detail: { entries: ENTRIES, runs },
      }),
    ];
  } finally {
    await context.close();
  }
}
