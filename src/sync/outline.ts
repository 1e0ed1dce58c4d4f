import type { ClinicalDate } from '#/record/clinical-date.ts';
import type { EntryLine, Panel } from '#/record/entry-line.ts';
import type { Value } from '#/record/value.ts';

/** What many lines have in common: all but who, when, which report and how much. */
interface Shape extends Omit<EntryLine, 'id' | 'when' | 'panel'> {
  readonly known: ClinicalDate['known'];
}

/** Id, date as written, place of the shape, place of the report (-1 for none), then what was measured in numbers. */
type Row = readonly [string, string, number, number, ...number[]];

interface Head {
  readonly print: string;
  readonly shapes: readonly Shape[];
  readonly panels: readonly Panel[];
}

const ROWS_PER_MESSAGE = 2000;

/**
 * Lines as messages: what many have in common is said once, so that tens of thousands are quick to send, quick to read
 * and small in memory. The first message tells by a print whether anything differs from what was sent before.
 */
export function packLines(lines: readonly EntryLine[]): readonly string[] {
  const [shapes, panels] = [new Places<Shape>(), new Places<Panel>()];
  const rows = lines.map((line): Row => {
    const { id, when, panel, measured, ...rest } = line;
    const numbers = (measured ?? []).flatMap(({ value }) =>
      value.is === 'quantity' ? value.quantity.value : [],
    );
    const named = measured?.map(({ value, ...more }) => ({ ...more, value: withNumber(value, 0) }));
    const shape = { ...rest, known: when.known, ...(named === undefined ? {} : { measured: named }) };
    const text = when.known === 'not-recorded' ? '' : when.text;
    return [id, text, shapes.of(shape), panel === undefined ? -1 : panels.of(panel), ...numbers];
  });
  const messages: string[] = [];
  for (let from = 0; from < rows.length; from += ROWS_PER_MESSAGE)
    messages.push(JSON.stringify(rows.slice(from, from + ROWS_PER_MESSAGE)));
  const common = { shapes: shapes.all, panels: panels.all };
  const head: Head = { print: printOf([JSON.stringify(common), ...messages]), ...common };
  return [JSON.stringify(head), ...messages];
}

/** Lines as they were read, and the print by which they are known again. */
export interface ReadLines {
  readonly print: string;
  readonly lines: readonly EntryLine[];
}

/**
 * Reads what `packLines` sent. `before` is given back when nothing differs from it. `breathe` is awaited after each
 * message.
 */
export async function unpackLines(
  messages: readonly string[],
  before: ReadLines | undefined,
  breathe: () => Promise<void> | undefined,
): Promise<ReadLines> {
  const [first = '{"print":"","shapes":[],"panels":[]}', ...rest] = messages;
  const head = JSON.parse(first) as Head;
  if (before?.print === head.print) return before;
  const lines: EntryLine[] = [];
  for (const message of rest) {
    for (const row of JSON.parse(message) as readonly Row[]) lines.push(lineFrom(row, head));
    await breathe();
  }
  return { print: head.print, lines };
}

function lineFrom([id, text, place, panelPlace, ...numbers]: Row, { shapes, panels }: Head): EntryLine {
  const shape = shapes[place];
  if (shape === undefined) throw new TypeError('A line without its shape');
  const { known, measured, ...rest } = shape;
  const panel = panels[panelPlace];
  let next = 0;
  return {
    id,
    when: known === 'not-recorded' ? { known } : { known, text },
    ...rest,
    ...(panel === undefined ? {} : { panel }),
    ...(measured === undefined
      ? {}
      : {
          measured: measured.map(({ value, ...more }) => ({
            ...more,
            value: value.is === 'quantity' ? withNumber(value, numbers[next++] ?? Number.NaN) : value,
          })),
        }),
  };
}

function withNumber(value: Value, number: number): Value {
  return value.is === 'quantity' ? { ...value, quantity: { ...value.quantity, value: number } } : value;
}

/** Different things in the order in which they first came, and the place of each. */
class Places<Item> {
  readonly all: Item[] = [];
  readonly #places = new Map<string, number>();

  of(item: Item): number {
    const text = JSON.stringify(item);
    const known = this.#places.get(text);
    if (known !== undefined) return known;
    this.#places.set(text, this.all.length);
    return this.all.push(item) - 1;
  }
}

/** Two 32-bit FNV-1a prints of a text, apart in their start: enough to tell versions of one list from each other. */
function printOf(texts: readonly string[]): string {
  let [a, b] = [0x811c9dc5, 0x01000193];
  for (const text of texts)
    for (let place = 0; place < text.length; place += 1) {
      const code = text.charCodeAt(place);
      a = Math.imul(a ^ code, 0x01000193);
      b = Math.imul(b ^ code, 0x85ebca6b);
    }
  return `${texts.length} ${a >>> 0} ${b >>> 0}`;
}
