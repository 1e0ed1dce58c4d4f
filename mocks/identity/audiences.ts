import { PLATFORMS, type Assurance, type ServiceEntry } from '../kit/world.ts';

/** Create and change readings and answers at a platform, and read nothing. */
export const SEND_SCOPES: readonly string[] = ['patient/Observation.cu', 'patient/QuestionnaireResponse.cu'];

/** Gives, changes, withdraws and reads the person's permissions at a platform. */
export const CONSENT_SCOPE = 'patient/Consent.cruds';

/** Scopes that are in a token only where they were asked for by name. */
const BY_NAME: readonly string[] = [...SEND_SCOPES, CONSENT_SCOPE];

/** What may be asked of a service, and how surely the person must be known for it. */
export interface Audience {
  baseUrl: string;
  scopes: readonly string[];
  level: Assurance;
  /** Not for somebody who acts for another. */
  ownOnly?: true;
}

/** Why no token is made, as OAuth names it. */
export type AudienceRefusal =
  | { kind: 'invalid-target' }
  | { kind: 'invalid-scope'; scope: string }
  | { kind: 'level-too-low'; needed: Assurance; scopes: readonly string[] };

const RANK: Record<Assurance, number> = { P0: 0, P5: 5, P9: 9 };

function audienceOf(service: ServiceEntry): Audience | undefined {
  const { id, kind, baseUrl } = service;
  if (kind === 'directory') return { baseUrl, scopes: ['directory.read'], level: 'P0' };
  if (kind === 'locator') return { baseUrl, scopes: ['locator.read'], level: 'P9' };
  if (kind === 'demographics') return { baseUrl, scopes: ['demographics.read'], level: 'P9' };
  if (kind === 'relationships')
    return { baseUrl, scopes: ['relationships.read'], level: 'P9', ownOnly: true };
  // A platform counts only when the directory knows its organisation; any other address may be anybody's.
  if (kind === 'platform' && PLATFORMS.some((platform) => platform.id === id))
    return { baseUrl, scopes: ['patient/*.rs', ...SEND_SCOPES, CONSENT_SCOPE], level: 'P9' };
  return undefined;
}

/** Every service a token may be made for. */
export function audiencesOf(services: readonly ServiceEntry[]): Audience[] {
  return services.flatMap((service) => audienceOf(service) ?? []);
}

/** The scopes a token for `resource` may carry (all of the service's when none is named), or why there is none. */
export function judgeExchange(
  audiences: readonly Audience[],
  asked: { resource: string; scope: string | undefined; level: Assurance; isActing?: boolean },
): { kind: 'granted'; audience: Audience; scopes: string[] } | AudienceRefusal {
  const audience = audiences.find((one) => one.baseUrl === asked.resource);
  if (!audience || (asked.isActing && audience.ownOnly)) return { kind: 'invalid-target' };
  const usual = audience.scopes.filter((scope) => !BY_NAME.includes(scope));
  const scopes = asked.scope ? [...new Set(asked.scope.split(' '))] : usual;
  const unknown = scopes.find((scope) => !audience.scopes.includes(scope));
  if (unknown !== undefined) return { kind: 'invalid-scope', scope: unknown };
  if (RANK[asked.level] < RANK[audience.level])
    return { kind: 'level-too-low', needed: audience.level, scopes };
  return { kind: 'granted', audience, scopes };
}
