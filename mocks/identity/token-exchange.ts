import { errors } from 'oidc-provider';
import { EXCHANGED_S, type Exchanged, type ExchangeDesk } from '../kit/issuer/exchange.ts';
import { judgeExchange, SEND_SCOPES, type Audience } from './audiences.ts';
import { identityClaims, type SignInFacts } from './sign-ins.ts';

/** Lifetime of a token that can only send, in seconds: it has to do while its owner is away. */
const SENDING_S = 7 * 24 * 3600;

/** What the broker's exchange looks at. */
export interface Book {
  audiences: readonly Audience[];
  /** The facts about somebody whom this person may act for now; undefined when they may not. */
  actedFor(performer: SignInFacts, nhsNumber: string): SignInFacts | undefined;
}

type Asked = Parameters<ExchangeDesk<SignInFacts>['decide']>[1];

function grantedOrRefused(book: Book, facts: SignInFacts, { resource, scope, requestedSubject }: Asked) {
  const isActing = requestedSubject !== undefined;
  const outcome = judgeExchange(book.audiences, { resource, scope, level: facts.level, isActing });
  switch (outcome.kind) {
    case 'granted':
      return outcome;
    case 'invalid-target':
      throw new errors.InvalidTarget(
        'no token is made for this address: the directory does not vouch for it',
      );
    case 'invalid-scope':
      throw new errors.InvalidScope('scope is not offered by this service', outcome.scope);
    case 'level-too-low':
      throw new errors.InsufficientScope(
        `identity_proofing_level ${outcome.needed} is needed`,
        scope ?? outcome.scopes.join(' '),
      );
  }
}

/** Tokens of people who act for others, with whom each acts for. */
const acting = new WeakMap<object, { performer: SignInFacts; patient: SignInFacts }>();

/** The claims of a composite token: `sub` and the rest are the patient's, `act` is who acts (RFC 8693 §4.1). */
export function actingClaims(token: object): Record<string, unknown> | undefined {
  const both = acting.get(token);
  if (!both) return undefined;
  const { performer, patient } = both;
  return {
    ...identityClaims(patient),
    act: {
      sub: performer.sub,
      ...(performer.nhsNumber !== undefined && { nhs_number: performer.nhsNumber }),
    },
  };
}

/** Whose record the token is for: the signed-in person's own, or that of somebody they may act for at this moment. */
function patientOf(book: Book, performer: SignInFacts, requested: string | undefined): SignInFacts {
  if (requested === undefined) return performer;
  const patient = book.actedFor(performer, requested);
  if (!patient) throw new errors.AccessDenied('no active role lets this person act for the one asked for');
  return patient;
}

/** The token for one service that the directory vouches for, the person's own or for whom they may act for. */
export function decideFor(book: Book, facts: SignInFacts, asked: Asked): Exchanged {
  const patient = patientOf(book, facts, asked.requestedSubject);
  const { audience, scopes } = grantedOrRefused(book, facts, asked);
  return {
    accountId: patient.sub,
    audience: audience.baseUrl,
    offered: audience.scopes,
    scopes,
    lifeS: scopes.every((scope) => SEND_SCOPES.includes(scope)) ? SENDING_S : EXCHANGED_S,
    mark: (token) => {
      if (patient !== facts) acting.set(token, { performer: facts, patient });
    },
  };
}
