import type { FastifyReply, FastifyRequest, preHandlerHookHandler } from 'fastify';
import { sendRefusal } from './answers.ts';
import type { Manner } from './manner.ts';
import type { RecordStore, Scope } from './record-store.ts';
import { strikes } from '../kit/faults.ts';
import type { World } from '../kit/world.ts';

/** What the routes of one platform share. */
export interface Desk {
  world: World;
  store: RecordStore;
  manner: Manner;
  /** FHIR base, no final slash. */
  base: string;
  guard: preHandlerHookHandler;
  /** Types the platform serves, for anybody. */
  types: () => readonly string[];
}

const ACCESS_NEEDED = 'This needs a token for one person';

/** The person in the token; a reply has been sent when undefined. */
export function personOfCall(request: FastifyRequest, reply: FastifyReply): string | undefined {
  const nhsNumber = request.access?.nhsNumber;
  if (nhsNumber === undefined) void sendRefusal(reply, 403, 'forbidden', ACCESS_NEEDED);
  return nhsNumber;
}

/** What the call may see: the record of its own person, or of a stranger when the fault `wrong-person` strikes. */
export function scopeOfCall(desk: Desk, request: FastifyRequest, nhsNumber: string): Scope {
  const { world, manner } = desk;
  const platform = manner.platform.id;
  const scope = { platform, person: nhsNumber, withWithheld: !manner.withholds };
  if (!strikes(world, platform, 'wrong-person', request.method, request.url)) return scope;
  const stranger = world.people
    .all()
    .find((person) => person.nhsNumber !== nhsNumber && (person.records[platform]?.length ?? 0) > 1);
  return stranger ? { ...scope, person: stranger.nhsNumber } : scope;
}
