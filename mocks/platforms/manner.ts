import { PLATFORMS } from '../kit/world.ts';
import type { Platform, PlatformId } from '../kit/world.ts';

/** In what a platform differs from its neighbours. */
export interface Manner {
  platform: Platform;
  version: '4.0.1' | '3.0.2';
  /** Leaves out what must not be shown to the patient; otherwise it is sent with its label. */
  withholds: boolean;
  everything: boolean;
  revInclude: boolean;
  /** Takes readings that people send. */
  takesReadings: boolean;
  /** Takes them only under a standing permission (Consent). */
  needsPermission: boolean;
  /** Asks for a server-chosen nonce in each DPoP proof. */
  nonce: boolean;
  defaultCount: number;
  maxCount: number;
  /** The only resource types it serves, if it does not serve whatever it holds. */
  only?: readonly string[];
  /** Address of a further page, after the FHIR base. */
  pagePath: (type: string, cursor: string) => string;
}

const byQuery = (type: string, cursor: string) => `/${type}?_page=${cursor}`;

const COMMON = {
  version: '4.0.1',
  withholds: false,
  everything: false,
  revInclude: true,
  nonce: false,
  takesReadings: false,
  needsPermission: true,
  defaultCount: 100,
  maxCount: 500,
  pagePath: byQuery,
} as const;

const MANNERS: Readonly<Record<PlatformId, Omit<Manner, 'platform'>>> = {
  riverside: { ...COMMON, takesReadings: true },
  northgate: {
    ...COMMON,
    withholds: true,
    everything: true,
    nonce: true,
    takesReadings: true,
    maxCount: 1000,
  },
  broafon: { ...COMMON, withholds: true, defaultCount: 50, maxCount: 200 },
  hightown: {
    ...COMMON,
    version: '3.0.2',
    revInclude: false,
    only: ['Patient', 'DocumentReference', 'Binary'],
  },
  calder: {
    ...COMMON,
    version: '3.0.2',
    revInclude: false,
    defaultCount: 50,
    maxCount: 250,
    pagePath: (_type, cursor) => `/_paging/${cursor}`,
  },
  eastfield: { ...COMMON, revInclude: false, only: ['Patient', 'DocumentReference', 'Binary'] },
};

/** How the platform behaves. */
export function mannerOf(id: PlatformId): Manner {
  const platform = PLATFORMS.find((candidate) => candidate.id === id);
  if (!platform) throw new Error(`There is no platform ${id}`);
  return { platform, ...MANNERS[id] };
}
