import { PLATFORMS, type StaffMember } from '../kit/world.ts';
import {
  errorSummary,
  numberForm,
  personChoice,
  standInNotice,
  type NumberField,
} from '../nhs-login/form-pieces.ts';
import { html, type Html } from '../nhs-login/html.ts';
import type { Language } from '../nhs-login/words.ts';
import { staffName } from '../people/staff.ts';
import { WORDS, type IdError } from './words.ts';

/** What the sign-in page shows. */
export interface StaffSignInView {
  action: string;
  language: Language;
  staff: readonly StaffMember[];
  error?: IdError | undefined;
  typed?: string | undefined;
}

function aboutOf({ job, ods, staffId }: StaffMember, language: Language): string[] {
  const platform = PLATFORMS.find((one) => one.ods === ods);
  const place = language === 'cy' ? platform?.nameCy : platform?.name;
  return [`${job[language]}, ${place ?? ods}`, staffId];
}

/** The page where a member of staff is chosen, by staff ID or by name. */
export function staffSignInBody({ action, language, staff, error, typed }: StaffSignInView): Html {
  const words = WORDS[language];
  const field: NumberField = {
    id: 'staff-id',
    name: 'staff_id',
    label: words.idLabel,
    hint: words.idHint,
    errorPrefix: words.errorPrefix,
    error: error && words.errors[error],
    typed,
  };
  return html`${errorSummary(words.problemTitle, field)}
    <h1 class="nhsuk-heading-l">${words.signInTitle}</h1>
    ${standInNotice(words)} ${numberForm(action, field, words.continue)}
    <h2 class="nhsuk-heading-m">${words.orChoose}</h2>
    <form method="post" action="${action}">
      <ul class="stand-in-people">
        ${staff.map((member) =>
          personChoice({
            value: member.staffId,
            name: staffName(member),
            about: aboutOf(member, language),
          }),
        )}
      </ul>
      <p>
        <button class="stand-in-plain-button" type="submit" name="outcome" value="cancel">
          ${words.noWish}
        </button>
      </p>
    </form>`;
}
