import { parseXml, XmlElement, type XmlNode } from '@rgrove/parse-xml';
import type { Block, Inline } from '#/record/narrative.ts';
import { withKnownEntities, wordsOfBroken } from './markup-words.ts';
import { DEEPEST, DROPPED, inlinesOf, nameOf } from './narrative-inlines.ts';
import { plainText, squeezed, tidied } from './narrative-words.ts';

export { plainText } from './narrative-words.ts';

const HEADINGS: ReadonlyMap<string, 2 | 3 | 4> = new Map([
  ['h1', 2],
  ['h2', 2],
  ['h3', 3],
  ['h4', 4],
  ['h5', 4],
  ['h6', 4],
]);
const BLOCKS: ReadonlySet<string> = new Set([
  'div',
  'p',
  'section',
  'article',
  'header',
  'footer',
  'main',
  'blockquote',
  'pre',
  'dl',
  'dt',
  'dd',
  'address',
  'figure',
  'figcaption',
  'center',
  'body',
  'html',
  'form',
  'fieldset',
  'hr',
  'ul',
  'ol',
  'li',
  'table',
  'thead',
  'tbody',
  'tfoot',
  'tr',
  'td',
  'th',
  'caption',
  ...HEADINGS.keys(),
]);

/**
 * Reads XHTML narrative into blocks. Scripts, styles, images, links' targets and handlers are left behind; no word is.
 * Markup that is not well-formed gives its words as plain paragraphs.
 */
export function readNarrative(xhtml: string): readonly Block[] {
  if (xhtml.trim() === '') return [];
  try {
    const root = parseXml(withKnownEntities(xhtml.replace(/^\s*(<\?xml[^>]*\?>)?\s*<!DOCTYPE[^>]*>/i, '')), {
      ignoreUndefinedEntities: true,
    }).root;
    return root === null ? [] : blocksOf([root], 0);
  } catch {
    return paragraphs(wordsOfBroken(xhtml));
  }
}

/** Blocks of already parsed nodes; `nameOf` gives an element's name in HTML's words. */
export function blocksOf(nodes: readonly XmlNode[], depth: number): readonly Block[] {
  const blocks: Block[] = [];
  let run: Inline[] = [];
  const flush = (): void => {
    const tidy = tidied(run);
    if (tidy.length > 0) blocks.push({ is: 'paragraph', children: tidy });
    run = [];
  };
  for (const node of nodes) {
    const name = nameOf(node);
    if (name === undefined || !hasBlocks(node, name)) {
      run.push(...inlinesOf(node, depth));
      continue;
    }
    flush();
    blocks.push(...blockOf(node as XmlElement, name, depth));
  }
  flush();
  return blocks;
}

/** Whether an element is a block or an inline one (`b`, `span`, `a`) that wraps blocks. */
function hasBlocks(node: XmlNode, name: string): boolean {
  if (DROPPED.has(name)) return false;
  if (BLOCKS.has(name)) return true;
  return node instanceof XmlElement && node.children.some((child) => BLOCKS.has(nameOf(child) ?? ''));
}

function blockOf(element: XmlElement, name: string, depth: number): readonly Block[] {
  if (depth > DEEPEST) return paragraphs(element.text);
  const level = HEADINGS.get(name);
  if (level !== undefined) {
    const children = tidied(element.children.flatMap((child) => inlinesOf(child, depth + 1)));
    return children.length === 0 ? [] : [{ is: 'heading', level, children }];
  }
  if (name === 'ul' || name === 'ol') return listOf(element, name === 'ol', depth);
  if (name === 'table') return tableOf(element, depth);
  if (name === 'pre') return preOf(element);
  return blocksOf(element.children, depth + 1);
}

function listOf(element: XmlElement, ordered: boolean, depth: number): readonly Block[] {
  const items = element.children.flatMap((child) => {
    const blocks = blocksOf(nameOf(child) === 'li' ? (child as XmlElement).children : [child], depth + 1);
    return blocks.length === 0 ? [] : [blocks];
  });
  return items.length === 0 ? [] : [{ is: 'list', ordered, items }];
}

function paragraphs(words: string): readonly Block[] {
  return words.split(/\n{2,}/).flatMap((part): readonly Block[] => {
    const text = squeezed(part);
    return text === '' ? [] : [{ is: 'paragraph', children: [{ is: 'text', text }] }];
  });
}

type Row = readonly (readonly Inline[])[];

function tableOf(element: XmlElement, depth: number): readonly Block[] {
  const [head, body]: [Row[], Row[]] = [[], []];
  const loose: Block[] = [];
  let caption: string | undefined;
  const walk = (children: readonly XmlNode[], isHead: boolean): void => {
    for (const child of children) {
      const name = nameOf(child);
      if (name === 'caption') caption = squeezed((child as XmlElement).text);
      else if (name === 'thead' || name === 'tbody' || name === 'tfoot')
        walk((child as XmlElement).children, name === 'thead');
      else if (name === 'tr') {
        const cells = cellsOf(child as XmlElement, depth);
        if (cells.length > 0)
          (isHead || isHeadRow(child as XmlElement, head, body) ? head : body).push(cells);
      } else if (name !== 'col' && name !== 'colgroup') loose.push(...blocksOf([child], depth + 1));
    }
  };
  walk(element.children, false);
  if (head.length === 0 && body.length === 0)
    return caption === undefined ? loose : [...paragraphs(caption), ...loose];
  return [{ is: 'table', ...(caption !== undefined && caption !== '' && { caption }), head, body }, ...loose];
}

/** A first row made of `th` only heads the table even where nobody wrote `thead`. */
function isHeadRow(row: XmlElement, head: readonly Row[], body: readonly Row[]): boolean {
  const cells = row.children.filter((child) => child instanceof XmlElement);
  return (
    head.length === 0 && body.length === 0 && cells.length > 1 && cells.every((cell) => nameOf(cell) === 'th')
  );
}

function cellsOf(row: XmlElement, depth: number): Row {
  return row.children.flatMap((cell) => {
    const name = nameOf(cell);
    if (name === undefined) return [];
    const inside = name === 'td' || name === 'th' ? (cell as XmlElement).children : [cell];
    return [flattened(blocksOf(inside, depth + 1))];
  });
}

/** A table cell holds lines, not blocks: what was in blocks is put on lines of its own. */
function flattened(blocks: readonly Block[]): readonly Inline[] {
  return blocks.flatMap((block, index) => [
    ...(index === 0 ? [] : [{ is: 'break' } as const]),
    ...lineOf(block),
  ]);
}

function lineOf(block: Block): readonly Inline[] {
  if (block.is === 'paragraph' || block.is === 'heading') return block.children;
  return plainText([block])
    .split('\n')
    .flatMap((line, index) => [
      ...(index === 0 ? [] : [{ is: 'break' } as const]),
      { is: 'text', text: line } as const,
    ]);
}

function preOf(element: XmlElement): readonly Block[] {
  const lines = element.text.replace(/^\n+|\s+$/g, '').split('\n');
  if (lines.every((line) => line.trim() === '')) return [];
  return [
    {
      is: 'paragraph',
      children: lines.flatMap((line, index) => [
        ...(index === 0 ? [] : [{ is: 'break' } as const]),
        { is: 'text', text: line } as const,
      ]),
    },
  ];
}
