import type { Resource } from '../kit/world.ts';
import type { Concept } from './codes/concept.ts';
import type { Medicine } from './codes/medicines.ts';
import type { Panel, Test } from './codes/tests.ts';
import type { Vaccine } from './codes/vaccines.ts';

/** A business identifier: the same one at two places means the same event. */
export interface Identifier {
  system: string;
  value: string;
}

/** What every clinical fact may say, before any dialect of FHIR. */
export interface Fact {
  /** YYYY-MM-DD, or any other FHIR date text; absent when the record does not say. */
  on?: string;
  /** The FHIR status code, where the usual one does not fit. */
  status?: string;
  /** Which clinician of the organisation; 0 is the first. */
  clinician?: number;
  identifier?: Identifier;
  /** Marked as not to be shown to the patient. */
  nopat?: boolean;
  note?: string;
  /** Members laid over the finished resource, for the odd and the broken. */
  extra?: Record<string, unknown>;
}

/** A problem or diagnosis. */
export interface ProblemFact extends Fact {
  concept: Concept;
  clinical?: 'active' | 'inactive' | 'resolved' | 'remission';
  verification?: 'confirmed' | 'provisional' | 'refuted' | 'entered-in-error' | 'unconfirmed';
  ended?: string;
  significance?: 'major' | 'minor';
  diagnosis?: boolean;
}

/** An allergy, or the statement that there is none. */
export interface AllergyFact extends Fact {
  concept: Concept;
  clinical?: 'active' | 'inactive' | 'resolved';
  verification?: 'confirmed' | 'unconfirmed' | 'refuted' | 'entered-in-error';
  category?: 'medication' | 'food' | 'environment';
  criticality?: 'low' | 'high' | 'unable-to-assess';
  reaction?: { concept: Concept; severity?: 'mild' | 'moderate' | 'severe' };
  text?: string;
}

/** A medicine someone was prescribed. */
export interface MedicineFact extends Fact {
  medicine: Medicine;
  dose: string;
  course?: 'acute' | 'repeat';
  ended?: string;
  /** How many times it was issued (GP systems record each). */
  issues?: number;
  reason?: string;
  text?: string;
}

/** One measured or observed thing. */
export interface ResultFact extends Fact {
  test: Test;
  value?: number;
  comparator?: '<' | '<=' | '>' | '>=';
  answer?: Concept;
  words?: string;
  /** Interpretation codes of HL7 v3; computed from the range when absent, none when empty. */
  interpretation?: readonly string[];
  /** The unit is words only, no UCUM. */
  bare?: boolean;
  withoutRange?: boolean;
  time?: string;
}

/** A finding or a coded answer. */
export interface FindingFact extends Fact {
  concept: Concept;
  answer?: Concept;
  words?: string;
  category?: 'social-history' | 'survey' | 'exam' | 'laboratory';
}

/** A panel of laboratory results with its report. */
export interface PanelFact extends Fact {
  panel: Panel;
  /** One value per test of the panel, in its order; undefined where the laboratory gave none. */
  values: readonly (number | undefined)[];
  conclusion?: string;
  bare?: boolean;
  /** HH:MM when the sample was taken, so that a copy agrees with its original; random when absent. */
  time?: string;
  /** The system kept the day alone. */
  dayOnly?: boolean;
}

/** A vaccination given, or not given and why. */
export interface VaccinationFact extends Fact {
  vaccine: Vaccine;
  dose?: number;
  lot?: string;
  notGiven?: string;
}

/** A meeting between the person and a service. */
export interface VisitFact extends Fact {
  concept: Concept;
  setting: 'AMB' | 'IMP' | 'EMER' | 'HH' | 'VR';
  until?: string;
  reason?: string;
}

/** Something done to the person. */
export interface ProcedureFact extends Fact {
  concept: Concept;
}

/** An appointment, past or to come. */
export interface AppointmentFact extends Fact {
  title: string;
  time: string;
  minutes: number;
}

/** A document; its words become a PDF, a CDA letter or plain text. */
export interface LetterFact extends Fact {
  type: Concept;
  title: string;
  format: 'pdf' | 'cda' | 'text';
  sections: readonly LetterSection[];
  /** The label stands on the document reference's `securityLabel`. */
  contentLabel?: boolean;
}

/** One headed part of a letter. */
export interface LetterSection {
  heading: string;
  paragraphs?: readonly string[];
  list?: readonly string[];
  table?: { head: readonly string[]; rows: readonly (readonly string[])[] };
}

/** A plan of care with what it works towards. */
export interface PlanFact extends Fact {
  title: string;
  category: Concept;
  activities: readonly string[];
  goals: readonly string[];
}

/** A warning raised for those who care for the person. */
export interface FlagFact extends Fact {
  words: string;
  ended?: string;
}

/** A spell under one team. */
export interface EpisodeFact extends Fact {
  team: string;
  ended?: string;
}

/** One platform's record of one person, written in that platform's dialect. */
export interface RecordBook {
  /** Everything in the record so far, the Patient first. */
  readonly resources: Resource[];
  /** Reference to the Patient, `Patient/id`. */
  readonly patient: string;
  problem(fact: ProblemFact): Resource;
  allergy(fact: AllergyFact): Resource;
  medicine(fact: MedicineFact): Resource;
  result(fact: ResultFact): Resource;
  finding(fact: FindingFact): Resource;
  bloodPressure(fact: Fact & { systolic: number; diastolic: number; time?: string }): Resource;
  panel(fact: PanelFact): Resource;
  vaccination(fact: VaccinationFact): Resource;
  visit(fact: VisitFact): Resource;
  procedure(fact: ProcedureFact): Resource;
  appointment(fact: AppointmentFact): Resource;
  letter(fact: LetterFact): Resource;
  plan(fact: PlanFact): Resource;
  flag(fact: FlagFact): Resource;
  episode(fact: EpisodeFact): Resource;
  /** Ties medicines, procedures and the like to the problem that they are for, as the platform's software does. */
  relate(problem: Resource, items: readonly Resource[]): void;
  /** Puts a resource in as it is, giving it only an id and meta. */
  raw(resource: Resource, on?: string): Resource;
}
