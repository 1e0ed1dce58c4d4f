/**
 * Laboratory tests under their newer and older SNOMED CT concepts: the Unified Test List's concept and the one of the
 * pathology bounded code list that it succeeds, as NHS England's UK Core pathology report examples print them in one
 * CodeableConcept. Pairs of a quantity with a qualitative result are left out.
 */
export const PATHOLOGY_SUCCEEDS: Readonly<Record<string, string>> = {
  '1105861000000106': '1000821000000103', // Albumin in serum
  '1106051000000106': '1000621000000104', // Alkaline phosphatase in serum
  '1106081000000100': '1018251000000107', // Alanine aminotransferase in serum
  '1106091000000103': '1022571000000108', // Basophils
  '1106741000000105': '1001371000000100', // C reactive protein in serum
  '1107001000000108': '1000731000000107', // Creatinine in serum
  '1107221000000109': '997591000000109', // Total bilirubin in serum
  '1107391000000104': '1022561000000101', // Eosinophils
  '1107511000000100': '1022431000000105', // Haemoglobin
  '1107761000000109': '1000651000000109', // Potassium in serum
  '1107871000000107': '1000661000000107', // Sodium in serum
  '1107991000000100': '1022591000000107', // Monocytes
  '1108041000000107': '1022651000000100', // Platelets
  '1108071000000101': '1022551000000104', // Neutrophils
  '1110281000000107': '1000951000000103', // Urea in serum
  '1110441000000100': '1022541000000102', // White cells
  '1111571000000101': '1022291000000105', // Haematocrit
  '1491000237105': '1022491000000106', // Mean corpuscular volume
  '67541000237108': '1022581000000105', // Lymphocytes
};
