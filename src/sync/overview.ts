import { contradictions, type Contradiction } from '#/record/contradictions/contradictions.ts';
import type { HeldDetails } from '#/record/fact.ts';
import {
  arrangeEmergency,
  arrangeHome,
  type EmergencyView,
  type HomeView,
} from '#/record/overview/arrange-home.ts';
import { EMERGENCY_KINDS } from '#/record/overview/emergency-kinds.ts';
import { coverageOf, type HeldSource } from './held-source.ts';
import type { RecordMemory } from './record-memory.ts';

/** What the emergency card is made of, and when; asked for when somebody keeps or opens one. */
export function emergencyOf(
  memory: RecordMemory,
  held: readonly HeldSource[],
  now: Date,
): { readonly view: EmergencyView; readonly madeAt: string } {
  const view = arrangeEmergency({
    entries: EMERGENCY_KINDS.flatMap((kind) => memory.sorted(kind)),
    coverage: held.map(coverageOf),
    statements: held.flatMap(({ told }) => told?.statements ?? []),
    now,
  });
  return { view, madeAt: now.toISOString() };
}

/** What the first page shows and what sources say against each other: small, and stored, so that it is there at once. */
export function overviewOf(
  memory: RecordMemory,
  held: readonly HeldSource[],
  register: HeldDetails | undefined,
  now: Date,
): { readonly home: HomeView; readonly contradictions: readonly Contradiction[] } {
  const entries = memory.sorted('all');
  const statements = held.flatMap(({ told }) => told?.statements ?? []);
  const conflicts = contradictions(
    entries,
    statements,
    held.flatMap(({ told }) => told?.details ?? []),
    register,
  );
  const coverage = held.map(coverageOf).sort((a, b) => a.name.en.localeCompare(b.name.en));
  return {
    home: arrangeHome({ entries, coverage, statements, now, conflicts }),
    contradictions: conflicts,
  };
}
