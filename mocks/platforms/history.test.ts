import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { PLATFORMS } from '../kit/world.ts';
import type { Person, PlatformId, Resource } from '../kit/world.ts';
import { capabilityStatement } from './capability.ts';
import { mannerOf } from './manner.ts';
import { ANN, openBench, patient } from './platform-under-test.ts';
import type { Answer, Bench } from './platform-under-test.ts';

const LABEL = { system: 'http://terminology.hl7.org/CodeSystem/v3-ActCode', code: 'NOPAT' };
const OLD = '2020-01-01T10:00:00.000Z';

const observation = (id: string, more: object = {}): Resource => ({
  resourceType: 'Observation',
  id,
  meta: { lastUpdated: OLD },
  status: 'final',
  subject: { reference: 'Patient/ann' },
  ...more,
});
const report: Resource = {
  resourceType: 'DiagnosticReport',
  id: 'report',
  meta: { lastUpdated: OLD },
  result: [{ reference: 'Observation/o1', display: 'Sodium' }],
};
const letter: Resource = {
  resourceType: 'DocumentReference',
  id: 'letter',
  meta: { lastUpdated: OLD },
  content: [{ attachment: { contentType: 'text/plain', url: 'Binary/page' } }],
};
const page: Resource = { resourceType: 'Binary', id: 'page', contentType: 'text/plain', data: 'QQ==' };
const whole = () =>
  structuredClone([
    patient('ann', ANN),
    observation('o1'),
    observation('o2'),
    observation('secret', { meta: { lastUpdated: OLD, security: [LABEL] } }),
    report,
    letter,
    page,
  ]);

let bench: Bench;
const began = Date.parse('2026-03-01T08:00:00.000Z');
const later = () => new Date(Date.now() + 1).toISOString();

const open = (...platforms: PlatformId[]) => {
  const records: Person['records'] = Object.fromEntries(platforms.map((id) => [id, whole()]));
  bench = openBench(records);
  vi.setSystemTime(began + 60_000);
};
const since = (platform: PlatformId, instant: string, more = '') =>
  bench.get(platform, `/_history?_since=${encodeURIComponent(instant)}${more}`);
const told = ({ body }: Answer) =>
  (body.entry ?? []).flatMap(({ request }) => (request ? [`${request.method} ${request.url}`] : []));

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'], now: began });
});
afterEach(() => {
  bench.data.close();
  vi.useRealTimers();
});

test.each<PlatformId>(['riverside', 'broafon', 'northgate', 'hightown', 'calder', 'eastfield'])(
  '%s: nothing has changed since the whole record was read, and the answer is small and says when',
  async (platform) => {
    open(platform);
    const first = await bench.get(platform, '/DocumentReference');
    expect(first.body.meta.lastUpdated).toBe('2026-03-01T08:01:00.000Z');
    vi.setSystemTime(began + 120_000);
    const answer = await since(platform, first.body.meta.lastUpdated);
    expect(answer).toMatchObject({ status: 200, body: { type: 'history', total: 0 } });
    expect(answer.body.meta.lastUpdated).toBe('2026-03-01T08:02:00.000Z');
    expect(told(answer)).toEqual([]);
    expect(JSON.stringify(answer.body).length).toBeLessThan(600);
  },
);

test('tells what was amended, added and removed, once, in the latest version, latest first', async () => {
  open('northgate');
  const from = new Date().toISOString();
  bench.data.amend(ANN, 'Observation', 'o1');
  bench.data.amend(ANN, 'Observation', 'o1');
  vi.setSystemTime(began + 61_000);
  bench.data.remove(ANN, 'Observation', 'o2');
  vi.setSystemTime(began + 62_000);
  bench.data.addResult(ANN);
  const answer = await since('northgate', from);
  expect(told(answer)).toEqual([
    expect.stringMatching(/^POST Observation\/[\w-]{36}$/),
    'DELETE Observation/o2',
    'PUT Observation/o1',
  ]);
  const [, gone, amended] = answer.body.entry ?? [];
  expect(gone).toEqual({
    fullUrl: `${bench.world.service('northgate').baseUrl}/Observation/o2`,
    request: { method: 'DELETE', url: 'Observation/o2' },
    response: { status: '204 No Content', etag: 'W/"2"', lastModified: '2026-03-01T08:01:01.000Z' },
  });
  expect(amended).toMatchObject({
    resource: { id: 'o1', status: 'amended', meta: { versionId: '3' } },
    response: { status: '200 OK', etag: 'W/"3"', lastModified: '2026-03-01T08:01:00.000Z' },
  });
});

