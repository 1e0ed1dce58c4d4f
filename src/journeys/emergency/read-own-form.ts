import type { Contact } from '#/hooks/emergency-card.ts';

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
