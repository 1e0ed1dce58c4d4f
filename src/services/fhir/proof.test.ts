import { decodeJwt } from 'jose/jwt/decode';
import { expect, it, vi } from 'vitest';
import { SpareProofs, type Proving } from './proof.ts';

const keys = (): Promise<CryptoKeyPair> =>
  crypto.subtle.generateKey({ name: 'ECDSA', namedCurve: 'P-256' }, false, ['sign']);
const CALL: Proving = {
  url: 'https://platform.example/FHIR/R4/Observation',
  method: 'POST',
  nowMs: 1_700_000_000_000,
  nonce: 'n1',
  accessToken: 'token',
};

it('each proof is good once, says what its call is, and is made ahead only for calls that follow one of their like', async () => {
  const sign = vi.spyOn(crypto.subtle, 'sign');
  const keyPair = await keys();
  const proofs = new SpareProofs();
  const first = await proofs.take(keyPair, CALL);
  expect(sign).toHaveBeenCalledTimes(1);
  const second = await proofs.take(keyPair, CALL);
  const third = await proofs.take(keyPair, { ...CALL, nowMs: CALL.nowMs + 500 });
  await expect.poll(() => sign.mock.calls.length).toBe(4);
  const jtis = [first, second, third].map((proof) => decodeJwt(proof).jti);
  expect(new Set(jtis).size).toBe(3);
  expect(decodeJwt(third)).toMatchObject({ htm: 'POST', htu: CALL.url, nonce: 'n1', iat: 1_700_000_000 });
  sign.mockRestore();
});

it.each([
  ['address', { url: 'https://platform.example/FHIR/R4/Consent' }],
  ['way of calling', { method: 'PUT' }],
  ['nonce', { nonce: 'n2' }],
  ['token', { accessToken: 'another' }],
  ['time', { nowMs: CALL.nowMs + 5000 }],
] as const)('one that was made ahead is not used for another %s', async (_, other) => {
  const keyPair = await keys();
  const proofs = new SpareProofs();
  await proofs.take(keyPair, CALL);
  await proofs.take(keyPair, CALL);
  const call = { ...CALL, ...other };
  const said = decodeJwt(await proofs.take(keyPair, call));
  expect(said).toMatchObject({
    htm: call.method,
    htu: call.url,
    nonce: call.nonce,
    iat: Math.floor(call.nowMs / 1000),
  });
  const withAnother = decodeJwt(await proofs.take(keyPair, CALL)).ath;
  expect(said['ath'] === withAnother).toBe(call.accessToken === CALL.accessToken);
});

it('nor for another key', async () => {
  const [one, other] = [await keys(), await keys()];
  const proofs = new SpareProofs();
  await proofs.take(one, CALL);
  await proofs.take(one, CALL);
  const proof = await proofs.take(other, CALL);
  const { x } = await crypto.subtle.exportKey('jwk', other.publicKey);
  expect(atob((proof.split('.')[0] ?? '').replaceAll('-', '+').replaceAll('_', '/'))).toContain(x);
});
