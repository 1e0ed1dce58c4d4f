/** What every stand-in is given: who else is there, who the people are, and the books that control reads. */

/** A FHIR resource as it is on the wire; a stand-in keeps what it does not understand. */
export interface Resource {
  resourceType: string;
  id?: string;
  meta?: {
    versionId?: string;
    lastUpdated?: string;
    profile?: string[];
    security?: { system?: string; code?: string; display?: string }[];
    [key: string]: unknown;
  };
  [key: string]: unknown;
}

export type Assurance = 'P0' | 'P5' | 'P9';

export type PlatformId = 'riverside' | 'hightown' | 'northgate' | 'calder' | 'eastfield' | 'broafon';

/** How a platform speaks. `gpconnect-stu3` answers `$gpc.getstructuredrecord` only. */
export type Dialect = 'r4' | 'gpconnect-stu3' | 'careconnect-stu3' | 'documents-r4';

export interface Platform {
  id: PlatformId;
  /** ODS code of the organisation that holds the records. Invented; none is issued. */
  ods: string;
  name: string;
  nameCy: string;
  dialect: Dialect;
  /** Path of the FHIR base under the platform's origin, without a final slash. */
  basePath: '/FHIR/R4' | '/FHIR/STU3';
  /** SNOMED CT or plain word of what this organisation is, for the directory. */
  type: 'GP practice' | 'Hospital trust' | 'Community and mental health trust' | 'Treatment centre';
  phone: string;
}

export const PLATFORMS: readonly Platform[] = [
  {
    id: 'riverside',
    ods: 'Y99901',
    name: 'Riverside Surgery',
    nameCy: 'Meddygfa Riverside',
    dialect: 'r4',
    basePath: '/FHIR/R4',
    type: 'GP practice',
    phone: '01632 960101',
  },
  {
    id: 'hightown',
    ods: 'Y99902',
    name: 'Hightown Medical Centre',
    nameCy: 'Canolfan Feddygol Hightown',
    dialect: 'gpconnect-stu3',
    basePath: '/FHIR/STU3',
    type: 'GP practice',
    phone: '01632 960102',
  },
  {
    id: 'northgate',
    ods: 'RZ901',
    name: 'Northgate Hospital NHS Foundation Trust',
    nameCy: 'Ymddiriedolaeth Sefydledig GIG Ysbyty Northgate',
    dialect: 'r4',
    basePath: '/FHIR/R4',
    type: 'Hospital trust',
    phone: '01632 960103',
  },
  {
    id: 'calder',
    ods: 'RZ902',
    name: 'Calder Valley Community and Mental Health NHS Trust',
    nameCy: 'Ymddiriedolaeth GIG Cymuned ac Iechyd Meddwl Calder Valley',
    dialect: 'careconnect-stu3',
    basePath: '/FHIR/STU3',
    type: 'Community and mental health trust',
    phone: '01632 960104',
  },
  {
    id: 'eastfield',
    ods: 'Y99905',
    name: 'Eastfield Treatment Centre',
    nameCy: 'Canolfan Driniaeth Eastfield',
    dialect: 'documents-r4',
    basePath: '/FHIR/R4',
    type: 'Treatment centre',
    phone: '01632 960105',
  },
  {
    id: 'broafon',
    ods: 'W99906',
    name: 'Meddygfa Bro Afon',
    nameCy: 'Meddygfa Bro Afon',
    dialect: 'r4',
    basePath: '/FHIR/R4',
    type: 'GP practice',
    phone: '01632 960106',
  },
];

/** A pointer that a person's record does not imply by itself (see locator/README). */
export type ExtraPointer =
  /** Staff-only retrieval through the Spine Secure Proxy. */
  | { kind: 'ssp'; custodian: string; title: string; type: { code: string; display: string } }
  /** A web page with contact details, not a record. */
  | { kind: 'contact'; custodian: string; url: string; title: string }
  /** Leads to an address the directory does not vouch for. */
  | { kind: 'unvouched'; custodian: string; title: string }
  /** The custodian is not in the directory at all. */
  | { kind: 'unknown-custodian'; custodian: string; title: string }
  /** The document behind it is gone (404). */
  | { kind: 'dead'; custodian: string; title: string };

/** That somebody may act for a person, as it stands when the sandbox begins. */
export interface Role {
  /** NHS number of who acts. */
  performer: string;
  /** `England-NHSProxyLegalBasis`. */
  basis: 'parental-responsibility' | 'health-and-welfare-lasting-power-of-attorney' | 'consent';
  /** v3-RoleCode: what the performer is to the person. */
  relationship: 'MTH' | 'DAU';
  /** YYYY-MM-DD; without `until` it has no end. */
  from: string;
  until?: string;
}

