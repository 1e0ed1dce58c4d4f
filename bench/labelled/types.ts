/** The services that labelled people are placed at, and the FHIR version each speaks. */
export const VERSION_OF = {
  riverside: 'r4',
  broafon: 'r4',
  northgate: 'r4',
  calder: 'stu3',
  hightown: 'stu3',
  eastfield: 'r4',
} as const;

export type PlatformName = keyof typeof VERSION_OF;
export type Version = 'r4' | 'stu3';

/** Kinds of fact that are planted. */
export const PLANTED_KINDS = [
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
] as const;
export type PlantedKind = (typeof PLANTED_KINDS)[number];

/** Ways in which sources can be made to disagree. */
export const PLANTED_CONTRADICTIONS = [
  'none-known-beside',
  'disputed',
  'dose-differs',
  'same-ingredient',
  'severity-differs',
  'counted-twice',
  'details-differ',
] as const;
export type PlantedContradiction = (typeof PLANTED_CONTRADICTIONS)[number];

/** One resource at one service. */
export interface Place {
  readonly platform: PlatformName;
  readonly type: string;
  readonly id: string;
}

/** A resource of a labelled fact; `tags` say how this copy was altered. */
export interface Member extends Place {
  readonly tags: readonly string[];
}

/** One fact of the real world and every resource that tells of it; `scenario` names what it was planted for. */
export interface TruthGroup {
  readonly kind: PlantedKind;
  readonly scenario: string;
  readonly members: readonly Member[];
}

/** Sources that do not agree, and the resources that every report of it has to name. */
export interface LabelledContradiction {
  readonly is: PlantedContradiction;
  readonly members: readonly Place[];
}

export interface Labels {
  readonly truth: readonly TruthGroup[];
  readonly contradictions: readonly LabelledContradiction[];
  /** Copies of one thing that disagree about it: to join them or to leave them apart are both right. */
  readonly open: readonly (readonly Place[])[];
}

/** What one service holds of a person. */
export interface LabelledSource {
  readonly platform: PlatformName;
  readonly fhir: Version;
  readonly resources: readonly Resource[];
}

/** A FHIR resource as generated. */
export type Resource = {
  readonly resourceType: string;
  readonly id: string;
  readonly [key: string]: unknown;
};

/** An invented person whose record lies at several sources, with what is true of it. */
export interface LabelledPerson {
  readonly nhsNumber: string;
  readonly name: { readonly given: string; readonly family: string };
  readonly dateOfBirth: string;
  readonly gender: 'male' | 'female';
  readonly sources: readonly LabelledSource[];
  readonly labels: Labels;
}
