/** A spent token was used, so all devices were signed out; or the person signed this one out from another. */
export type WhyEnded = 'token-reuse' | 'signed-out-elsewhere';

/**
 * Everything that may go wrong with the outside world, as a closed union. A failure carries a kind and safe detail:
 * never a value from a record, never a server's prose (both can hold what must not be logged).
 */
export type Failure =
  | { readonly kind: 'offline' }
  | { readonly kind: 'unreachable' }
  | { readonly kind: 'timed-out' }
  | { readonly kind: 'throttled'; readonly retryAfterMs: number }
  /** `why`: what the issuer says of a sign-in that ended before its time. */
  | { readonly kind: 'signed-out'; readonly why?: WhyEnded }
  /** The signed-in person may no longer act for whom they ask about. */
  | { readonly kind: 'delegation-ended' }
  | { readonly kind: 'not-allowed'; readonly status: number }
  | { readonly kind: 'not-found' }
  | { readonly kind: 'refused'; readonly status: number }
  | { readonly kind: 'broken'; readonly status: number }
  | { readonly kind: 'unreadable' }
  | { readonly kind: 'another-person' }
  | { readonly kind: 'endless-pages' }
  /** The service says itself that something is missing in what it answered. */
  | { readonly kind: 'incomplete' }
  | { readonly kind: 'not-vouched' }
  | { readonly kind: 'not-in-directory' }
  | { readonly kind: 'unsupported' }
  /** The national index no longer names this organisation. */
  | { readonly kind: 'no-longer-pointed-at' }
  /** Somebody else, or another device, changed it there meanwhile. */
  | { readonly kind: 'overtaken' }
  | { readonly kind: 'storage-full' }
  | { readonly kind: 'stopped' };

/** Whether trying again can help, and when. */
export function retry(failure: Failure): 'when-online' | 'later' | 'after-sign-in' | 'never' {
  switch (failure.kind) {
    case 'offline':
      return 'when-online';
    case 'unreachable':
    case 'timed-out':
    case 'throttled':
    case 'broken':
    case 'unreadable':
    case 'incomplete':
    case 'stopped':
    case 'overtaken':
    case 'storage-full':
      return 'later';
    case 'signed-out':
      return 'after-sign-in';
    case 'delegation-ended':
    case 'not-allowed':
    case 'not-found':
    case 'refused':
    case 'another-person':
    case 'endless-pages':
    case 'not-vouched':
    case 'not-in-directory':
    case 'unsupported':
    case 'no-longer-pointed-at':
      return 'never';
  }
}