test('a change at the very instant is told again, one before it is not', async () => {
  open('riverside');
  const instant = new Date().toISOString();
  bench.data.amend(ANN, 'Observation', 'o1');
  expect(told(await since('riverside', instant))).toEqual(['PUT Observation/o1']);
  expect(told(await since('riverside', later()))).toEqual([]);
});

test('without an instant it is the whole record', async () => {
  open('riverside');
  expect((await bench.get('riverside', '/_history')).body.total).toBe(7);
});

test('what has come to be not for the patient goes like a removal, and what refers to it is sent anew', async () => {
  open('northgate', 'riverside');
  const from = new Date().toISOString();
  bench.data.restrict(ANN, 'Observation', 'o1');
  const kept = await since('northgate', from);
  expect(told(kept).sort()).toEqual(['DELETE Observation/o1', 'PUT DiagnosticReport/report']);
  expect(JSON.stringify(kept.body)).not.toMatch(/NOPAT|Sodium/);
  expect(Object.keys(kept.body.entry?.find(({ request }) => request?.method === 'DELETE') ?? {})).toEqual([
    'fullUrl',
    'request',
    'response',
  ]);
  const sent = await since('riverside', from);
  expect(told(sent)).toEqual(['PUT Observation/o1']);
  expect(sent.body.entry?.[0]?.resource?.meta?.security?.[0]?.code).toBe('NOPAT');
});

test('of what the patient could never see, or cannot see any more, nothing further is told', async () => {
  open('northgate');
  const from = new Date().toISOString();
  bench.data.amend(ANN, 'Observation', 'secret');
  bench.data.remove(ANN, 'Observation', 'secret');
  expect(told(await since('northgate', from))).toEqual([]);
  bench.data.restrict(ANN, 'Observation', 'o2');
  vi.setSystemTime(began + 90_000);
  bench.data.amend(ANN, 'Observation', 'o2');
  bench.data.remove(ANN, 'Observation', 'o2');
  expect(told(await since('northgate', later()))).toEqual([]);
  const gone = (await since('northgate', from)).body.entry?.find(
    ({ request }) => request?.method === 'DELETE',
  );
  expect(gone?.response).toMatchObject({ etag: 'W/"2"', lastModified: from });
});

test('says that something is withheld, as searches do', async () => {
  open('northgate', 'riverside');
  const outcomes = ({ body }: Answer) =>
    (body.entry ?? []).filter(({ search }) => search?.mode === 'outcome');
  const from = new Date().toISOString();
  expect(JSON.stringify(outcomes(await since('northgate', from)))).toContain('suppressed');
  expect(outcomes(await since('riverside', from))).toEqual([]);
});

test('a letter that is withheld takes its pages along', async () => {
  open('northgate');
  const from = new Date().toISOString();
  bench.data.restrict(ANN, 'DocumentReference', 'letter');
  expect(told(await since('northgate', from)).sort()).toEqual([
    'DELETE Binary/page',
    'DELETE DocumentReference/letter',
  ]);
  expect((await bench.get('northgate', '/Binary/page')).status).toBe(404);
});

test('a letter that is removed takes its pages along', async () => {
  open('riverside');
  const from = new Date().toISOString();
  bench.data.remove(ANN, 'DocumentReference', 'letter');
  expect(told(await since('riverside', from)).sort()).toEqual([
    'DELETE Binary/page',
    'DELETE DocumentReference/letter',
  ]);
});

test('covers what a full read brings: no pages where they are opened one by one, nothing that is not served', async () => {
  open('hightown', 'eastfield');
  expect(told(await bench.get('eastfield', '/_history')).sort()).toEqual([
    'POST DocumentReference/letter',
    'POST Patient/ann',
  ]);
  const names = told(await bench.get('hightown', '/_history'));
  expect(names).toEqual(expect.arrayContaining(['POST DocumentReference/letter', 'POST Observation/o1']));
  expect(names).not.toContain('POST Binary/page');
  expect(bench.data.count(ANN)).toBe(names.length + 2);
});

