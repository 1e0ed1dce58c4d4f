import type { FastifyReply, FastifyRequest } from 'fastify';
import { errors, type default as Provider, type InteractionResults } from 'oidc-provider';

/** Sends the page for a sign-in that cannot go on. */
export type ShowProblem = (
  request: FastifyRequest,
  reply: FastifyReply,
  problem: { error: string; description?: string | undefined },
) => FastifyReply;

/** What the pages of an issuer stand on. */
export interface IssuerPages {
  provider: Provider;
  showProblem: ShowProblem;
}

type OfInteraction = FastifyRequest<{ Params: { uid: string } }>;

/** Goes on where the browser's interaction cookie fits the sign-in in the address; otherwise shows what is wrong. */
export async function whenBound(
  { provider, showProblem }: IssuerPages,
  request: OfInteraction,
  reply: FastifyReply,
  then: (params: Record<string, unknown>) => FastifyReply | Promise<FastifyReply>,
): Promise<FastifyReply> {
  try {
    const details = await provider.interactionDetails(request.raw, reply.raw);
    if (details.uid !== request.params.uid) throw new errors.SessionNotFound('another sign-in is under way');
    return await then(details.params);
  } catch (error) {
    if (!(error instanceof errors.SessionNotFound)) throw error;
    return showProblem(request, reply, { error: error.error, description: error.error_description });
  }
}

/** Ends an interaction: takes its cookie away and sends the browser on with what came of it. */
export async function finishInteraction(
  provider: Provider,
  request: OfInteraction,
  reply: FastifyReply,
  { result, cookie }: { result: InteractionResults; cookie: string },
): Promise<FastifyReply> {
  for (const name of [cookie, `${cookie}.sig`])
    void reply.header(
      'set-cookie',
      `${name}=; Path=/interaction/${request.params.uid}; HttpOnly; SameSite=Lax; Max-Age=0`,
    );
  return reply.redirect(await provider.interactionResult(request.raw, reply.raw, result), 303);
}
