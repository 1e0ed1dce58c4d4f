import { KINDS, type Kind } from '../fact.ts';
import type { Rule } from './rule.ts';
import { copiedFrom } from './rules/copied-from.ts';
import { sameAllergy } from './rules/same-allergy.ts';
import { sameAppointment } from './rules/same-appointment.ts';
import { sameCodeDateValue } from './rules/same-code-date-value.ts';
import { sameCondition } from './rules/same-condition.ts';
import { sameDocument } from './rules/same-document.ts';
import { sameFamilyHistory } from './rules/same-family-history.ts';
import { sameFlag } from './rules/same-flag.ts';
import { sameIdentifier } from './rules/same-identifier.ts';
import { sameMedicine } from './rules/same-medicine.ts';
import { samePlan } from './rules/same-plan.ts';
import { sameProcedure } from './rules/same-procedure.ts';
import { sameVaccination } from './rules/same-vaccination.ts';
import { sameVisit } from './rules/same-visit.ts';
import { sameWords } from './rules/same-words.ts';

/** Every rule, in order: identity, lineage, content; words without a code come last. */
const RULES: readonly Rule[] = [
  sameIdentifier,
  copiedFrom,
  sameCodeDateValue,
  sameMedicine,
  sameAllergy,
  sameCondition,
  sameVaccination,
  sameProcedure,
  sameVisit,
  sameDocument,
  samePlan,
  sameAppointment,
  sameFlag,
  sameFamilyHistory,
  sameWords,
];

/** The rules that say something about a kind, in order, each with its place among all. */
export const RULES_OF: ReadonlyMap<Kind, readonly { readonly rule: Rule; readonly place: number }[]> =
  new Map(
    KINDS.map((kind) => [
      kind,
      RULES.map((rule, place) => ({ rule, place })).filter(
        ({ rule }) => rule.kinds === 'all' || rule.kinds.has(kind),
      ),
    ]),
  );
