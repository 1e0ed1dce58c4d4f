import { ok } from '#/kit/outcome.ts';
import type { Access } from '#/services/fhir/door.ts';
import type { Errand } from './courier.ts';
import type { Outside } from './outside.ts';

export const NHS_NUMBER = '9990000018';
export const LOCATOR = 'https://locator.example/R4';
export const DIRECTORY = 'https://directory.example/R4';
export const PLATFORM = 'https://platform.example/FHIR/R4';
export const SERVICES = {
  locator: LOCATOR,
  directory: DIRECTORY,
  demographics: 'https://register.example/R4',
};

export const ERRAND: Errand = {
  services: SERVICES,
  issuer: 'https://broker.example',
  nhsNumber: NHS_NUMBER,
  isActing: false,
};

const keyPair: Access['keyPair'] = await crypto.subtle.generateKey(
  { name: 'ECDSA', namedCurve: 'P-256' },
  false,
  ['sign'],
);

export const json = (body: unknown): Response =>
  new Response(JSON.stringify(body), { headers: { 'content-type': 'application/fhir+json' } });

export const bundle = (...resources: readonly unknown[]): Response =>
  json({ resourceType: 'Bundle', type: 'searchset', entry: resources.map((resource) => ({ resource })) });

export const patient = (nhsNumber = NHS_NUMBER, id = 'p1') => ({
  resourceType: 'Patient',
  id,
  identifier: [{ system: 'https://fhir.nhs.uk/Id/nhs-number', value: nhsNumber }],
});

export const condition = (id: string, text: string, subject = 'Patient/p1') => ({
  resourceType: 'Condition',
  id,
  code: { text },
  subject: { reference: subject },
  recordedDate: '2024-05-01',
});

/** Where the one practice of this world keeps records. */
export const pointer = {
  resourceType: 'DocumentReference',
  id: 'Y1-1',
  custodian: { identifier: { system: 'https://fhir.nhs.uk/Id/ods-organization-code', value: 'Y1' } },
  content: [{ attachment: { url: PLATFORM, contentType: 'application/fhir+json' } }],
};

/** What a platform with conditions says that it can do. */
export const abilities = (...interactions: readonly string[]): Response =>
  json({
    resourceType: 'CapabilityStatement',
    rest: [
      {
        resource: ['Patient', 'Condition'].map((type) => ({
          type,
          interaction: [{ code: 'search-type' }],
          searchParam: [{ name: 'patient' }],
        })),
        interaction: interactions.map((code) => ({ code })),
      },
    ],
  });

/** One practice behind a locator and a directory; whatever answers nothing refuses the connection. */
export function smallWorld(given: {
  readonly called: string[];
  readonly located: () => readonly unknown[];
  readonly platform: (path: string) => Response | undefined;
  readonly now: () => Date;
}): Outside {
  return {
    sleep: async () => undefined,
    random: () => 0,
    newId: () => crypto.randomUUID(),
    now: given.now,
    signedIn: async () => ok({ accessToken: 'base', keyPair }),
    tokenFor: async () => ok({ accessToken: 'token', keyPair }),
    fetch: async (input) => {
      const url = input as string;
      given.called.push(url);
      if (url.startsWith(LOCATOR)) return bundle(...given.located());
      if (url.startsWith(`${DIRECTORY}/Organization`))
        return bundle({
          resourceType: 'Organization',
          id: 'o1',
          name: 'Practice',
          identifier: [{ value: 'Y1' }],
        });
      if (url.startsWith(`${DIRECTORY}/Endpoint`))
        return bundle({
          resourceType: 'Endpoint',
          status: 'active',
          address: PLATFORM,
          payloadType: [{ coding: [{ code: 'r4' }] }],
          managingOrganization: { reference: 'Organization/o1' },
        });
      const answer = url.startsWith(PLATFORM) ? given.platform(url.slice(PLATFORM.length + 1)) : undefined;
      if (answer === undefined) throw new TypeError('connection refused');
      return answer;
    },
  };
}
