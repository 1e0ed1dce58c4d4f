import * as v from 'valibot';

const url = v.pipe(v.string(), v.url());
const service = v.object({ baseUrl: url });
const issuer = v.object({ issuer: url, clientId: v.pipe(v.string(), v.nonEmpty()) });

/** `/config.json`: where the national services are. Local platforms are found by pointer and are not named here. */
export const configSchema = v.object({
  identity: issuer,
  staffIdentity: v.optional(issuer),
  locator: service,
  directory: service,
  demographics: service,
  preferences: v.optional(service),
  relationships: v.optional(service),
  sandbox: v.optional(v.object({ controlUrl: url })),
});

export type Config = v.InferOutput<typeof configSchema>;

/** Fetches and checks the configuration. Resolves with the reason in words of a path when it is not usable. */
export async function loadConfig(): Promise<{ config: Config } | { reason: string }> {
  try {
    const response = await fetch('/config.json', { cache: 'no-cache', credentials: 'omit' });
    if (!response.ok) return { reason: `/config.json: ${response.status}` };
    const parsed = v.safeParse(configSchema, await response.json());
    if (parsed.success) return { config: parsed.output };
    const paths = parsed.issues.map((issue) => v.getDotPath(issue) ?? '(all of it)');
    return { reason: `/config.json: ${[...new Set(paths)].join(', ')}` };
  } catch {
    return { reason: '/config.json' };
  }
}
