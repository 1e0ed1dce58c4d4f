import { randomBytes } from 'node:crypto';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Person, World } from '../kit/world.ts';
import type { AuthorizeRequest, Registration } from './authorize-request.ts';
import type { Choices } from './choices.ts';
import { cookieOf, languageOf } from './cookies.ts';
import type { Expiring } from './expiring.ts';
import { html, type Html } from './html.ts';
import { sendPage } from './page.ts';
import type { SignIn } from './tokens.ts';
import { levelOf, levelWanted, vectorMet } from './vectors.ts';
import { wordsIn, type Language } from './words.ts';

/** A sign-in under way, bound to the browser that began it. */
export interface Flow {
  browser: string;
  request: AuthorizeRequest;
  nhsNumber?: string;
}

/** What the pages stand on. */
export interface FlowDesk {
  world: World;
  clients: readonly Registration[];
  choices: Choices;
  flows: Expiring<Flow>;
  codes: Expiring<SignIn>;
  /** Origins a finished form may be redirected through. */
  formTargets: readonly string[];
}

/** Query or form fields. */
export type Fields = Record<string, string | undefined>;
/** A page of one flow. */
export type FlowRoute = { Params: { flow: string }; Querystring: Fields; Body: Fields | undefined };

const CODE_MS = 10 * 60_000;

/** Binds a flow to the browser that began it. */
export const BROWSER_COOKIE = 'nhs_login_browser';

/** Remembers the language of the pages. */
export const LANGUAGE_COOKIE = 'nhs_login_language';

/** An id nobody can guess. */
export const randomId = (): string => randomBytes(24).toString('base64url');

/** Goes back to the client with an answer in the query (the only response mode there is). */
export function back(reply: FastifyReply, redirectUri: string, answer: Fields): FastifyReply {
  const url = new URL(redirectUri);
  for (const [name, value] of Object.entries(answer)) if (value) url.searchParams.set(name, value);
  return reply.header('cache-control', 'no-store').redirect(url.href, 303);
}

/** Sends a page of the flow in the language of whoever asks. */
export function show(
  desk: FlowDesk,
  request: FastifyRequest,
  reply: FastifyReply,
  title: string,
  body: Html,
  options: { status?: number; toggle?: boolean } = {},
): FastifyReply {
  const language = languageOf(request, LANGUAGE_COOKIE);
  const words = wordsIn(language);
  const other: Language = language === 'en' ? 'cy' : 'en';
  const path = request.url.split('?')[0] ?? '';
  return sendPage(
    reply,
    {
      language,
      serviceName: 'NHS login',
      title,
      skip: words.skip,
      footer: words.footer,
      ...(options.toggle !== false && {
        toggle: { label: words.otherLanguage, href: `${path}?lang=${other}`, language: other },
      }),
      body,
    },
    desk.formTargets,
    options.status,
  );
}

/** Sends a page that says why there is nothing to go on with here. */
export function showMessage(
  desk: FlowDesk,
  request: FastifyRequest,
  reply: FastifyReply,
  message: 'gone' | 'refused',
): FastifyReply {
  const words = wordsIn(languageOf(request, LANGUAGE_COOKIE));
  const [title, text] =
    message === 'gone' ? [words.goneTitle, words.goneText] : [words.refusedTitle, words.refusedText];
  const body = html`<h1 class="nhsuk-heading-l">${title}</h1>
    <p>${text}</p>`;
  return show(desk, request, reply, title, body, { status: 400, toggle: message === 'gone' });
}

/** The flow, if this browser began it and it is still under way. */
export function flowOf(desk: FlowDesk, request: FastifyRequest<FlowRoute>): Flow | undefined {
  const flow = desk.flows.get(request.params.flow);
  return flow && flow.browser === cookieOf(request, BROWSER_COOKIE) ? flow : undefined;
}

/** Ends the flow and goes back to the client with an error. */
export function refuse(
  desk: FlowDesk,
  request: FastifyRequest<FlowRoute>,
  reply: FastifyReply,
  flow: Flow,
  [error, description]: [string, string],
) {
  desk.flows.take(request.params.flow);
  const { redirectUri, state } = flow.request;
  return back(reply, redirectUri, { error, error_description: description, state });
}

/** The next thing to ask of the person chosen, or the way back with a code. */
export function goOn(desk: FlowDesk, flowId: string, flow: Flow, person: Person, reply: FastifyReply) {
  const level = desk.choices.level(person);
  if (levelWanted(flow.request.vectors, level)) return reply.redirect(`/prove/${flowId}`, 303);
  const vot = vectorMet(flow.request.vectors, level);
  const { redirectUri, state, clientId, scopes, nonce } = flow.request;
  if (vot === undefined) {
    desk.flows.take(flowId);
    const description = 'No vector of trust that was asked for can be met';
    return back(reply, redirectUri, { error: 'access_denied', error_description: description, state });
  }
  if (!desk.choices.hasConsented(person)) return reply.redirect(`/consent/${flowId}`, 303);
  desk.flows.take(flowId);
  const code = randomId();
  const authTime = Math.floor(desk.world.nowMs('nhs-login') / 1000);
  const { nhsNumber } = person;
  desk.codes.put(
    code,
    { clientId, redirectUri, scopes, nonce, nhsNumber, vot, level: levelOf(vot), authTime },
    CODE_MS,
  );
  return back(reply, redirectUri, { code, state });
}
