import type { FastifyInstance } from 'fastify';
import { decodeJwt } from 'jose';
import type { IssuerId } from './access.ts';
import type { World } from './world.ts';

const ISSUERS: readonly IssuerId[] = ['identity', 'staff-identity'];

/** Whose token a call says that it carries. Nothing is verified here: it picks the route, whose guard verifies it. */
export function issuerNamed(world: World, authorization: string | undefined): IssuerId | undefined {
  try {
    const { iss } = decodeJwt(authorization?.replace(/^DPoP /i, '') ?? '');
    return ISSUERS.find((id) => world.service(id).baseUrl === iss);
  } catch {
    return undefined;
  }
}

type Strategy = Parameters<FastifyInstance['addConstraintStrategy']>[0];
type Handler = Parameters<ReturnType<Strategy['storage']>['set']>[1];

/** Lets one address lead the tokens of two issuers to two routes (`constraints: { issuer }`). */
export function addIssuerConstraint(app: FastifyInstance, world: World): void {
  app.addConstraintStrategy({
    name: 'issuer',
    storage() {
      const handlers = new Map<unknown, Handler>();
      return {
        get: (issuer) => handlers.get(issuer) ?? null,
        set: (issuer, handler) => void handlers.set(issuer, handler),
      };
    },
    validate(issuer) {
      if (!ISSUERS.some((id) => id === issuer)) throw new Error(`There is no issuer ${String(issuer)}`);
    },
    deriveConstraint: ({ headers }) => issuerNamed(world, headers.authorization),
  });
}
