import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Person } from '../kit/world.ts';
import { judgeAuthorize } from './authorize-request.ts';
import { cookieOf, languageOf, setCookie } from './cookies.ts';
import { addDecisions } from './decision-flow.ts';
import {
  back,
  BROWSER_COOKIE,
  flowOf,
  goOn,
  LANGUAGE_COOKIE,
  randomId,
  refuse,
  show,
  showMessage,
  type Fields,
  type FlowDesk,
  type FlowRoute,
} from './flow-desk.ts';
import { readNhsNumber } from './nhs-number.ts';
import { signInBody, type NumberError } from './sign-in.page.ts';
import { wordsIn } from './words.ts';

const FLOW_MS = 30 * 60_000;

async function beginFlow(desk: FlowDesk, params: Fields, request: FastifyRequest, reply: FastifyReply) {
  const outcome = judgeAuthorize(params, desk.clients);
  if (outcome.kind === 'untrusted') return showMessage(desk, request, reply, 'refused');
  if (outcome.kind === 'refused') {
    const { error, description, state } = outcome;
    return back(reply, outcome.redirectUri, { error, error_description: description, state });
  }
  const browser = cookieOf(request, BROWSER_COOKIE) ?? randomId();
  const flow = randomId();
  desk.flows.put(flow, { browser, request: outcome.request }, FLOW_MS);
  setCookie(reply, BROWSER_COOKIE, browser);
  return reply.redirect(`/sign-in/${flow}`, 303);
}

function showSignIn(
  desk: FlowDesk,
  request: FastifyRequest<FlowRoute>,
  reply: FastifyReply,
  wrong?: { error: NumberError; typed: string },
) {
  const language = languageOf(request, LANGUAGE_COOKIE);
  const words = wordsIn(language);
  const body = signInBody({
    action: `/sign-in/${request.params.flow}`,
    language,
    words,
    people: desk.world.people.all(),
    choices: desk.choices,
    ...wrong,
  });
  return show(desk, request, reply, (wrong ? words.errorPrefix : '') + words.signInTitle, body);
}

/** What the buttons of the sign-in page send back to the client instead of a person. */
const OUTCOMES: Record<string, [error: string, description: string]> = {
  cancel: ['access_denied', 'The person chose not to sign in'],
  'no-consent': ['access_denied', 'ConsentNotGiven'],
  unavailable: ['temporarily_unavailable', 'NHS login is unavailable, try again later'],
};

function personChosen(desk: FlowDesk, body: Fields): Person | NumberError {
  if (body.person !== undefined) return desk.world.people.find(body.person) ?? 'unknown';
  const typed = readNhsNumber(body.nhs_number ?? '');
  if (typed.kind !== 'number') return typed.kind;
  return desk.world.people.find(typed.digits) ?? 'unknown';
}

function addSignIn(app: FastifyInstance, desk: FlowDesk): void {
  app.get<FlowRoute>('/sign-in/:flow', (request, reply) =>
    flowOf(desk, request) ? showSignIn(desk, request, reply) : showMessage(desk, request, reply, 'gone'),
  );
  app.post<FlowRoute>('/sign-in/:flow', (request, reply) => {
    const flow = flowOf(desk, request);
    if (!flow) return showMessage(desk, request, reply, 'gone');
    const body = request.body ?? {};
    const outcome = OUTCOMES[body.outcome ?? ''];
    if (outcome) return refuse(desk, request, reply, flow, outcome);
    const person = personChosen(desk, body);
    if (typeof person === 'string')
      return showSignIn(desk, request, reply, { error: person, typed: body.nhs_number ?? '' });
    flow.nhsNumber = person.nhsNumber;
    return goOn(desk, request.params.flow, flow, person, reply);
  });
}

/** Adds `/authorize` and the pages it leads to. */
export function addSignInFlow(app: FastifyInstance, desk: FlowDesk): void {
  app.get<{ Querystring: Fields }>('/authorize', (request, reply) =>
    beginFlow(desk, request.query, request, reply),
  );
  app.post<{ Body: Fields | undefined }>('/authorize', (request, reply) =>
    beginFlow(desk, request.body ?? {}, request, reply),
  );
  addSignIn(app, desk);
  addDecisions(app, desk);
  app.get('/', (request, reply) => showMessage(desk, request, reply, 'refused'));
}
