import { createElement, type ReactElement, type ReactNode } from 'react';
import type { Block, Inline } from '#/record/narrative.ts';

export interface NarrativeViewProps {
  readonly blocks: readonly Block[];
  /** The level at which the text's own headings begin, so that they fit under the page's. */
  readonly headingsFrom?: 2 | 3 | 4;
  /** Names a table that has no caption, for those who move from table to table. */
  readonly tableLabel: string;
}

/** Formatted text from a source, rebuilt from its meaning: never its markup. */
export function NarrativeView({ blocks, headingsFrom = 2, tableLabel }: NarrativeViewProps): ReactElement {
  return (
    <>
      {blocks.map((block, place) => (
        <BlockView key={place} block={block} headingsFrom={headingsFrom} tableLabel={tableLabel} />
      ))}
    </>
  );
}

interface BlockViewProps {
  readonly block: Block;
  readonly headingsFrom: 2 | 3 | 4;
  readonly tableLabel: string;
}

function BlockView({ block, headingsFrom, tableLabel }: BlockViewProps): ReactElement {
  switch (block.is) {
    case 'heading': {
      return createElement(
        headingAt(block.level - 2 + headingsFrom),
        { className: 'nhsuk-heading-s' },
        inlines(block.children),
      );
    }
    case 'paragraph':
      return <p>{inlines(block.children)}</p>;
    case 'list': {
      const List = block.ordered ? 'ol' : 'ul';
      return (
        <List className={block.ordered ? 'nhsuk-list nhsuk-list--number' : 'nhsuk-list nhsuk-list--bullet'}>
          {block.items.map((item, place) => (
            <li key={place}>
              <NarrativeView blocks={item} headingsFrom={headingsFrom} tableLabel={tableLabel} />
            </li>
          ))}
        </List>
      );
    }
    case 'table':
      return <TableView block={block} tableLabel={tableLabel} />;
  }
}

function headingAt(level: number): 'h2' | 'h3' | 'h4' | 'h5' | 'h6' {
  return (['h2', 'h3', 'h4', 'h5', 'h6'] as const)[Math.max(0, Math.min(4, level - 2))] ?? 'h6';
}

function TableView({
  block,
  tableLabel,
}: {
  readonly block: Extract<Block, { is: 'table' }>;
  readonly tableLabel: string;
}): ReactElement {
  return (
    <div className="app-letter__table" role="group" tabIndex={0} aria-label={block.caption ?? tableLabel}>
      <table className="nhsuk-table">
        {block.caption === undefined ? null : (
          <caption className="nhsuk-table__caption">{block.caption}</caption>
        )}
        {block.head.length === 0 ? null : (
          <thead className="nhsuk-table__head">
            {block.head.map((row, place) => (
              <tr key={place}>
                {row.map((cell, column) => (
                  <HeadCell key={column} cell={cell} />
                ))}
              </tr>
            ))}
          </thead>
        )}
        <tbody className="nhsuk-table__body">
          {block.body.map((row, place) => (
            <tr className="nhsuk-table__row" key={place}>
              {row.map((cell, column) => (
                <td className="nhsuk-table__cell" key={column}>
                  {inlines(cell)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** A header without words names nothing, so it is an ordinary cell. */
function HeadCell({ cell }: { readonly cell: readonly Inline[] }): ReactElement {
  return cell.length === 0 ? (
    <td className="nhsuk-table__cell" />
  ) : (
    <th scope="col" className="nhsuk-table__header">
      {inlines(cell)}
    </th>
  );
}

function inlines(children: readonly Inline[]): ReactNode {
  return children.map((child, place) => {
    switch (child.is) {
      case 'text':
        return child.text;
      case 'break':
        return <br key={place} />;
      case 'strong':
        return <strong key={place}>{inlines(child.children)}</strong>;
      case 'emphasis':
        return <em key={place}>{inlines(child.children)}</em>;
    }
  });
}
