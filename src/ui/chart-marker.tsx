import type { ReactElement } from 'react';

const SHAPES = [
  'M0-5A5 5 0 1 1 0 5A5 5 0 1 1 0-5Z',
  'M-5-5H5V5H-5Z',
  'M0-6.5L6 5H-6Z',
  'M0-7L7 0L0 7L-7 0Z',
] as const;

/** The mark of one point; each line has its own shape. */
export function Marker({
  shape,
  hollow,
  small = false,
}: {
  readonly shape: number;
  readonly hollow: boolean;
  readonly small?: boolean;
}): ReactElement {
  return (
    <path
      className={hollow ? 'app-chart__marker app-chart__marker--hollow' : 'app-chart__marker'}
      d={SHAPES[shape] ?? SHAPES[0]}
      {...(small ? { transform: 'scale(0.55)' } : {})}
    />
  );
}
