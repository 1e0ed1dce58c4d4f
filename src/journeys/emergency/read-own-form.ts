import type { Contact, OwnPart } from '#/hooks/emergency-card.ts';

/** What stands in the form. */
export type OwnTyped = Pick<OwnPart, 'note' | 'contacts'>;

/** So many people to call have room on the card. */
export const CONTACTS = 2;

export type OwnFault = { readonly place: number; readonly is: 'phone' | 'name' };

const PHONE = /^\+?[\d\s().-]{5,24}$/;

/** What is wrong with the people to call; rows that are empty are none. */
export function faultsOf(contacts: readonly Contact[]): readonly OwnFault[] {
  return contacts.flatMap(({ name, phone }, place): readonly OwnFault[] => {
    if (name.trim() === '' && phone.trim() === '') return [];
    if (!PHONE.test(phone.trim())) return [{ place, is: 'phone' }];
    return name.trim() === '' ? [{ place, is: 'name' }] : [];
  });
}

/** The people to call as they are kept. */
export const tidied = (contacts: readonly Contact[]): readonly Contact[] =>
  contacts
    .map(({ name, phone }) => ({ name: name.trim(), phone: phone.trim() }))
    .filter(({ phone }) => phone !== '');

/** What stands in the form when it is opened: as many rows as there is room for. */
export const typedOf = ({ note, contacts }: OwnTyped): OwnTyped => ({
  note,
  contacts: Array.from({ length: CONTACTS }, (_, place) => contacts[place] ?? { name: '', phone: '' }),
});

/** A draft from its text; undefined for none, for one that cannot be read, and for one that says what is kept already. */
export function readOwnDraft(text: string | undefined, own: OwnTyped): OwnTyped | undefined {
  if (text === undefined) return undefined;
  try {
    const { note, contacts } = JSON.parse(text) as Partial<OwnTyped>;
    if (note === undefined || contacts === undefined) return undefined;
    const typed = typedOf({ note, contacts });
    return JSON.stringify(typed) === JSON.stringify(typedOf(own)) ? undefined : typed;
  } catch {
    return undefined;
  }
}
