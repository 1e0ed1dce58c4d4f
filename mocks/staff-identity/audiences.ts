import { errors } from 'oidc-provider';
import { EXCHANGED_S, type Exchanged } from '../kit/issuer/exchange.ts';
import { PLATFORMS, type ServiceEntry, type StaffMember } from '../kit/world.ts';

/** What staff may ask of a platform (SMART App Launch 2.2, `user/` scopes). */
export const STAFF_SCOPES: readonly string[] = [
  'user/Observation.rs',
  'user/QuestionnaireResponse.rs',
  'user/Task.ru',
  'user/Patient.r',
  'user/CommunicationRequest.c',
  'user/CarePlan.c',
];

/** Where organisations have their services is no secret among them; the locator judges itself what it tells whom. */
const NATIONAL_SCOPES: ReadonlyMap<string, readonly string[]> = new Map([
  ['directory', ['directory.read']],
  ['locator', ['locator.read']],
]);

/**
 * The token for one platform, for the directory or for the locator. It is made for any platform that the directory vouches for: whether somebody of that
 * organisation has any business there is the platform's to judge, and to write down.
 */
export function decideForStaff(
  services: readonly ServiceEntry[],
  member: StaffMember,
  {
    resource,
    scope,
    requestedSubject,
  }: { resource: string; scope: string | undefined; requestedSubject: string | undefined },
): Exchanged {
  if (requestedSubject !== undefined) throw new errors.InvalidRequest('staff act for nobody else');
  const service = services.find(({ baseUrl }) => baseUrl === resource);
  const isPlatform = service?.kind === 'platform' && PLATFORMS.some(({ id }) => id === service.id);
  const offered = isPlatform ? STAFF_SCOPES : NATIONAL_SCOPES.get(service?.kind ?? '');
  if (offered === undefined)
    throw new errors.InvalidTarget('no token is made for this address: it is no platform of the directory');
  const scopes = scope === undefined ? [...offered] : [...new Set(scope.split(' '))];
  const unknown = scopes.find((one) => !offered.includes(one));
  if (unknown !== undefined) throw new errors.InvalidScope('scope is not offered to staff', unknown);
  return {
    accountId: member.staffId,
    audience: resource,
    offered,
    scopes,
    lifeS: EXCHANGED_S,
  };
}
