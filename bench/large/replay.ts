import { Agent, createServer, request } from 'node:http';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gunzipSync } from 'node:zlib';
import type { Call } from './asked.ts';

/** One answer as it went over the wire. */
interface Answer {
  readonly origin: string;
  readonly body: Buffer;
  readonly encoding: string | undefined;
  readonly type: string;
}

/** What platforms answered, byte for byte, and how long they took to answer a client that reads nothing. */
export interface Recorded {
  readonly answers: readonly Answer[];
  readonly serverMs: number;
  readonly bytes: { readonly sent: number; readonly json: number };
}

/** As many connections to one origin as a browser opens (HTTP/1.1). */
const CONNECTIONS = 6;

/** Sends all calls as a browser would and keeps each answer as sent. */
export async function recordAnswers(calls: readonly Call[], appOrigin: string): Promise<Recorded> {
  const agent = new Agent({ keepAlive: true, maxSockets: CONNECTIONS });
  const start = performance.now();
  const answers = await Promise.all(calls.map((call) => answerTo(call, appOrigin, agent)));
  const serverMs = performance.now() - start;
  agent.destroy();
  let [sent, json] = [0, 0];
  for (const { body, encoding } of answers) {
    sent += body.length;
    json += encoding === 'gzip' ? gunzipSync(body).length : body.length;
  }
  return { answers, serverMs, bytes: { sent, json } };
}

function answerTo({ url, method, body, headers }: Call, origin: string, agent: Agent): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const length = body === undefined ? {} : { 'content-length': Buffer.byteLength(body) };
    const asking = request(
      url,
      { method, agent, headers: { ...headers, ...length, origin, 'accept-encoding': 'gzip' } },
      (said) => {
        const parts: Buffer[] = [];
        said.on('data', (part: Buffer) => parts.push(part));
        said.once('error', reject);
        said.once('end', () => {
          if (said.statusCode !== 200) reject(new Error(`${said.statusCode} ${url}`));
          const { 'content-encoding': encoding, 'content-type': type = 'application/json' } = said.headers;
          resolve({ origin: new URL(url).origin, body: Buffer.concat(parts), encoding, type });
        });
      },
    );
    asking.once('error', reject);
    asking.end(body);
  });
}

/** Plain servers, one for each origin there was, that send what was recorded; without any other work. */
export async function startReplay(
  answers: readonly Answer[],
): Promise<{ readonly calls: readonly Call[]; end(): void }> {
  const servers: Server[] = [];
  const calls: Call[] = [];
  for (const origin of new Set(answers.map((one) => one.origin))) {
    const held = answers.filter((one) => one.origin === origin);
    const server = createServer((asking, reply) => {
      const answer = held[Number(asking.url?.slice(1))];
      if (answer === undefined) return void reply.writeHead(404).end();
      const { body, encoding, type } = answer;
      reply.writeHead(200, {
        'access-control-allow-origin': '*',
        'cache-control': 'no-store',
        'content-type': type,
        'content-length': body.length,
        ...(encoding === undefined ? {} : { 'content-encoding': encoding }),
      });
      return void reply.end(body);
    });
    await new Promise<void>((ready) => server.listen(0, 'localhost', ready));
    servers.push(server);
    const { port } = server.address() as AddressInfo;
    held.forEach((_, at) =>
      calls.push({ url: `http://localhost:${port}/${at}`, method: 'GET', headers: {} }),
    );
  }
  return {
    calls,
    end: () => {
      for (const server of servers) {
        server.closeAllConnections();
        server.close();
      }
    },
  };
}