export interface Person {
  /** Ten digits, valid under Modulus 11, in the 999 test range (imported people may carry another valid one). */
  nhsNumber: string;
  name: { prefix?: string; given: string[]; family: string };
  /** YYYY-MM-DD */
  dateOfBirth: string;
  gender: 'male' | 'female' | 'other' | 'unknown';
  assurance: Assurance;
  tags: string[];
  address: { line: string[]; city: string; postalCode: string };
  mobile: string;
  email: string;
  /** ODS code of the practice where the person is registered; absent when not registered. */
  gpOds?: string;
  /** Record kept by each platform, already in that platform's dialect. The Patient resource is among them. */
  records: Partial<Record<PlatformId, Resource[]>>;
  extraPointers: ExtraPointer[];
  /** Who may act for the person. */
  roles?: Role[];
  /** PDS `R` flag: no address, no GP shown. */
  restricted?: boolean;
  preferredLanguage?: 'cy' | 'en';
  /** Date or time of death, when the demographics service knows one. */
  deceasedOn?: string;
  /** The demographics service answers with the record of this NHS number instead. */
  supersededBy?: string;
  /** File it was imported from. */
  source?: string;
}

/** Somebody who works for an organisation of the sandbox and signs in as staff. */
export interface StaffMember {
  /** SDS user id (`https://fhir.nhs.uk/Id/sds-user-id`), twelve digits. */
  staffId: string;
  name: { prefix: string; given: string; family: string };
  /** What they do, in words. */
  job: { en: string; cy: string };
  /** SDS role profile id: this person in this role at this organisation. */
  roleProfileId: string;
  /** Job role, code and name as the national directory writes them. */
  role: { code: string; name: string };
  /** ODS code of the organisation. */
  ods: string;
}

export type ServiceKind =
  | 'identity'
  | 'staff-identity'
  | 'locator'
  | 'directory'
  | 'platform'
  | 'preferences'
  | 'relationships'
  | 'demographics'
  | 'share-host'
  | 'nhs-login'
  | 'control';

export interface ServiceEntry {
  id: string;
  kind: ServiceKind;
  /** Origin and base path, no final slash. For a platform: its FHIR base. */
  baseUrl: string;
  port: number;
  fhirVersion?: '4.0.1' | '3.0.2';
}

export type FaultKind =
  | 'refuse'
  | 'slow'
  | 'status'
  | 'malformed'
  | 'not-json'
  | 'lost-reply'
  | 'wrong-person'
  | 'paging-loop'
  | 'expired-token'
  | 'throttle'
  | 'skew'
  /** Declares the whole length, sends half of the body, then drops the connection. */
  | 'cut';

export interface Fault {
  id: string;
  service: string;
  kind: FaultKind;
  method?: string;
  /** Matches when the request's path contains it. */
  path?: string;
  /** Strikes this many times, then ends. */
  times?: number;
  /** Probability 0 to 1; default 1. */
  rate?: number;
  delayMs?: number;
  /** What `status` answers with; of `lost-reply`, the only answers that are lost. */
  status?: number;
}

export interface WriteEntry {
  at: string;
  service: string;
  method: string;
  path: string;
  actor: string;
  onBehalfOf?: string;
  idempotencyKey?: string;
  nhsNumber: string;
  resource: unknown;
}

/** One call as the service saw it; e2e reads these to assert from the other side. Never holds a token. */
export interface Sighting {
  at: string;
  service: string;
  method: string;
  path: string;
  status: number;
  /** A DPoP proof was present and verified. */
  proved: boolean;
  /** `sub` of the token, when there was a valid one. */
  subject?: string;
  origin?: string;
}

/** The whole sandbox, passed to every stand-in. */
export interface World {
  appOrigin: string;
  dataDir: string;
  services: readonly ServiceEntry[];
  service(id: string): ServiceEntry;
  people: {
    all(): readonly Person[];
    find(nhsNumber: string): Person | undefined;
    add(person: Person): void;
    /** Puts the seed people back and drops imported ones. */
    reset(): void;
    /** A valid test NHS number nobody has. */
    freshNhsNumber(): string;
  };
  /** Who signs in as staff. */
  staff: readonly StaffMember[];
  faults: { add(f: Omit<Fault, 'id'>): Fault; clear(id?: string): void; list(): readonly Fault[] };
  traffic: {
    record(s: Sighting, bytesIn: number, bytesOut: number): void;
    totals(): Record<string, { requests: number; bytesOut: number; bytesIn: number; notModified: number }>;
    sightings(): readonly Sighting[];
    clear(): void;
  };
  writes: { add(w: WriteEntry): void; list(nhsNumber?: string): readonly WriteEntry[]; clear(): void };
  /** The services' clock, as faults may skew it: milliseconds since the epoch. */
  nowMs(serviceId: string): number;
}
