/** One thing that people are allergic to, under the concepts that say so. */
export interface AllergySubstance {
  /** As in `ingredientOfText` where it is a medicine. */
  readonly name: string;
  /** The substance itself; the first is today's concept. */
  readonly substances: readonly [string, ...string[]];
  /** "Allergy to …": findings whose causative agent it is. */
  readonly findings: readonly string[];
}

/**
 * SNOMED CT allergy findings with their causative agent (attribute 246075003, International Edition). Adverse reactions
 * and intolerances that SNOMED CT does not call an allergy are not in it, nor are wider and narrower substances.
 */
export const ALLERGY_SUBSTANCES: readonly AllergySubstance[] = [
  { name: 'penicillin', substances: ['764146007', '373270004'], findings: ['91936005'] },
  { name: 'amoxicillin', substances: ['372687004'], findings: ['294505008'] },
  { name: 'aspirin', substances: ['387458008'], findings: ['293586001'] },
  { name: 'paracetamol', substances: ['387517004'], findings: ['293584003'] },
  { name: 'codeine', substances: ['387494007'], findings: ['293597001'] },
  { name: 'morphine', substances: ['373529000'], findings: ['293601001'] },
  { name: 'erythromycin', substances: ['372694001'], findings: ['91931000'] },
  { name: 'peanut', substances: ['762952008', '256349002'], findings: ['91935009'] },
  { name: 'latex', substances: ['111088007'], findings: ['300916003'] },
  { name: 'egg', substances: ['102263004'], findings: ['91930004'] },
  { name: 'wheat', substances: ['412071004'], findings: ['420174000'] },
  { name: 'bee venom', substances: ['288328004'], findings: ['424213003'] },
  { name: 'grass pollen', substances: ['256277009'], findings: ['418689008'] },
  { name: 'tree pollen', substances: ['782576004'], findings: ['419263009'] },
  { name: 'animal dander', substances: ['264287008'], findings: ['232347008'] },
];
