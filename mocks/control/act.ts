import type { World } from '../kit/world.ts';
import type { PlatformData } from '../platforms/data.ts';
import type { Reviews } from '../platforms/reviews.ts';
import type { ShareWeek } from '../platforms/share-week.ts';
import type { Roles } from '../relationships/roles.ts';
import type { Happenings } from './happenings.ts';

/** What came of an act: a status with a JSON body, an `error` being one sentence. */
export interface Outcome {
  status: 200 | 400 | 404 | 409;
  body: object;
}

type Given = Record<string, unknown>;

const wrong = (error: string): Outcome => ({ status: 400, body: { error } });
const missing = (error: string): Outcome => ({ status: 404, body: { error } });

/** What acts happen to. */
export interface Stage {
  world: World;
  data: PlatformData;
  roles: Pick<Roles, 'begin' | 'end'>;
  reviews: Pick<Reviews, 'review'>;
  shareWeek: ShareWeek;
  happenings: Happenings;
}

/** Lets something happen in the world, as CONTRACT's `POST /act` words it. */
export function act({ happenings, ...stage }: Stage, given: unknown): Outcome {
  if (typeof given !== 'object' || given === null) return wrong('The body is a JSON object with a kind');
  const said: Given = { ...given };
  const { kind, nhsNumber } = said;
  const { world } = stage;
  if (typeof kind !== 'string') return wrong('kind is missing');
  const deed = Object.hasOwn(DEEDS, kind) ? DEEDS[kind] : undefined;
  if (!deed) return wrong(`There is no act ${kind}; there are ${Object.keys(DEEDS).join(', ')}`);
  if (typeof nhsNumber !== 'string') return wrong('nhsNumber is missing');
  if (!world.people.find(nhsNumber)) return missing(`Nobody has the NHS number ${nhsNumber}`);
  const done = deed({ ...stage, said, nhsNumber });
  if ('status' in done) return done;
  return { status: 200, body: happenings.add(kind, nhsNumber, done.details) };
}

interface Scene extends Omit<Stage, 'happenings'> {
  said: Given;
  nhsNumber: string;
}

const DEEDS: Record<string, (scene: Scene) => Outcome | { details: Given }> = {
  'professional-access': ({ world, said }) => {
    const { purpose, service } = said;
    if (purpose !== 'direct-care' && purpose !== 'emergency')
      return wrong('purpose is direct-care or emergency');
    if (!world.services.some(({ id }) => id === service)) return wrong('service is the id of a service');
    return { details: { purpose, service } };
  },
  'new-result': ({ data, nhsNumber }) => {
    data.addResult(nhsNumber);
    return { details: {} };
  },
  amend: (scene) => change(scene, (...which) => scene.data.amend(...which)),
  remove: (scene) => change(scene, (...which) => scene.data.remove(...which)),
  restrict: (scene) => change(scene, (...which) => scene.data.restrict(...which)),
  churn({ data, said, nhsNumber }) {
    const share = said['share'] ?? 0.01;
    if (typeof share !== 'number' || !(share > 0 && share <= 1)) {
      return wrong('share is a number above 0 and up to 1');
    }
    const amended = data.churn(nhsNumber, share);
    if (amended === 0) return missing(`No platform holds anything clinical of ${nhsNumber}`);
    return { details: { share, amended } };
  },
  'reading-reviewed': ({ reviews, said, nhsNumber }) => {
    const { outcome, reason } = said;
    if (outcome !== 'filed' && outcome !== 'declined') return wrong('outcome is filed or declined');
    const words = typeof reason === 'string' ? reason : undefined;
    const reading = reviews.review(nhsNumber, outcome, words);
    if (!reading) return { status: 409, body: { error: 'There is no reading to review' } };
    const { id, key, receivedAt } = reading;
    return {
      details: { outcome, reading: { id, key, receivedAt }, ...(words !== undefined && { reason: words }) },
    };
  },
  'readings-shared': ({ shareWeek, said, nhsNumber }) => {
    const { service, systolic = 142, diastolic = 88, days = 7 } = said;
    if (typeof systolic !== 'number' || typeof diastolic !== 'number' || typeof days !== 'number')
      return wrong('systolic, diastolic and days are numbers');
    const around = { systolic, diastolic, days };
    const readings = shareWeek(nhsNumber, typeof service === 'string' ? service : '', around);
    if (readings === undefined) return wrong('service is the id of a platform');
    return { details: { service, readings } };
  },
  'delegation-begins': ({ world, roles, said, nhsNumber }) => {
    const { carer } = said;
    if (typeof carer !== 'string') return wrong('carer is the NHS number of the carer');
    if (!world.people.find(carer)) return missing(`Nobody has the NHS number ${carer}`);
    if (carer === nhsNumber) return wrong('Nobody is a carer of themselves');
    roles.begin(carer, nhsNumber);
    return { details: { carer } };
  },
  'delegation-expires': ({ world, roles, said, nhsNumber }) => {
    const { carer } = said;
    if (typeof carer !== 'string') return wrong('carer is the NHS number of the carer');
    if (!world.people.find(carer)) return missing(`Nobody has the NHS number ${carer}`);
    if (!roles.end(carer, nhsNumber)) return missing(`${carer} does not act for ${nhsNumber}`);
    return { details: { carer } };
  },
};

function change({ data, said, nhsNumber }: Scene, how: PlatformData['amend']): Outcome | { details: Given } {
  const { resourceType, id } = said;
  if (typeof resourceType !== 'string' || typeof id !== 'string')
    return wrong('resourceType and id are missing');
  if (!how.call(data, nhsNumber, resourceType, id))
    return missing(`No platform holds ${resourceType}/${id} of this person`);
  return { details: { reference: `${resourceType}/${id}` } };
}
