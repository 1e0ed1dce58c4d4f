import type { Language } from '#/kit/words.ts';
import type { DetailSide, DetailsDiffer } from '#/record/contradictions/details-differ.ts';
import { formatClinicalDate } from './format-date.ts';
import { HELD_DETAIL_WORDS } from './held-detail.words.ts';

/** What one who holds a detail of the person says it is, in words. */
export function tellDetail(
  side: DetailSide,
  detail: DetailsDiffer['detail'],
  language: Language,
): readonly string[] {
  const words = HELD_DETAIL_WORDS[language];
  switch (detail) {
    case 'name':
      return side.names;
    case 'date-of-birth':
      return [formatClinicalDate(side.dateOfBirth, language)];
    case 'gender':
      return side.gender === undefined ? [] : [wordsGender(side.gender, language)];
    case 'address':
      return side.addresses;
    case 'phone':
      return side.phones;
    case 'died':
      if (side.died === undefined) return [words.notDied];
      return [
        side.died.known === 'not-recorded'
          ? words.died
          : words.diedOn(formatClinicalDate(side.died, language)),
      ];
  }
}

/** FHIR's word for it in plain words; any other as it was sent. */
export function wordsGender(said: string, language: Language): string {
  const genders: Readonly<Record<string, string>> = HELD_DETAIL_WORDS[language].genders;
  return genders[said] ?? said;
}

/** Names whoever holds a detail, the national register among them. */
export function nameOfSide(
  { source, isRegister }: DetailSide,
  nameOf: (source: string) => string,
  language: Language,
): string {
  return isRegister === true ? HELD_DETAIL_WORDS[language].register : nameOf(source);
}
