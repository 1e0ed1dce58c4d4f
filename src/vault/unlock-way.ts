/**
 * What opens a vault: a PIN, a passkey, or a recovery code. Each gives a key that wraps the vault's own key, so that a way
 * can be added, changed or taken away without sealing the record anew.
 */
export type UnlockWay =
  | { readonly method: 'pin'; readonly pin: string }
  /** `secret`: 32 bytes that only this passkey gives (WebAuthn Level 3 §10.1.4, the `prf` extension). */
  | { readonly method: 'passkey'; readonly credential: string; readonly secret: Uint8Array<ArrayBuffer> }
  | { readonly method: 'recovery'; readonly code: string };

export type UnlockMethod = UnlockWay['method'];

/** What must be kept beside a wrapped key to make its wrapping key again; none of it is secret. */
export interface WayPlan {
  readonly salt: Uint8Array<ArrayBuffer>;
  /** Rounds of PBKDF2 that slow down guessing; only PINs can be guessed. */
  readonly rounds?: number;
}

/** What the OWASP Password Storage Cheat Sheet (2023) asks of PBKDF2 with SHA-256. */
const ROUNDS = 600_000;
const SALT_BYTES = 16;

/** Fewer digits are too soon guessed. */
const LEAST_DIGITS = 6;

/** Why a new PIN will not do; undefined when it will. */
export function faultOfPin(pin: string): 'empty' | 'notDigits' | 'tooShort' | 'tooEasy' | undefined {
  if (pin === '') return 'empty';
  if (!/^\d+$/.test(pin)) return 'notDigits';
  if (pin.length < LEAST_DIGITS) return 'tooShort';
  // 000000, 123456, 987654: what is tried first.
  const digits = Array.from(pin, Number);
  const steps = new Set(digits.slice(1).map((digit, place) => (digit - (digits[place] ?? 0) + 10) % 10));
  const [step = 0] = steps;
  return steps.size === 1 && [0, 1, 9].includes(step) ? 'tooEasy' : undefined;
}

export function planWay(way: UnlockWay): WayPlan {
  const salt = crypto.getRandomValues(new Uint8Array(SALT_BYTES));
  return way.method === 'pin' ? { salt, rounds: ROUNDS } : { salt };
}

/** Makes the key that binds PINs to this browser: a PIN alone, without it, cannot be guessed from a copy of the rows. */
export function newDeviceKey(): Promise<CryptoKey> {
  return crypto.subtle.generateKey({ name: 'HMAC', hash: 'SHA-256' }, false, ['sign']);
}

/** The key that wraps the vault's own. A PIN goes through PBKDF2 (RFC 8018 §5.2) and the device's key, all through HKDF (RFC 5869). */
export async function wrappingKey(
  way: UnlockWay,
  { salt, rounds = 0 }: WayPlan,
  deviceKey: CryptoKey,
): Promise<CryptoKey> {
  const secret = await secretOf(way, salt, rounds, deviceKey);
  const material = await crypto.subtle.importKey('raw', secret, 'HKDF', false, ['deriveKey']);
  return crypto.subtle.deriveKey(
    { name: 'HKDF', hash: 'SHA-256', salt, info: bytesOf(`unlock by ${way.method}`) },
    material,
    { name: 'AES-GCM', length: 256 },
    false,
    ['wrapKey', 'unwrapKey'],
  );
}

async function secretOf(
  way: UnlockWay,
  salt: Uint8Array<ArrayBuffer>,
  rounds: number,
  deviceKey: CryptoKey,
): Promise<BufferSource> {
  switch (way.method) {
    case 'passkey':
      return way.secret;
    case 'recovery':
      return bytesOf(plainCode(way.code));
    case 'pin': {
      const pin = await crypto.subtle.importKey('raw', bytesOf(way.pin), 'PBKDF2', false, ['deriveBits']);
      const slow = await crypto.subtle.deriveBits(
        { name: 'PBKDF2', hash: 'SHA-256', salt, iterations: rounds },
        pin,
        256,
      );
      return crypto.subtle.sign('HMAC', deviceKey, slow);
    }
  }
}

/** Digits and letters that are not mistaken for each other on paper (Crockford's base 32). */
const SIGNS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const CODE_SIGNS = 26;

/** A recovery code: 130 random bits to be written down, in groups of five or six signs. */
export function newRecoveryCode(): string {
  const random = crypto.getRandomValues(new Uint8Array(CODE_SIGNS));
  const signs = [...random].map((byte) => SIGNS.charAt(byte & 31)).join('');
  return [
    signs.slice(0, 5),
    signs.slice(5, 10),
    signs.slice(10, 15),
    signs.slice(15, 20),
    signs.slice(20),
  ].join('-');
}

/** A code as it was meant: however it was grouped, in small letters or large, O for 0, I or L for 1. */
export function plainCode(typed: string): string {
  return typed.toUpperCase().replace(/[\s-]/g, '').replaceAll('O', '0').replace(/[IL]/g, '1');
}

const bytesOf = (text: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(text);
