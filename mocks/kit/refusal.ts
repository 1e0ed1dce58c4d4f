/** Why a call was turned away; `error` is the word of the WWW-Authenticate challenge, absent when no token was sent. */
export interface AccessFailure {
  status: 401 | 403 | 503;
  error?: string;
  diagnostics: string;
}

/** Thrown where a call is turned away, and answered at one place. */
export class Refusal extends Error {
  readonly failure: AccessFailure;
  constructor(failure: AccessFailure) {
    super(failure.diagnostics);
    this.failure = failure;
  }
}
