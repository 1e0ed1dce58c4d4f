import { expect, recordComplete, signInByNumber, test } from '../kit/test.ts';

test('the services saw the calls they should have seen, each with proof of possession, and nobody else saw any', async ({
  page,
  sandbox,
  baseURL,
}) => {
  const person = await sandbox.person('diabetes');
  const strangers: string[] = [];
  const known = new Set([
    baseURL,
    ...(await sandbox.services()).map(({ baseUrl }) => new URL(baseUrl).origin),
  ]);
  page.on('request', (request) => {
    const { origin, protocol } = new URL(request.url());
    if (protocol.startsWith('http') && !known.has(origin)) strangers.push(request.url());
  });
  await signInByNumber(page, person.nhsNumber);
  await recordComplete(page);
  const seen = await sandbox.sightings();
  const at = (service: string) => seen.filter((one) => one.service === service);

  const searches = at('locator').filter(({ path }) => path.includes('/DocumentReference/_search'));
  expect(searches.map(({ method, status, proved }) => ({ method, status, proved }))).toEqual([
    { method: 'POST', status: 200, proved: true },
  ]);
  expect(at('directory').some(({ path }) => path.includes('/Organization'))).toBe(true);
  expect(at('directory').some(({ path }) => path.includes('/Endpoint'))).toBe(true);
  for (const platform of person.platforms) {
    const good = at(platform).filter(({ status, path }) => status === 200 && !path.includes('/metadata'));
    expect(good.length, platform).toBeGreaterThan(0);
    expect(
      good.filter(({ proved }) => !proved),
      `${platform} answered a call without proof`,
    ).toEqual([]);
  }
  const others = ['riverside', 'hightown', 'northgate', 'calder', 'eastfield', 'broafon', 'unvouched'].filter(
    (id) => !person.platforms.includes(id),
  );
  expect(
    seen.filter(({ service }) => others.includes(service)),
    'platforms that hold nothing were called',
  ).toEqual([]);
  expect(
    // Demographics is the one service whose API puts the number into the path.
    seen.filter(({ service, path }) => path.includes(person.nhsNumber) && service !== 'demographics'),
    'an NHS number in a URL',
  ).toEqual([]);

  // The sign-in pages are a redirect away and are no part of the app's own traffic.
  expect(
    strangers
      .filter((url) => !/\/(authorize|sign-in|consent|assets|interaction|choose)/.test(new URL(url).pathname))
      .filter((url) => new URL(url).hostname !== 'localhost'),
  ).toEqual([]);
});

test('a token and proof that one platform was given are worth nothing at another', async ({
  page,
  sandbox,
}) => {
  const services = await sandbox.services();
  const base = (id: string): string => services.find((one) => one.id === id)?.baseUrl ?? '';
  let caught: Record<string, string> | undefined;
  page.on('request', (request) => {
    if (
      caught === undefined &&
      request.url().startsWith(base('riverside')) &&
      request.headers()['authorization'] !== undefined
    )
      caught = request.headers();
  });
  await signInByNumber(page, (await sandbox.person('diabetes')).nhsNumber);
  await recordComplete(page);
  expect(caught).toBeDefined();
  const { authorization = '', dpop = '' } = caught ?? {};
  for (const id of ['northgate', 'riverside']) {
    const replayed = await fetch(`${base(id)}/Observation`, { headers: { authorization, dpop } });
    expect(replayed.status, id).toBe(401);
  }
  const bare = await fetch(`${base('riverside')}/Observation`, {
    headers: { authorization: authorization.replace('DPoP', 'Bearer') },
  });
  expect(bare.status).toBe(401);
});
