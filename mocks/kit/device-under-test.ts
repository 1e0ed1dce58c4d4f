import { createHash, randomUUID } from 'node:crypto';
import { calculateJwkThumbprint, exportJWK, generateKeyPair, SignJWT } from 'jose';

/** A device of a test: makes proofs of its key (RFC 9449 §4.2). */
export interface TestDevice {
  jkt: string;
  prove(call: { method: string; url: string; token?: string; nonce?: string | undefined }): Promise<string>;
}

/** A device with a fresh key. */
export async function testDevice(): Promise<TestDevice> {
  const pair = await generateKeyPair('ES256', { extractable: true });
  const jwk = await exportJWK(pair.publicKey);
  return {
    jkt: await calculateJwkThumbprint(jwk),
    prove: ({ method, url, token, nonce }) =>
      new SignJWT({
        htm: method,
        htu: url.replace(/\?.*$/, ''),
        ...(token !== undefined && { ath: createHash('sha256').update(token).digest('base64url') }),
        ...(nonce !== undefined && { nonce }),
      })
        .setProtectedHeader({ alg: 'ES256', typ: 'dpop+jwt', jwk })
        .setIssuedAt()
        .setJti(randomUUID())
        .sign(pair.privateKey),
  };
}
