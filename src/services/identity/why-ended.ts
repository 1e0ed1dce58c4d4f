import type { Failure, WhyEnded } from '#/kit/failure.ts';
import type { Outcome } from '#/kit/outcome.ts';

const REASONS: readonly WhyEnded[] = ['token-reuse', 'signed-out-elsewhere'];

/** The failure of a sign-in that has ended; `errorUri` of the issuer's answer (RFC 6749 §5.2) may say why. */
export function signedOut(issuer: string, errorUri: string | null | undefined): Failure {
  const why = REASONS.find((reason) => errorUri === `${issuer}/ended/${reason}`);
  return why === undefined ? { kind: 'signed-out' } : { kind: 'signed-out', why };
}

/**
 * Asks the issuer, and once more where it says without a reason that the sign-in has ended. A browser that loses an answer
 * asks again by itself (RFC 9110 §9.2.2 lets it where it believes that nothing was done), with the very same proof, and that
 * one is turned away as a replay (RFC 9449 §11.1).
 */
export async function despiteReplay<T>(
  ask: () => Promise<Outcome<T, Failure>>,
): Promise<Outcome<T, Failure>> {
  const answer = await ask();
  const isUnexplained =
    !answer.ok && answer.failure.kind === 'signed-out' && answer.failure.why === undefined;
  return isUnexplained ? ask() : answer;
}
