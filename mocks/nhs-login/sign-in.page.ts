import type { Person } from '../kit/world.ts';
import type { Choices } from './choices.ts';
import { errorSummary, numberForm, personChoice, standInNotice, type NumberField } from './form-pieces.ts';
import { html, type Html } from './html.ts';
import { groupPeople, nameOf, purposeOf } from './person-words.ts';
import type { Language, Words } from './words.ts';

/** What went wrong with the typed NHS number. */
export type NumberError = keyof Words['errors'];

/** What the sign-in page shows. */
export interface SignInView {
  action: string;
  language: Language;
  words: Words;
  people: readonly Person[];
  choices: Choices;
  error?: NumberError;
  typed?: string;
}

function fieldOf({ words, error, typed }: SignInView): NumberField {
  return {
    id: 'nhs-number',
    name: 'nhs_number',
    label: words.numberLabel,
    hint: words.numberHint,
    errorPrefix: words.errorPrefix,
    error: error && words.errors[error],
    typed,
  };
}

function personItem(person: Person, { words, language, choices }: SignInView): Html {
  const purpose = purposeOf(person, language);
  const about = [purpose, words.level[choices.level(person)]].filter((line) => line !== '');
  return personChoice({ value: person.nhsNumber, name: nameOf(person), about });
}

function peopleForm(view: SignInView): Html {
  const { groups, left } = groupPeople(view.people, view.language);
  return html`<h2 class="nhsuk-heading-m">${view.words.orChoose}</h2>
    <form method="post" action="${view.action}">
      ${groups.map(
        (group) =>
          html`<h3 class="nhsuk-heading-s">${group.heading}</h3>
            <ul class="stand-in-people">
              ${group.people.map((person) => personItem(person, view))}
            </ul>`,
      )}
    </form>
    ${left > 0 && html`<p>${view.words.more(left)}</p>`}`;
}

function wayOut({ action, words }: SignInView): Html {
  return html`<form method="post" action="${action}">
    <p>
      <button class="stand-in-plain-button" type="submit" name="outcome" value="cancel">
        ${words.noWish}
      </button>
    </p>
    <details class="nhsuk-details">
      <summary class="nhsuk-details__summary">
        <span class="nhsuk-details__summary-text">${words.whatIf}</span>
      </summary>
      <div class="nhsuk-details__text">
        <p>${words.whatIfText}</p>
        <div class="stand-in-choices">
          <button class="nhsuk-button nhsuk-button--secondary" name="outcome" value="cancel">
            ${words.whatIfCancel}
          </button>
          <button class="nhsuk-button nhsuk-button--secondary" name="outcome" value="no-consent">
            ${words.whatIfNoConsent}
          </button>
          <button class="nhsuk-button nhsuk-button--secondary" name="outcome" value="unavailable">
            ${words.whatIfDown}
          </button>
        </div>
      </div>
    </details>
  </form>`;
}

/** The page where a person is chosen, by NHS number or by name. */
export function signInBody(view: SignInView): Html {
  const { words, action } = view;
  const field = fieldOf(view);
  return html`${errorSummary(words.problemTitle, field)}
    <h1 class="nhsuk-heading-l">${words.signInTitle}</h1>
    ${standInNotice(words)} ${numberForm(action, field, words.continue)} ${peopleForm(view)} ${wayOut(view)}`;
}
