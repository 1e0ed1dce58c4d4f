/** A person of the sandbox, as its control describes them. */
export interface SandboxPerson {
  readonly nhsNumber: string;
  readonly name: string;
  readonly assurance: 'P0' | 'P5' | 'P9';
  readonly tags: readonly string[];
  readonly platforms: readonly string[];
  readonly resources: number;
  readonly source?: string;
}

/** One call as a service saw it. */
export interface Sighting {
  readonly service: string;
  readonly method: string;
  readonly path: string;
  readonly status: number;
  readonly proved: boolean;
  readonly subject?: string;
  readonly origin?: string;
}

/** One write as a service took it. */
export interface Write {
  /** When: an ISO 8601 instant. */
  readonly at: string;
  readonly service: string;
  readonly method: string;
  readonly idempotencyKey?: string;
  readonly resource: unknown;
}

/** Talks to the sandbox's control: who is there, what the services saw, what should go wrong. */
export class Sandbox {
  readonly #control: string;
  constructor(control: string) {
    this.#control = control;
  }

  /** Finds control where the app finds it: in its configuration. */
  static async at(appUrl: string): Promise<Sandbox> {
    const config = (await (await fetch(`${appUrl}/config.json`)).json()) as {
      sandbox: { controlUrl: string };
    };
    return new Sandbox(config.sandbox.controlUrl);
  }

  async #call<T>(method: string, path: string, body?: unknown): Promise<T> {
    const response = await fetch(`${this.#control}${path}`, {
      method,
      ...(body === undefined
        ? {}
        : { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } }),
    });
    const text = await response.text();
    if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${text}`);
    return (text === '' ? undefined : JSON.parse(text)) as T;
  }

  people(): Promise<SandboxPerson[]> {
    return this.#call('GET', '/people');
  }

  /** The first person with a tag. */
  async person(tag: string): Promise<SandboxPerson> {
    const found = (await this.people()).find((one) => one.tags.includes(tag));
    if (found === undefined) throw new Error(`Nobody is tagged ${tag}`);
    return found;
  }

  /** Who can sign in as staff. */
  staff(): Promise<{ staffId: string; name: string; organisation: { name: string } }[]> {
    return this.#call('GET', '/staff');
  }

  services(): Promise<{ id: string; kind: string; baseUrl: string }[]> {
    return this.#call('GET', '/services');
  }
  /** What clients created, changed or deleted of a person, in order. */
  writes(nhsNumber: string): Promise<Write[]> {
    return this.#call('GET', `/writes?nhsNumber=${nhsNumber}`);
  }
  /** The readings among them. */
  async readings(nhsNumber: string): Promise<Write[]> {
    return (await this.writes(nhsNumber)).filter(
      ({ resource }) => (resource as { resourceType: string }).resourceType === 'Observation',
    );
  }
  sightings(): Promise<Sighting[]> {
    return this.#call('GET', '/sightings');
  }
  async forgetSightings(): Promise<void> {
    await this.#call('DELETE', '/sightings');
  }
  async fault(fault: Record<string, unknown>): Promise<void> {
    await this.#call('POST', '/faults', fault);
  }
  async noFaults(): Promise<void> {
    await this.#call('DELETE', '/faults');
  }
  /** Lets something happen: a correction, a removal, a new result. */
  async act(deed: Record<string, unknown>): Promise<void> {
    await this.#call('POST', '/act', deed);
  }
  /** Back to the seed data. */
  async reset(): Promise<void> {
    await this.#call('POST', '/reset');
  }
  import(bundle: unknown, query = ''): Promise<{ nhsNumber: string; resources: number }> {
    return this.#call('POST', `/import${query}`, bundle);
  }
}
