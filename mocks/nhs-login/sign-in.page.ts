import type { Person } from '../kit/world.ts';
import type { Choices } from './choices.ts';
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

function errorSummary({ words, error }: SignInView): Html | false {
  if (!error) return false;
  return html`<div class="nhsuk-error-summary">
    <div role="alert">
      <h2 class="nhsuk-error-summary__heading">${words.problemTitle}</h2>
      <div class="nhsuk-error-summary__body">
        <ul class="nhsuk-list nhsuk-error-summary__list">
          <li><a href="#nhs-number">${words.errors[error]}</a></li>
        </ul>
      </div>
    </div>
  </div>`;
}

function numberForm({ action, words, error, typed }: SignInView): Html {
  const describedBy = error ? 'nhs-number-hint nhs-number-error' : 'nhs-number-hint';
  return html`<form method="post" action="${action}" novalidate>
    <div class="nhsuk-form-group${error ? ' nhsuk-form-group--error' : ''}">
      <label class="nhsuk-label nhsuk-label--s" for="nhs-number">${words.numberLabel}</label>
      <div class="nhsuk-hint" id="nhs-number-hint">${words.numberHint}</div>
      ${
        error &&
        html`<span class="nhsuk-error-message" id="nhs-number-error">
          <span class="nhsuk-u-visually-hidden">${words.errorPrefix}</span>${words.errors[error]}
        </span>`
      }
      <input
        class="nhsuk-input nhsuk-input--width-10 nhsuk-input--code${error ? ' nhsuk-input--error' : ''}"
        id="nhs-number"
        name="nhs_number"
        type="text"
        inputmode="numeric"
        autocomplete="off"
        spellcheck="false"
        value="${typed ?? ''}"
        aria-describedby="${describedBy}"
      />
    </div>
    <button class="nhsuk-button" type="submit">${words.continue}</button>
  </form>`;
}

function personItem(person: Person, { words, language, choices }: SignInView): Html {
  const id = `about-${person.nhsNumber}`;
  const purpose = purposeOf(person, language);
  return html`<li class="stand-in-person">
    <button
      class="stand-in-person__name"
      type="submit"
      name="person"
      value="${person.nhsNumber}"
      aria-describedby="${id}"
    >
      ${nameOf(person)}
    </button>
    <div id="${id}">
      ${purpose !== '' && html`<p class="stand-in-person__about">${purpose}</p>`}
      <p class="stand-in-person__about">${words.level[choices.level(person)]}</p>
    </div>
  </li>`;
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
  const { words } = view;
  return html`${errorSummary(view)}
    <h1 class="nhsuk-heading-l">${words.signInTitle}</h1>
    <div class="nhsuk-inset-text">
      <p><strong>${words.standInHeading}.</strong> ${words.standInText}</p>
    </div>
    ${numberForm(view)} ${peopleForm(view)} ${wayOut(view)}`;
}
