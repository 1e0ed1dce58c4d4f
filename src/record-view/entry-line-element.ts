import type { EntryLine } from '#/record/entry-line.ts';
import { tellLine, type Telling } from './entry-line-text.ts';
import { wordsTitle } from './label.words.ts';
import { LINE_WORDS } from './entry-lines.words.ts';
import { entryPath } from './entry-path.ts';
import { toneOfStanding } from './entry-words.ts';
import { languageOfSource } from './source-language.ts';

const LINE = 'app-entry--line';

/**
 * Puts lines of text into a run, in place of those that are there. They are made by hand: React would keep a record of
 * each of a quarter of a million nodes that never change.
 */
export function putLines(run: Element, lines: readonly EntryLine[], telling: Telling): void {
  removeLines(run);
  const fresh = document.createDocumentFragment();
  for (const line of lines) fresh.append(elementOf(line, telling));
  run.append(fresh);
}

/** Takes the lines away, for what is drawn in full now. A reader whose focus was on a line keeps their place. */
export function giveWay(run: Element): void {
  const held = document.activeElement?.closest(`.${LINE}`);
  const id =
    held !== null && held !== undefined && run.contains(held) ? held.getAttribute('data-entry') : null;
  removeLines(run);
  if (id === null) return;
  const [same] = [...run.children].filter((one) => one.getAttribute('data-entry') === id);
  same?.querySelector('a')?.focus({ preventScroll: true });
}

/** The address that a click on a line leads to; undefined for a click elsewhere. */
export function addressOf(clicked: EventTarget): string | undefined {
  if (!(clicked instanceof Element)) return undefined;
  return clicked.closest(`.${LINE} a`)?.getAttribute('href') ?? undefined;
}

function removeLines(run: Element): void {
  // They stand before anything that React puts in.
  while (run.firstElementChild?.classList.contains(LINE) === true) run.firstElementChild.remove();
}

let pattern: HTMLElement | undefined;

function elementOf(line: EntryLine, telling: Telling): HTMLElement {
  pattern ??= makePattern();
  const item = pattern.cloneNode(true) as HTMLElement;
  const link = item.firstChild as HTMLElement;
  if (toneOfStanding(line.status.standing) === 'not-a-fact') item.classList.add('app-entry--not-a-fact');
  item.setAttribute('data-entry', line.id);
  link.setAttribute('href', entryPath(line.id));
  const theirs = languageOfSource(line.sources[0]);
  if (line.title !== '' && line.nameless === undefined && theirs !== undefined && theirs !== telling.language)
    link.setAttribute('lang', theirs);
  link.textContent =
    line.title === '' ? LINE_WORDS[telling.language].unnamed : wordsTitle(line, telling.language);
  item.append(`\n${tellLine(line, telling)}`);
  return item;
}

function makePattern(): HTMLElement {
  const item = document.createElement('li');
  item.setAttribute('role', 'listitem');
  item.classList.add('app-entry', LINE);
  const link = document.createElement('a');
  link.className = 'nhsuk-link';
  item.append(link);
  return item;
}
