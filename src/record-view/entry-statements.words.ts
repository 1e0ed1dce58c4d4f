import type { Language } from '#/kit/words.ts';
import type { Said } from './arrange-statements.ts';
import { EMPTY_WORDS, NOUNS } from './entry-empty.words.ts';
import { STATEMENT_WORDS } from './entry-words.ts';
import { formatClinicalDate } from './format-date.ts';

/** One paragraph of ours about what a source states, without its own words where those are quoted apart. */
export function wordsSaid(said: Said, who: string, language: Language): string {
  const words = EMPTY_WORDS[language];
  const quoted = said.says === 'other' || said.says === 'none-known' ? (said.said[0] ?? '') : '';
  const isEndedOnly = said.scope === 'ended' && (said.says === 'none-recorded' || said.says === 'none-known');
  return [
    isEndedOnly
      ? words.noEnded(who, NOUNS[language][said.about])
      : STATEMENT_WORDS[language][said.says](who, quoted),
    said.lists.length === 0 ? '' : words.lists(said.lists.map((list) => `“${list}”`).join('; ')),
    said.when.known === 'not-recorded' ? '' : words.saidOn(formatClinicalDate(said.when, language)),
  ]
    .filter((text) => text !== '')
    .join(' ');
}

/** The source's own words, where the sentence above does not hold them already and they are not the list's title. */
export function quotedOf(said: Said): readonly string[] {
  if (said.says === 'other' || said.says === 'none-known') return [];
  return said.said.filter((text) => !said.lists.includes(text));
}
