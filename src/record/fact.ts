import type { ClinicalDate } from './clinical-date.ts';
import type { Coding, Concept } from './coding.ts';
import type { Label } from './label.ts';
import type { Named } from './no-name.ts';
import type { Component, Interpretation, ReferenceRange, Value } from './value.ts';

/** The kinds of entry a record holds; each has a page or a place on the timeline. */
export const KINDS = [
  'medicine',
  'allergy',
  'condition',
  'result',
  'vaccination',
  'procedure',
  'visit',
  'document',
  'care-plan',
  'goal',
  'appointment',
  'flag',
  'family-history',
  'lifestyle',
  'other',
] as const;
export type Kind = (typeof KINDS)[number];

/** `ODS/Type/id`: one resource held by one source. */
export type FactRef = string;

/** Names one source's resource. */
export const factRef = (source: string, type: string, id: string): FactRef => `${source}/${type}/${id}`;

/**
 * Where a fact stands. `withdrawn` = entered in error; `refuted` = the source says it is not so; `unknown` = the source
 * gave no status or one we do not know (never read as normal or active).
 */
export type Standing =
  | 'current'
  | 'past'
  | 'planned'
  | 'provisional'
  | 'final'
  | 'changed'
  | 'on-hold'
  | 'cancelled'
  | 'not-done'
  | 'unconfirmed'
  | 'refuted'
  | 'withdrawn'
  | 'unknown';

export interface Status {
  readonly standing: Standing;
  /** The source's own status words, e.g. "active" or "active, confirmed"; empty when it gave none. */
  readonly said: string;
}

export interface Identifier {
  readonly system: string;
  readonly value: string;
}

/** Where a fact came from and where its original lies. The organisation's name is looked up by `source`. */
export interface Provenance {
  /** ODS code of the custodian that sent it. */
  readonly source: string;
  readonly resourceType: string;
  readonly resourceId: string;
  readonly version?: string;
  /** When the source last changed it (`meta.lastUpdated`). */
  readonly updatedAt?: string;
  /** Instant at which we fetched it. */
  readonly fetchedAt: string;
  /** Persons or organisations named as author, performer, recorder …, in the source's words. */
  readonly people: readonly { readonly role: string; readonly name: string }[];
  /** Place in the fetched originals: page row and index within it. */
  readonly original: { readonly page: number; readonly index: number };
  /** Absolute FHIR addresses of the resources it was copied or derived from, where the source names them. */
  readonly copiedFrom?: readonly string[];
}

export interface Attachment {
  readonly contentType?: string;
  readonly title?: string;
  /** Where to fetch it (absolute or relative to the source's base); absent when the bytes came inside the resource. */
  readonly url?: string;
  /** The bytes came inside the original at this path of keys, base64. */
  readonly inline?: readonly (string | number)[];
  readonly size?: number;
  /** What tells the bytes apart from others: their SHA-1 as sent, and one worked out from what came inside. */
  readonly fingerprints?: readonly string[];
  readonly createdAt?: string;
}

/** What is particular to each kind. */
export type Detail =
  | {
      readonly kind: 'medicine';
      /** How it is known: `suggested` = proposed to somebody who might prescribe it, no more. */
      readonly told: 'prescribed' | 'suggested' | 'dispensed' | 'given' | 'stated';
      readonly dosage: readonly string[];
      readonly course: 'acute' | 'repeat' | 'repeat-dispensing' | 'not-stated';
      readonly reason?: string;
      /** Why it was ended, in the source's words; only on a medicine that is stopped, finished or cancelled. */
      readonly stopped?: string;
      /** Why it is paused (or otherwise not running), in the source's words. */
      readonly heldBecause?: string;
      /** Until when it was, or is to be, taken; read it together with the status. */
      readonly ended?: ClinicalDate;
      readonly quantity?: string;
      /** When it was last issued and its dose last changed, as the source counts. */
      readonly lastIssued?: ClinicalDate;
      readonly doseChanged?: ClinicalDate;
      /** How often it was issued, how often it may be, and until when, before somebody looks at it again. */
      readonly repeats?: {
        readonly issued?: number;
        readonly allowed?: number;
        readonly until?: ClinicalDate;
      };
      /** Orders and dispenses folded into this medicine (never plans), `what` in plain words: "28 tablets". */
      readonly issues: readonly {
        readonly when: ClinicalDate;
        readonly ref: FactRef;
        readonly what: string;
      }[];
    }
  | {
      readonly kind: 'allergy';
      readonly type?: string;
      readonly categories: readonly string[];
      readonly criticality?: string;
      readonly reactions: readonly {
        readonly what: string;
        readonly severity?: string;
        readonly when?: ClinicalDate;
      }[];
      /** The resource states an absence ("no known drug allergies"), not an allergy. */
      readonly absence?: 'none-known' | 'not-asked' | 'unknown';
      /** Whether the absence is of everything of the kind or of a part only ("no known drug allergy"). */
      readonly absenceOf?: 'all' | 'part';
    }
  | {
      readonly kind: 'condition';
      readonly severity?: string;
      readonly significance?: string;
      readonly bodySites: readonly string[];
      readonly ended?: ClinicalDate;
      readonly absence?: 'none-known' | 'not-asked' | 'unknown';
      /** Whether the absence is of everything of the kind or of a part only ("no known drug allergy"). */
      readonly absenceOf?: 'all' | 'part';
    }
  | {
      readonly kind: 'result' | 'lifestyle';
      readonly category: 'laboratory' | 'vital-signs' | 'imaging' | 'social-history' | 'survey' | 'other';
      readonly value: Value;
      readonly components: readonly Component[];
      readonly interpretations: readonly Interpretation[];
      readonly ranges: readonly ReferenceRange[];
      /** The report or panel it belongs to. */
      readonly panel?: { readonly ref: FactRef; readonly title: string };
      /** Of a report: the results in it. */
      readonly members: readonly FactRef[];
      readonly conclusion?: string;
      readonly method?: string;
      readonly specimen?: string;
      readonly bodySite?: string;
      readonly attachments: readonly Attachment[];
    }
  | {
      readonly kind: 'vaccination';
      readonly given: 'yes' | 'no' | 'not-stated';
      readonly reasonNotGiven?: string;
      readonly dose?: string;
      /** Which dose of its course, where the source gives it as a number. */
      readonly doseNumber?: number;
      readonly lot?: string;
      readonly site?: string;
      readonly targets: readonly string[];
    }
  | {
      readonly kind: 'procedure';
      readonly outcome?: string;
      readonly reason?: string;
      readonly bodySites: readonly string[];
    }
  | {
      readonly kind: 'visit';
      readonly setting?: string;
      /** The setting is in our words, as the source gave only its code. */
      readonly settingLabel?: Label;
      readonly reasons: readonly string[];
      readonly places: readonly string[];
      readonly outcome?: string;
      readonly until?: ClinicalDate;
      /** What was written at this visit (headings and text), for sources that send consultations as lists. */
      readonly sections: readonly Section[];
    }
  | {
      readonly kind: 'document';
      readonly attachments: readonly Attachment[];
      readonly category?: string;
      readonly sections: readonly Section[];
      /** The organisation keeps the document itself back from the patient; only its existence may be known. */
      readonly contentWithheld?: boolean;
    }
  | {
      readonly kind: 'care-plan';
      readonly activities: readonly string[];
      readonly goals: readonly string[];
      readonly until?: ClinicalDate;
    }
  | { readonly kind: 'goal'; readonly target?: string; readonly progress?: string }
  | {
      readonly kind: 'appointment';
      readonly place?: string;
      readonly with: readonly string[];
      readonly reason?: string;
      readonly until?: ClinicalDate;
    }
  | { readonly kind: 'flag' }
  /** `relative` is '' when the source does not say which ("FH: Asthma"). */
  | { readonly kind: 'family-history'; readonly relative: string; readonly conditions: readonly string[] }
  | {
      readonly kind: 'other';
      readonly label: string;
      readonly lines: readonly { readonly name: string; readonly text: string }[];
    };

