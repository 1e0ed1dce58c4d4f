/**
 * LOINC to SNOMED CT (UK edition) for the commonest laboratory results: the same component, property and system on both
 * sides by their published names (LOINC 2.78; the pathology bounded code list). LOINC fixes a method for some where the
 * SNOMED CT concept leaves it open, so results are only ever joined when value, unit and date agree as well. Paired by
 * us from the names: no published table covers the UK's concepts.
 */
export const LOINC_SNOMED_LABORATORY: Readonly<Record<string, string>> = {
  '2951-2': '1000661000000107', // Sodium, moles/volume, serum
  '2823-3': '1000651000000109', // Potassium, moles/volume, serum
  '22664-7': '1000951000000103', // Urea, moles/volume, serum
  '14682-9': '1000731000000107', // Creatinine, moles/volume, serum
  '2000-8': '1000691000000101', // Calcium, moles/volume, serum
  '14879-1': '1000701000000101', // Phosphate, moles/volume, serum
  '1751-7': '1000821000000103', // Albumin, mass/volume, serum
  '2885-2': '1000811000000109', // Total protein, mass/volume, serum
  '14631-6': '999691000000104', // Bilirubin, moles/volume, serum
  '1742-6': '1018251000000107', // Alanine aminotransferase, serum
  '6768-6': '1000621000000104', // Alkaline phosphatase, serum
  '1988-5': '1001371000000100', // C reactive protein, mass/volume, serum
  '3016-3': '1022791000000101', // Thyrotropin, serum
  '2132-9': '993391000000108', // Vitamin B12, mass/volume, serum
  '14798-3': '1019351000000105', // Iron, moles/volume, serum
  '59261-8': '999791000000106', // Haemoglobin A1c, IFCC, mmol/mol
  '718-7': '1022431000000105', // Haemoglobin, mass/volume, blood
  '4544-3': '1022291000000105', // Haematocrit
  '787-2': '1022491000000106', // Mean corpuscular volume
  '785-6': '1022471000000107', // Mean corpuscular haemoglobin
  '6690-2': '1022541000000102', // White cells, blood
  '777-3': '1022651000000100', // Platelets, blood
  '751-8': '1022551000000104', // Neutrophils, blood
  '731-0': '1022581000000105', // Lymphocytes, blood
  '742-7': '1022591000000107', // Monocytes, blood
  '711-2': '1022561000000101', // Eosinophils, blood
  '704-7': '1022571000000108', // Basophils, blood
  '30341-2': '1022511000000103', // Erythrocyte sedimentation rate
  '14647-2': '1005671000000105', // Cholesterol, moles/volume, serum
  '14646-4': '1005681000000107', // HDL cholesterol, moles/volume, serum
  '22748-8': '1022191000000100', // LDL cholesterol, moles/volume, serum
  '14927-8': '1005691000000109', // Triglyceride, moles/volume, serum
};
