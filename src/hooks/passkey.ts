import type { UnlockWay } from '#/vault/unlock-way.ts';

type Passkey = Extract<UnlockWay, { readonly method: 'passkey' }>;

/** The device's passkeys cannot keep a secret for an app (no WebAuthn `prf`), or the person turned away. */
export class NoPasskey extends Error {
  override readonly name = 'NoPasskey';
  readonly because: 'not-able' | 'turned-away';
  constructor(because: 'not-able' | 'turned-away') {
    super(because);
    this.because = because;
  }
}

/** What passkeys are asked for: from it each makes a secret of its own, always the same. */
const ASKED = new TextEncoder().encode('What unlocks a health record here');
const ES256 = -7;
const RS256 = -257;
const LONGEST_MS = 120_000;

/** Whether this browser has passkeys at all; whether they can do what is needed shows when one is made. */
export const hasPasskeys = (): boolean => 'PublicKeyCredential' in window;

/**
 * Makes a passkey on this device and has it give its secret (WebAuthn Level 3 §10.1.4). Throws `NoPasskey`. It carries no
 * name of anybody: the device lists its passkeys for whoever looks.
 */
export async function makePasskey(service: string): Promise<Passkey> {
  const made = await ceremony(() =>
    navigator.credentials.create({
      publicKey: {
        rp: { name: service },
        user: { id: random(), name: service, displayName: service },
        challenge: random(),
        pubKeyCredParams: [ES256, RS256].map((alg) => ({ type: 'public-key', alg })),
        authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
        extensions: { prf: { eval: { first: ASKED } } },
        timeout: LONGEST_MS,
      },
    }),
  );
  const { prf } = made.getClientExtensionResults();
  if (prf?.results !== undefined) return passkeyOf(made);
  if (prf?.enabled !== true) throw new NoPasskey('not-able');
  return askPasskey([made.id]);
}

/** Has one of these passkeys give its secret. Throws `NoPasskey`. */
export async function askPasskey(credentials: readonly string[]): Promise<Passkey> {
  const asked = await ceremony(() =>
    navigator.credentials.get({
      publicKey: {
        challenge: random(),
        allowCredentials: credentials.map((id) => ({ type: 'public-key', id: bytesOf(id) })),
        userVerification: 'required',
        extensions: { prf: { eval: { first: ASKED } } },
        timeout: LONGEST_MS,
      },
    }),
  );
  return passkeyOf(asked);
}

async function ceremony(ask: () => Promise<Credential | null>): Promise<PublicKeyCredential> {
  let answer: Credential | null;
  try {
    answer = await ask();
  } catch (cause) {
    const isTurnedAway = cause instanceof DOMException && cause.name === 'NotAllowedError';
    throw new NoPasskey(isTurnedAway ? 'turned-away' : 'not-able');
  }
  if (!(answer instanceof PublicKeyCredential)) throw new NoPasskey('turned-away');
  return answer;
}

function passkeyOf(credential: PublicKeyCredential): Passkey {
  const secret = credential.getClientExtensionResults().prf?.results?.first;
  if (secret === undefined) throw new NoPasskey('not-able');
  const bytes = new Uint8Array(ArrayBuffer.isView(secret) ? secret.buffer : secret);
  return { method: 'passkey', credential: credential.id, secret: new Uint8Array(bytes) };
}

const random = (): Uint8Array<ArrayBuffer> => crypto.getRandomValues(new Uint8Array(32));

/** A credential's id in base64url, as bytes. */
function bytesOf(id: string): Uint8Array<ArrayBuffer> {
  const text = atob(id.replaceAll('-', '+').replaceAll('_', '/'));
  return Uint8Array.from(text, (sign) => sign.charCodeAt(0));
}
