import type { Kind } from '../fact.ts';

/**
 * What people say, and the words under which records keep it. `say` is compared without regard to case, accents, `&` and
 * a plural s. Each of `finds` is an alternative whose words must all be there; words of four letters or more also match
 * as beginnings ("vaccin"). `kind` finds whatever is of that kind, however it is worded.
 */
export interface EverydayWord {
  readonly say: { readonly en: readonly string[]; readonly cy: readonly string[] };
  readonly means: { readonly en: string; readonly cy: string };
  readonly finds: readonly string[];
  readonly kind?: Kind;
  /**
   * `nhs` = as in "Abbreviations you may find in your health records" (nhs.uk, help of the NHS App); `own` = our own
   * choice of words that people use; the Welsh is our own throughout.
   */
  readonly from: 'nhs' | 'own';
}
