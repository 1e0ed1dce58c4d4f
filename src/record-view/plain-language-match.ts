/** Words that many names share: they prove nothing about being the same thing. */
const COMMON: ReadonlySet<string> = new Set(
  `the and for with without of in on to by from using per level levels test tests measurement count estimation rate
  blood serum plasma urine total type disease disorder syndrome condition acute chronic mild severe primary
  vaccine vaccination vaccines immunisation immunization dose first second third booster administration
  tablet tablets capsule capsules solution injection oral finding procedure observable entity product substance`.split(
    /\s+/,
  ),
);

/** Other words for the same thing, where names do not share one. */
const SYNONYMS: readonly (readonly string[])[] = [
  ['covid', 'sars', 'coronavirus', 'cov'],
  ['flu', 'influenza'],
  ['shingles', 'zoster'],
  ['mmr', 'measles', 'mumps', 'rubella'],
  ['hpv', 'papillomavirus'],
  ['wbc', 'leucocyte', 'leukocyte', 'white'],
  ['rbc', 'erythrocyte', 'red'],
  ['hypertension', 'hypertensive', 'pressure'],
  ['asthma', 'asthmatic'],
  ['haemoglobin', 'hemoglobin', 'hba1c', 'hgb'],
  ['egfr', 'gfr', 'glomerular'],
];

/** Beginnings this long are one word in two forms ("pneumococcal", "pneumococcus"), not two words. */
const STEM = 8;

/**
 * Whether a name that a source wrote has a word, or a known other word, in common with one of the names of an explained
 * term. A code alone is not trusted: a miscoded entry would be explained as something else.
 */
export function sharesWord(title: string, names: readonly string[]): boolean {
  const own = wordsOf(title);
  const theirs = names.flatMap(wordsOf);
  return own.some((one) => theirs.some((other) => isSameWord(one, other)));
}

function wordsOf(text: string): readonly string[] {
  return text
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word.length > 1 && !COMMON.has(word) && !/^\d+$/.test(word));
}

function isSameWord(one: string, other: string): boolean {
  if (one === other) return true;
  if (one.length >= STEM && other.length >= STEM && one.slice(0, STEM) === other.slice(0, STEM)) return true;
  return SYNONYMS.some((group) => group.includes(one) && group.includes(other));
}
