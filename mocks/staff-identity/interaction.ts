import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { InteractionResults } from 'oidc-provider';
import { cookieName } from '../kit/issuer/configuration.ts';
import { finishInteraction, whenBound, type IssuerPages } from '../kit/issuer/interaction.ts';
import type { StaffMember, World } from '../kit/world.ts';
import { languageOf } from '../nhs-login/cookies.ts';
import { sendPage } from '../nhs-login/page.ts';
import { BASE_SCOPES } from './claims.ts';
import { STAFF_CLIENT_ID } from './configuration.ts';
import { staffSignInBody } from './sign-in.page.ts';
import type { StaffSignIns } from './sign-ins.ts';
import { LANGUAGE_COOKIE, WORDS, type IdError } from './words.ts';

/** What the sign-in page stands on. */
export interface StaffDesk extends IssuerPages {
  world: World;
  signIns: StaffSignIns;
}

type Fields = Record<string, string | undefined>;
type Route = { Params: { uid: string }; Body: Fields | undefined };

/** Whom the form names: by a button, or by a staff ID with or without spaces. */
export function staffChosen(staff: readonly StaffMember[], fields: Fields): StaffMember | IdError {
  const typed = (fields.person ?? fields.staff_id ?? '').replace(/\s/g, '');
  if (typed === '') return 'empty';
  if (!/^\d{12}$/.test(typed)) return 'not-twelve-digits';
  return staff.find(({ staffId }) => staffId === typed) ?? 'unknown';
}

function showForm(
  { world }: StaffDesk,
  request: FastifyRequest<Route>,
  reply: FastifyReply,
  wrong?: { error: IdError; typed: string },
): FastifyReply {
  const language = languageOf(request, LANGUAGE_COOKIE);
  const words = WORDS[language];
  const other = language === 'en' ? 'cy' : 'en';
  const action = `/interaction/${request.params.uid}`;
  return sendPage(
    reply,
    {
      language,
      serviceName: words.service,
      title: (wrong ? words.errorPrefix : '') + words.signInTitle,
      skip: words.skip,
      footer: words.footer,
      toggle: { label: words.otherLanguage, href: `${action}?lang=${other}`, language: other },
      body: staffSignInBody({ action, language, staff: world.staff, ...wrong }),
    },
    [world.appOrigin],
  );
}

async function signedIn(
  { provider, signIns }: StaffDesk,
  { staffId }: StaffMember,
): Promise<InteractionResults> {
  const grant = new provider.Grant({ accountId: staffId, clientId: STAFF_CLIENT_ID });
  grant.addOIDCScope(BASE_SCOPES);
  grant.addResourceScope(provider.issuer, BASE_SCOPES);
  const grantId = await grant.save();
  signIns.keep(grantId, staffId);
  return { login: { accountId: staffId, remember: false }, consent: { grantId } };
}

/** Adds the sign-in page and what its buttons do. */
export function addStaffInteraction(app: FastifyInstance, desk: StaffDesk): void {
  const cookie = cookieName('staff-identity', 'interaction');

  app.get<Route>('/interaction/:uid', (request, reply) =>
    whenBound(desk, request, reply, () => showForm(desk, request, reply)),
  );
  app.post<Route>('/interaction/:uid', (request, reply) =>
    whenBound(desk, request, reply, async () => {
      const fields = request.body ?? {};
      const cancelled = { error: 'access_denied', error_description: 'Nobody chose to sign in' };
      if (fields.outcome === 'cancel')
        return finishInteraction(desk.provider, request, reply, { result: cancelled, cookie });
      const member = staffChosen(desk.world.staff, fields);
      if (typeof member === 'string')
        return showForm(desk, request, reply, { error: member, typed: fields.staff_id ?? '' });
      const result = await signedIn(desk, member);
      return finishInteraction(desk.provider, request, reply, { result, cookie });
    }),
  );
}
