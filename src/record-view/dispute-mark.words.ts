import { words } from '#/kit/words.ts';

export const MARK_WORDS = words({
  en: { mark: 'You say this is not right' },
  cy: { mark: 'Rydych chi’n dweud nad yw hyn yn gywir' },
});
