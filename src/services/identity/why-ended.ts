import type { Failure, WhyEnded } from '#/kit/failure.ts';

const REASONS: readonly WhyEnded[] = ['token-reuse', 'signed-out-elsewhere'];

/** The failure of a sign-in that has ended; `errorUri` of the issuer's answer (RFC 6749 §5.2) may say why. */
export function signedOut(issuer: string, errorUri: string | null | undefined): Failure {
  const why = REASONS.find((reason) => errorUri === `${issuer}/ended/${reason}`);
  return why === undefined ? { kind: 'signed-out' } : { kind: 'signed-out', why };
}
