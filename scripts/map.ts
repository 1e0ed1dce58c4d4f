import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { format, resolveConfig } from 'prettier';
import { ROOT, allArrows, roomOf } from './layers.ts';

const FILE = join(ROOT, 'src/README.md');
const [START, END] = ['<!-- map: npm run map -->', '<!-- end of map -->'];

/** The rooms and how many imports go from each to each, as a Markdown table (tests left out). */
function drawMap(): string {
  const counts = new Map<string, Map<string, number>>();
  for (const { from, to } of allArrows()) {
    const [room, target] = [roomOf(from), roomOf(to)];
    if (room === target || /\.test\.tsx?$/.test(from) || !/^(src|service-worker)/.test(room)) continue;
    const row = counts.get(room) ?? new Map<string, number>();
    row.set(target, (row.get(target) ?? 0) + 1);
    counts.set(room, row);
  }
  const rooms = [...counts.keys()].sort();
  const targets = [...new Set([...counts.values()].flatMap((row) => [...row.keys()]))].sort();
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  return [
    line(['from \\ to', ...targets]),
    line(['---', ...targets.map(() => '--:')]),
    ...rooms.map((room) =>
      line([room, ...targets.map((target) => String(counts.get(room)?.get(target) ?? ''))]),
    ),
  ].join('\n');
}

const before = readFileSync(FILE, 'utf8');
const [head, tail] = [
  before.slice(0, before.indexOf(START) + START.length),
  before.slice(before.indexOf(END)),
];
const after = await format(`${head}\n\n${drawMap()}\n\n${tail}`, {
  ...(await resolveConfig(FILE)),
  parser: 'markdown',
});
if (process.argv.includes('--check')) {
  if (after !== before) {
    console.error('src/README.md: the map no longer shows how the rooms import each other. Run: npm run map');
    process.exit(1);
  }
  console.log('map: true');
} else {
  writeFileSync(FILE, after);
}
