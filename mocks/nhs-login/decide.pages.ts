import type { Assurance, Person } from '../kit/world.ts';
import { claimsFor } from './claims.ts';
import { html, type Html } from './html.ts';
import { nameOf } from './person-words.ts';
import type { Words } from './words.ts';

/** What the consent and the proving page show. */
export interface DecideView {
  action: string;
  words: Words;
  person: Person;
  serviceName: string;
  scopes: readonly string[];
  level: Assurance;
}

function twoButtons(action: string, yes: string, no: string): Html {
  return html`<form method="post" action="${action}">
    <div class="stand-in-choices">
      <button class="nhsuk-button" type="submit" name="answer" value="yes">${yes}</button>
      <button class="nhsuk-button nhsuk-button--secondary" type="submit" name="answer" value="no">
        ${no}
      </button>
    </div>
  </form>`;
}

/** The data-sharing page: names exactly what the scopes would release about this person. */
export function consentBody({ action, words, person, serviceName, scopes, level }: DecideView): Html {
  const released = claimsFor(person, level, scopes);
  const items = Object.entries(words.consentItems).filter(([claim]) => claim in released);
  return html`<h1 class="nhsuk-heading-l">${words.consentTitle}</h1>
    <p>${words.consentLead(serviceName, nameOf(person))}</p>
    ${
      items.length > 0 &&
      html`<p>${words.consentWhat}</p>
        <ul class="nhsuk-list nhsuk-list--bullet">
          ${items.map(([, item]) => html`<li>${item}</li>`)}
        </ul>`
    }
    <h2 class="nhsuk-heading-m">${words.consentChoice}</h2>
    <p>${words.consentOnce}</p>
    ${twoButtons(action, words.agree, words.disagree)}`;
}

/** The page for somebody whose proofing is too low for what the service asks. */
export function proveBody({ action, words, person, serviceName }: DecideView): Html {
  return html`<h1 class="nhsuk-heading-l">${words.proveTitle}</h1>
    <p>${words.proveLead(serviceName, nameOf(person))}</p>
    <p>${words.proveReal}</p>
    <div class="nhsuk-inset-text"><p>${words.proveHere}</p></div>
    ${twoButtons(action, words.prove, words.notNow)}`;
}