/** A headed piece of a document or consultation; `emptyReason` is kept as said ("nilknown", "notasked" …). */
export interface Section {
  readonly title: string;
  /** XHTML narrative as sent; shown only through the narrative reader, never as HTML. */
  readonly narrative?: string;
  readonly text?: string;
  readonly emptyReason?: string;
  readonly refs: readonly FactRef[];
}

/** What a source says in an element that has no place of its own: `is` names the element, which is ours to word. */
export interface Remark {
  readonly is:
    | 'onset'
    | 'ended'
    | 'last-happened'
    | 'died'
    | 'also-sent'
    | 'status-reason'
    | 'prescription-stopped'
    | 'prescription-on-hold'
    | 'issue-in-error'
    | 'issue-cancelled'
    | 'issue-planned'
    | 'not-issued';
  /** The source's words; '' when it says no more than that it is so. */
  readonly said: string;
}

/** One source's copy of one clinical thing. */
export interface Fact extends Named {
  readonly ref: FactRef;
  /** Alternative words the source gave for the same thing (display texts of its codes). */
  readonly codings: readonly Coding[];
  readonly when: ClinicalDate;
  readonly status: Status;
  readonly identifiers: readonly Identifier[];
  /** The source's own words, and nothing else. */
  readonly notes: readonly string[];
  readonly remarks?: readonly Remark[];
  readonly detail: Detail;
  readonly provenance: Provenance;
  /** The visit it belongs to. */
  readonly visit?: FactRef;
  /** What the source itself ties it to: what belongs to a problem, or the problem that it is for. */
  readonly links?: readonly FactRef[];
  /** Resources that have no entry of their own and are told as part of this one (author, place, product …). */
  readonly folded: readonly FactRef[];
  /** Within this source: facts about the very same thing (a prescription's statement, plan and orders). */
  readonly sameAs: readonly FactRef[];
}

/** A statement about a whole part of the record: asked and nothing there, withheld, in transit … (FHIR List, Composition). */
export interface Statement {
  readonly source: string;
  /** `record` only for a statement about the whole record; `unmapped` = about a part that has no page of its own. */
  readonly about: Kind | 'record' | 'unmapped';
  /** What of the kind it covers: what is current (the usual), only what has ended, or only a part (a drug, one list of several). */
  readonly scope: 'current' | 'ended' | 'part';
  /** The title of the list or section that says it, in the source's words; '' if none. */
  readonly list: string;
  readonly says:
    | 'none-recorded'
    | 'none-known'
    | 'not-asked'
    | 'not-started'
    | 'unavailable'
    | 'withheld'
    | 'closed'
    | 'confidential-items'
    | 'data-in-transit'
    | 'data-awaiting-filing'
    | 'other';
  /** The source's own words. */
  readonly said: string;
  readonly when: ClinicalDate;
}

/** What a source says about who the person is (its Patient resource). */
export interface HeldDetails {
  readonly source: string;
  readonly ref: FactRef;
  readonly names: readonly string[];
  readonly dateOfBirth: ClinicalDate;
  readonly gender?: string;
  readonly addresses: readonly string[];
  readonly phones: readonly string[];
  readonly died?: ClinicalDate;
  readonly registeredWith?: string;
}

export type { Concept };
