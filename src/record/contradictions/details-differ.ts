import type { HeldDetails } from '../fact.ts';
import { type Differing, differingContacts, differingDetails } from './differing-details.ts';

/** One who says something of who the person is. */
export interface DetailSide extends HeldDetails {
  /** The national register, which is no organisation that could be asked. */
  readonly isRegister?: true;
}

/** Not everybody who holds a detail of the person holds the same; or somebody holds that the person has died. */
export interface DetailsDiffer {
  readonly is: 'details-differ';
  readonly detail: Detail;
  /** Everybody who states it; of a death everybody there is, since silence of the others is what speaks against it. */
  readonly sides: readonly DetailSide[];
}

export type Detail = Differing | 'died';

/** What weighs most first. */
const DETAILS: readonly Detail[] = ['died', 'name', 'date-of-birth', 'gender', 'address', 'phone'];

/**
 * Compares what sources and the national register hold about who the person is, each with each. Who is right is not
 * decided. A death is told whoever states it, even if nobody says otherwise: the person is reading this.
 */
export function detailsDiffer(
  details: readonly HeldDetails[],
  register: HeldDetails | undefined,
): readonly DetailsDiffer[] {
  const all: readonly DetailSide[] = [
    ...(register === undefined ? [] : [{ ...register, isRegister: true as const }]),
    ...details,
  ];
  return DETAILS.flatMap((detail): DetailsDiffer[] => {
    const sides = detail === 'died' ? all : all.filter((one) => states(one, detail));
    const isTold =
      detail === 'died'
        ? all.some(({ died }) => died !== undefined)
        : sides.some((one) => sides.some((other) => disagree(one, other, detail)));
    return isTold ? [{ is: 'details-differ', detail, sides }] : [];
  });
}

function states({ names, dateOfBirth, gender, addresses, phones }: HeldDetails, detail: Differing): boolean {
  switch (detail) {
    case 'name':
      return names.length > 0;
    case 'date-of-birth':
      return dateOfBirth.known !== 'not-recorded';
    case 'gender':
      // FHIR's "unknown" is no statement of what it is.
      return gender !== undefined && gender !== 'unknown';
    case 'address':
      return addresses.length > 0;
    case 'phone':
      return phones.length > 0;
  }
}

function disagree(one: HeldDetails, other: HeldDetails, detail: Differing): boolean {
  if (one.source === other.source) return false;
  return [...differingDetails(one, other), ...differingContacts(one, other)].includes(detail);
}
