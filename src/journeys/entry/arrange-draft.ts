import type { LayerRemark } from '#/record/person-layer.ts';

export type Remark = Extract<LayerRemark, { is: 'dispute' | 'note' }>;

/** What is open: a form for a new remark of a sort, or for one that is there. */
export interface Open {
  readonly sort: Remark['is'];
  readonly id?: string;
}

export const placeOf = ({ sort, id = '' }: Open): string => `${sort} ${id}`;

/**
 * The form that somebody was writing in when the record locked or the device went off. A draft that says what is kept
 * already is none: the device went off between keeping it and dropping its draft.
 */
export function unfinished(
  drafts: Readonly<Record<string, string>>,
  prefix: string,
  remarks: readonly Remark[],
): Open | undefined {
  for (const [place, text] of Object.entries(drafts)) {
    const [sort, id = ''] = place.slice(prefix.length).split(' ');
    if (sort !== 'dispute' && sort !== 'note') continue;
    const isKept = remarks.some(
      (one) => one.is === sort && (id === '' || one.id === id) && one.text.trim() === text.trim(),
    );
    if (!isKept) return id === '' ? { sort } : { sort, id };
  }
  return undefined;
}
