import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Person } from '../kit/world.ts';
import { languageOf } from './cookies.ts';
import { consentBody, proveBody } from './decide.pages.ts';
import {
  flowOf,
  goOn,
  LANGUAGE_COOKIE,
  refuse,
  show,
  showMessage,
  type Flow,
  type FlowDesk,
  type FlowRoute,
} from './flow-desk.ts';
import { levelOf, levelWanted, vectorMet } from './vectors.ts';
import { wordsIn, type Language } from './words.ts';

interface Decision {
  path: 'consent' | 'prove';
  title: (language: Language) => string;
  body: typeof consentBody;
  agreed: (desk: FlowDesk, flow: Flow, person: Person) => void;
  declined: [error: string, description: string];
}

const DECISIONS: readonly Decision[] = [
  {
    path: 'consent',
    title: (language) => wordsIn(language).consentTitle,
    body: consentBody,
    agreed: (desk, _, person) => desk.choices.rememberConsent(person.nhsNumber),
    declined: ['access_denied', 'ConsentNotGiven'],
  },
  {
    path: 'prove',
    title: (language) => wordsIn(language).proveTitle,
    body: proveBody,
    agreed(desk, flow, person) {
      const wanted = levelWanted(flow.request.vectors, desk.choices.level(person));
      if (wanted) desk.choices.raise(person.nhsNumber, wanted);
    },
    declined: ['access_denied', 'The person did not prove who they are'],
  },
];

function addDecision(app: FastifyInstance, desk: FlowDesk, decision: Decision): void {
  const chosen = (request: FastifyRequest<FlowRoute>) => {
    const flow = flowOf(desk, request);
    const person = flow?.nhsNumber ? desk.world.people.find(flow.nhsNumber) : undefined;
    return flow && person ? { flow, person } : undefined;
  };
  app.get<FlowRoute>(`/${decision.path}/:flow`, (request, reply) => {
    const asked = chosen(request);
    if (!asked) return showMessage(desk, request, reply, 'gone');
    const { flow, person } = asked;
    const language = languageOf(request, LANGUAGE_COOKIE);
    const client = desk.clients.find((one) => one.clientId === flow.request.clientId);
    const body = decision.body({
      action: `/${decision.path}/${request.params.flow}`,
      words: wordsIn(language),
      person,
      serviceName: client?.name[language] ?? '',
      scopes: flow.request.scopes,
      level: levelOf(vectorMet(flow.request.vectors, desk.choices.level(person)) ?? 'P0'),
    });
    return show(desk, request, reply, decision.title(language), body);
  });
  app.post<FlowRoute>(`/${decision.path}/:flow`, (request, reply) => {
    const asked = chosen(request);
    if (!asked) return showMessage(desk, request, reply, 'gone');
    const { flow, person } = asked;
    if (request.body?.answer !== 'yes') return refuse(desk, request, reply, flow, decision.declined);
    decision.agreed(desk, flow, person);
    return goOn(desk, request.params.flow, flow, person, reply);
  });
}

/** Adds the consent page and the proving page. */
export function addDecisions(app: FastifyInstance, desk: FlowDesk): void {
  for (const decision of DECISIONS) addDecision(app, desk, decision);
}
