import { join, resolve } from 'node:path';

export const ROOT = resolve(import.meta.dirname, '../..');

/** So many journeys are made at once, each with a product and a sandbox of its own: some break services on purpose. */
export const PRODUCTS = 2;

/** The services follow on the ports after the app's. */
const PORTS_EACH = 50;

const first = Number(process.env['E2E_PORT'] ?? 6173);

export const portOf = (product: number): number => first + product * PORTS_EACH;

/** The folder that a product's app is served from; one journey puts another version there. */
export const appOf = (product: number): string => join(ROOT, 'test-results', `app-${portOf(product)}`);
