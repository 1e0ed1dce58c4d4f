import { html, type Html } from './html.ts';

/** A field for a number that somebody signs in by. */
export interface NumberField {
  id: string;
  name: string;
  label: string;
  hint: string;
  /** Goes before what is wrong, for those who hear the page. */
  errorPrefix: string;
  error?: string | undefined;
  typed?: string | undefined;
}

/** What is wrong with the page, at its top, with a link to the field. */
export function errorSummary(title: string, { id, error }: Pick<NumberField, 'id' | 'error'>): Html | false {
  if (error === undefined) return false;
  return html`<div class="nhsuk-error-summary">
    <div role="alert">
      <h2 class="nhsuk-error-summary__heading">${title}</h2>
      <div class="nhsuk-error-summary__body">
        <ul class="nhsuk-list nhsuk-error-summary__list">
          <li><a href="#${id}">${error}</a></li>
        </ul>
      </div>
    </div>
  </div>`;
}

/** A form of one number and a button. */
export function numberForm(action: string, field: NumberField, button: string): Html {
  const { id, name, label, hint, errorPrefix, error, typed } = field;
  const describedBy = error === undefined ? `${id}-hint` : `${id}-hint ${id}-error`;
  return html`<form method="post" action="${action}" novalidate>
    <div class="nhsuk-form-group${error !== undefined ? ' nhsuk-form-group--error' : ''}">
      <label class="nhsuk-label nhsuk-label--s" for="${id}">${label}</label>
      <div class="nhsuk-hint" id="${id}-hint">${hint}</div>
      ${
        error !== undefined &&
        html`<span class="nhsuk-error-message" id="${id}-error">
          <span class="nhsuk-u-visually-hidden">${errorPrefix}</span>${error}
        </span>`
      }
      <input
        class="nhsuk-input nhsuk-input--width-10 nhsuk-input--code${
          error !== undefined ? ' nhsuk-input--error' : ''
        }"
        id="${id}"
        name="${name}"
        type="text"
        inputmode="numeric"
        autocomplete="off"
        spellcheck="false"
        value="${typed ?? ''}"
        aria-describedby="${describedBy}"
      />
    </div>
    <button class="nhsuk-button" type="submit">${button}</button>
  </form>`;
}

/** Somebody to sign in as: a button with their name, and lines about them. */
export function personChoice({ value, name, about }: { value: string; name: string; about: string[] }): Html {
  const id = `about-${value}`;
  return html`<li class="stand-in-person">
    <button
      class="stand-in-person__name"
      type="submit"
      name="person"
      value="${value}"
      aria-describedby="${id}"
    >
      ${name}
    </button>
    <div id="${id}">${about.map((line) => html`<p class="stand-in-person__about">${line}</p>`)}</div>
  </li>`;
}

/** Says that the page is a stand-in. */
export function standInNotice({
  standInHeading,
  standInText,
}: {
  standInHeading: string;
  standInText: string;
}): Html {
  return html`<div class="nhsuk-inset-text">
    <p><strong>${standInHeading}.</strong> ${standInText}</p>
  </div>`;
}
