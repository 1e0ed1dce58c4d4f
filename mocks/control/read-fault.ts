import type { Fault, FaultKind, World } from '../kit/world.ts';

const KINDS: readonly FaultKind[] = [
  'refuse',
  'slow',
  'status',
  'malformed',
  'not-json',
  'lost-reply',
  'wrong-person',
  'paging-loop',
  'expired-token',
  'throttle',
  'skew',
  'cut',
];

/** Reads a fault as `POST /faults` takes it, or says in one sentence what is wrong with it. */
export function readFault(world: World, given: unknown): { fault: Omit<Fault, 'id'> } | { wrong: string } {
  if (typeof given !== 'object' || given === null) return { wrong: 'The body is a JSON object' };
  const said: Record<string, unknown> = { ...given };
  const kind = KINDS.find((known) => known === said.kind);
  if (!kind) return { wrong: `kind is one of ${KINDS.join(', ')}` };
  const service = world.services.find(({ id }) => id === said.service)?.id;
  if (service === undefined)
    return { wrong: `service is one of ${world.services.map(({ id }) => id).join(', ')}` };
  const fault: Omit<Fault, 'id'> = { service, kind };
  for (const name of ['method', 'path'] as const) {
    const value = said[name];
    if (value === undefined) continue;
    if (typeof value !== 'string') return { wrong: `${name} is a text` };
    fault[name] = value;
  }
  const ranges = {
    times: [1, 1e6],
    rate: [0, 1],
    delayMs: [kind === 'skew' ? -1e12 : 0, 1e12],
    status: [200, 599],
  } as const;
  for (const name of ['times', 'rate', 'delayMs', 'status'] as const) {
    const value = said[name];
    if (value === undefined) continue;
    const [least, most] = ranges[name];
    if (typeof value !== 'number' || !(value >= least && value <= most)) {
      return { wrong: `${name} is a number from ${least} to ${most}` };
    }
    if (name !== 'rate' && !Number.isInteger(value)) return { wrong: `${name} is a whole number` };
    fault[name] = value;
  }
  return { fault };
}
