import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { recordAnswers, startReplay } from './replay.ts';

test('what was recorded is sent again byte for byte, with its compression', async () => {
  const json = JSON.stringify({ resourceType: 'Bundle', note: 'ä'.repeat(5000) });
  const asked: string[] = [];
  const server = createServer((asking, reply) => {
    asking.setEncoding('utf8');
    asking.on('data', (body: string) => asked.push(`${asking.method} ${asking.headers.dpop} ${body}`));
    asking.on('end', () =>
      reply
        .writeHead(200, { 'content-type': 'application/fhir+json', 'content-encoding': 'gzip' })
        .end(gzipSync(json)),
    );
  });
  await new Promise<void>((ready) => server.listen(0, 'localhost', ready));
  const { port } = server.address() as AddressInfo;
  const call = { url: `http://localhost:${port}/Patient/_search`, method: 'POST', body: 'identifier=ä' };
  const recorded = await recordAnswers([{ ...call, headers: { dpop: 'proof' } }], 'http://localhost:1');
  server.close();

  expect(asked).toEqual(['POST proof identifier=ä']);
  expect(recorded.bytes).toEqual({ sent: gzipSync(json).length, json: Buffer.byteLength(json) });

  const replay = await startReplay(recorded.answers);
  const again = await Promise.all(replay.calls.map(({ url }) => fetch(url)));
  expect(await Promise.all(again.map((answer) => answer.text()))).toEqual([json]);
  expect(again[0]?.headers.get('content-encoding')).toBe('gzip');
  replay.end();
});

test('an answer that is none ends the recording', async () => {
  const server = createServer((_asking, reply) => reply.writeHead(401).end());
  await new Promise<void>((ready) => server.listen(0, 'localhost', ready));
  const { port } = server.address() as AddressInfo;
  const calls = [{ url: `http://localhost:${port}/Condition`, method: 'GET', headers: {} }];
  await expect(recordAnswers(calls, 'http://localhost:1')).rejects.toThrow('401');
  server.close();
});
