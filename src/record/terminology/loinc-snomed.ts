/**
 * LOINC to SNOMED CT for vital signs: the pairs that UK Core requires side by side (UKCore-Observation-VitalSigns 1.1.1
 * and its siblings) or prints in its examples and those of NHS England's observation bundles. The first concept is the
 * counterpart; the others are said beside the same LOINC code without narrowing it. Concepts of the value sets that do
 * narrow it (self-reported, sitting, lying, at rest, in the mouth) are left out, and so is every pair whose LOINC code
 * fixes a property or method that the SNOMED CT concept leaves open.
 */
export const LOINC_SNOMED: Readonly<Record<string, readonly [counterpart: string, ...others: string[]]>> = {
  // Blood pressure panel
  '85354-9': ['75367002'],
  // Systolic blood pressure: arterial; observable; O/E
  '8480-6': ['72313002', '271649006', '163030003'],
  // Diastolic blood pressure: arterial; observable; O/E
  '8462-4': ['1091811000000102', '271650006', '163031004'],
  // Heart rate; pulse rate
  '8867-4': ['364075005', '78564009'],
  // Oxygen saturation in arterial blood: peripheral; haemoglobin saturation
  '2708-6': ['431314004', '103228002'],
  // Body temperature
  '8310-5': ['386725007'],
  // Body weight; measured
  '29463-7': ['27113001', '363808001'],
  // Body height
  '8302-2': ['50373000', '1153637007'],
  // Body height, lying
  '8306-3': ['248334005'],
  // Body mass index
  '39156-5': ['60621009'],
  // Body mass index, percentile for age and gender
  '59576-9': ['446974000'],
  // Respiratory rate
  '9279-1': ['86290005'],
  // Head circumference
  '9843-4': ['363812007'],
  // Birth weight
  '8339-4': ['364589006'],
};
