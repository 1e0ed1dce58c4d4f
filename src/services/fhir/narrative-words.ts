import type { Block, Inline } from '#/record/narrative.ts';

/** White space as HTML shows it: runs become one space, the ends of a block none. */
export function tidied(run: readonly Inline[]): readonly Inline[] {
  const squeezedRun = run.flatMap((inline): readonly Inline[] => {
    if (inline.is !== 'text') return [inline];
    const text = inline.text.replace(/[\s\u00a0]+/g, ' ');
    return text === '' ? [] : [{ is: 'text', text }];
  });
  let [start, end] = [0, squeezedRun.length];
  const isBlank = (inline: Inline | undefined): boolean =>
    inline?.is === 'break' || (inline?.is === 'text' && inline.text.trim() === '');
  while (start < end && isBlank(squeezedRun[start])) start += 1;
  while (end > start && isBlank(squeezedRun[end - 1])) end -= 1;
  return squeezedRun.slice(start, end).map((inline, index, all) => {
    if (inline.is !== 'text') return inline;
    const left = index === 0 ? inline.text.trimStart() : inline.text;
    return { is: 'text', text: index === all.length - 1 ? left.trimEnd() : left };
  });
}

/** White space squeezed to single spaces. */
export const squeezed = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** The words of blocks, one line a paragraph, item or row (cells parted by a bar). */
export function plainText(blocks: readonly Block[]): string {
  return blocks
    .map(textOfBlock)
    .filter((line) => line !== '')
    .join('\n');
}

function textOfBlock(block: Block): string {
  switch (block.is) {
    case 'heading':
    case 'paragraph':
      return textOfInlines(block.children);
    case 'list':
      return block.items.map(plainText).join('\n');
    case 'table': {
      const rows = [...block.head, ...block.body].map((row) => row.map(textOfInlines).join(' | '));
      return [...(block.caption === undefined ? [] : [block.caption]), ...rows].join('\n');
    }
  }
}

function textOfInlines(inlines: readonly Inline[]): string {
  return inlines
    .map((inline) =>
      inline.is === 'text' ? inline.text : inline.is === 'break' ? '\n' : textOfInlines(inline.children),
    )
    .join('');
}
