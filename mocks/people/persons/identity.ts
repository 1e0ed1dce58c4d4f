import type { Identity, Studio } from '../draft.ts';
import { STREETS, TOWNS } from '../names.ts';
import { createRandom } from '../random.ts';

type Given = Omit<Identity, 'nhsNumber' | 'address' | 'mobile' | 'email' | 'assurance'> & Partial<Identity>;

/** Completes an identity: the n-th seed NHS number, an address that does not exist, drama-range phone, example mail. */
export function identify(studio: Studio, n: number, given: Given): Identity {
  const random = createRandom(`address/${given.name.family}/${n}`);
  const town = random.pick(TOWNS);
  const plain = `${given.name.given[0] ?? 'person'}.${given.name.family}`
    .normalize('NFD')
    .replace(/[^A-Za-z.]/g, '')
    .toLowerCase();
  return {
    nhsNumber: studio.nhsNumber(n),
    assurance: 'P9',
    address: {
      line: [`${random.int(1, 140)} ${random.pick(STREETS)}`],
      city: town.city,
      postalCode: town.postcode,
    },
    mobile: `07700 900${String(100 + n).slice(-3)}`,
    email: `${plain}@example.com`,
    ...given,
  };
}