test('leads from page to page, each change once, and every page says the same instant', async () => {
  open('calder', 'broafon');
  for (const platform of ['calder', 'broafon'] as const) {
    const first = await bench.get(platform, '/_history?_count=3');
    const names = told(first);
    let next = first.body.link.find(({ relation }) => relation === 'next')?.url;
    vi.setSystemTime(Date.now() + 5000);
    while (next !== undefined) {
      const answer = await bench.get(platform, next);
      expect(answer.body.meta.lastUpdated).toBe(first.body.meta.lastUpdated);
      names.push(...told(answer));
      next = answer.body.link.find(({ relation }) => relation === 'next')?.url;
    }
    expect(new Set(names).size).toBe(first.body.total);
    expect(names).toHaveLength(first.body.total);
  }
});

test('an entity tag holds until something changes', async () => {
  open('riverside');
  const from = new Date().toISOString();
  const { etag } = await since('riverside', from);
  const path = `/_history?_since=${from}`;
  expect((await bench.get('riverside', path, { 'if-none-match': etag })).status).toBe(304);
  bench.data.amend(ANN, 'Observation', 'o1');
  expect((await bench.get('riverside', path, { 'if-none-match': etag })).status).toBe(200);
});

test('refuses an instant before the records were laid down, and one that is none', async () => {
  open('riverside');
  expect((await since('riverside', '2019-01-01T00:00:00Z')).status).toBe(410);
  expect((await since('riverside', 'yesterday')).status).toBe(400);
  bench.data.reset();
  expect((await since('riverside', '2026-03-01T08:00:30Z')).status).toBe(410);
});

test('can mix people up and lead in a circle', async () => {
  open('riverside');
  const from = new Date().toISOString();
  bench.world.faults.add({ service: 'riverside', kind: 'wrong-person', times: 1 });
  expect(told(await since('riverside', from)).sort()).toEqual(['POST Observation/bobs', 'POST Patient/bob']);
  bench.world.faults.add({ service: 'riverside', kind: 'paging-loop' });
  const first = await since('riverside', from);
  const next = first.body.link.find(({ relation }) => relation === 'next')?.url ?? '';
  const second = await bench.get('riverside', next);
  expect(second.body.link.find(({ relation }) => relation === 'next')?.url).toBe(next);
});

test('by the clock that the platform has', async () => {
  open('riverside');
  bench.world.faults.add({ service: 'riverside', kind: 'skew', delayMs: 60_000 });
  bench.data.amend(ANN, 'Observation', 'o1');
  const answer = await since('riverside', '2026-03-01T08:02:00Z');
  expect(answer.body.meta.lastUpdated).toBe('2026-03-01T08:02:00.000Z');
  expect(told(answer)).toEqual(['PUT Observation/o1']);
});

test('the structured record says when it was asked for', async () => {
  open('hightown');
  const identifier = { system: 'https://fhir.nhs.uk/Id/nhs-number', value: ANN };
  const answer = await bench.post(
    'hightown',
    '/Patient/$gpc.getstructuredrecord',
    { resourceType: 'Parameters', parameter: [{ name: 'patientNHSNumber', valueIdentifier: identifier }] },
    { 'ssp-interactionid': 'urn:nhs:names:services:gpconnect:fhir:operation:gpc.getstructuredrecord-1' },
  );
  expect(answer.body.meta.lastUpdated).toBe('2026-03-01T08:01:00.000Z');
  expect(answer.body.entry?.map(({ resource }) => resource?.id)).not.toContain('page');
});

test('a share of the record is amended everywhere, the same one each time', async () => {
  open('northgate', 'calder');
  const from = new Date().toISOString();
  expect(bench.data.churn(ANN, 0.5)).toBe(4);
  const names = async () => [...told(await since('northgate', from)), ...told(await since('calder', from))];
  const before = await names();
  expect(before).toHaveLength(4);
  expect(told(await since('calder', from))).not.toEqual([]);
  expect(bench.data.churn(ANN, 0.5)).toBe(4);
  expect((await names()).sort()).toEqual(before.sort());
});

test('every platform declares it', () => {
  open('riverside');
  for (const { id } of PLATFORMS) {
    const details = { base: '', types: [], nowMs: 0 };
    const { rest } = capabilityStatement(bench.world, mannerOf(id), details);
    expect(rest).toMatchObject([{ interaction: [{ code: 'history-system' }] }]);
  }
});
