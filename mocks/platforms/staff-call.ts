import { randomUUID } from 'node:crypto';
import type { FastifyReply, FastifyRequest, preHandlerHookHandler } from 'fastify';
import { requireAccess, type StaffAccess } from '../kit/access.ts';
import { isNhsNumber } from '../kit/nhs-number.ts';
import { sendRefusal } from './answers.ts';
import type { AuditOutcome, Interaction } from './audit-event.ts';
import type { Verdict } from './judge-consent.ts';
import type { ReadingsDesk } from './readings-desk.ts';

/** Picks routes for tokens of the staff issuer; the same addresses serve people their own. */
export const FOR_STAFF = { issuer: 'staff-identity' } as const;

/** Lets through whoever proves a token that the staff issuer made for this very platform; nobody's scope is looked at yet. */
export function staffGuard({ world, manner, base }: ReadingsDesk): preHandlerHookHandler {
  return requireAccess(world, {
    service: manner.platform.id,
    issuer: 'staff-identity',
    audience: base,
    nonce: manner.nonce,
  });
}

/** One call by a member of staff, and the means to write down whom it concerned. */
export interface StaffCall {
  staff: StaffAccess;
  /** Writes into the person's log that it happened, was asked wrongly, or was refused. */
  log(nhsNumber: string, how: { outcome: AuditOutcome; why?: string; about?: string }): void;
}

const SYSTEM_WORDS: Readonly<Record<Exclude<Verdict, 'permitted'>, string>> = {
  none: 'No permission by the person',
  withdrawn: 'The person has withdrawn the permission',
  ended: 'The permission by the person has ended',
  'not-begun': 'The permission by the person has not begun',
  'other-kind': 'The permission by the person is for other kinds of readings',
};

/** What is written into a log when a permission does not allow what was asked. */
export const refusedFor = (
  verdict: Exclude<Verdict, 'permitted'>,
): { outcome: AuditOutcome; why: string } => ({
  outcome: '8',
  why: SYSTEM_WORDS[verdict],
});

/** Reads who calls. It does not say yet whether they have any business here. */
export function callOf(desk: ReadingsDesk, request: FastifyRequest, interaction: Interaction): StaffCall {
  const staff = request.access?.staff ?? { userId: '', roleProfileId: '', role: '', name: '', org: '' };
  const given = request.headers['x-request-id'];
  const transaction = typeof given === 'string' && /^[\w-]{1,64}$/.test(given) ? given : randomUUID();
  return {
    staff,
    log(nhsNumber, how) {
      // Text that is no NHS number is nobody's log.
      if (!isNhsNumber(nhsNumber)) return;
      const look = { staff, nhsNumber, interaction, asked: request.url, transaction, ...how };
      desk.books.log.add(desk.manner.platform.id, look);
    },
  };
}

interface Asked {
  scope: string;
  interaction: Interaction;
  /** NHS numbers of everybody that the call names. */
  named: readonly string[];
  /** Staff of an organisation that the person named allows to look here may ask this too. */
  elsewhere?: boolean;
}

/**
 * The call, if whoever makes it works for this organisation, has the scope, and names no more than one person. Otherwise they
 * are refused, and so it says in the log of everybody they named.
 */
export function staffCallOf(
  desk: ReadingsDesk,
  request: FastifyRequest,
  reply: FastifyReply,
  asked: Asked,
): StaffCall | undefined {
  const call = callOf(desk, request, asked.interaction);
  const refusal = refusalOf(desk, request, asked);
  if (!refusal) return call;
  const { status, code, why } = refusal;
  for (const nhsNumber of asked.named) call.log(nhsNumber, { outcome: '8', why });
  void sendRefusal(reply, status, code, why);
  return undefined;
}

function refusalOf(
  { manner, permissions }: ReadingsDesk,
  { access }: FastifyRequest,
  { scope, named, elsewhere = false }: Asked,
): { status: 400 | 403; code: string; why: string } | undefined {
  const forbidden = (why: string) => ({ status: 403, code: 'forbidden', why }) as const;
  const org = access?.staff?.org ?? '';
  const mayLook =
    elsewhere &&
    named.length > 0 &&
    named.every((nhsNumber) => permissions.ofPerson(nhsNumber, org) === 'permitted');
  if (access === undefined || (org !== manner.platform.ods && !mayLook))
    return forbidden('Only staff of this organisation see what people share with it');
  if (!access.scopes.includes(scope)) return forbidden(`The access token lacks the scope ${scope}`);
  if (named.length > 1) return { status: 400, code: 'invalid', why: 'One person is asked for at a time' };
  return undefined;
}
