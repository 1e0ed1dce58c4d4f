import type { ReactElement, ReactNode, Ref } from 'react';

export interface PlainListProps {
  readonly children: ReactNode;
  readonly className?: string;
  readonly id?: string;
  readonly labelledBy?: string;
  readonly label?: string;
  readonly ref?: Ref<HTMLUListElement>;
}

/** A list without bullets. Safari takes a list without bullets for no list at all, unless it is told so in words. */
export function PlainList({ children, className, id, labelledBy, label, ref }: PlainListProps): ReactElement {
  return (
    <ul role="list" className={className} id={id} aria-labelledby={labelledBy} aria-label={label} ref={ref}>
      {children}
    </ul>
  );
}
