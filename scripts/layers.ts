import { readFileSync, readdirSync } from 'node:fs';
import { dirname, join, posix, relative, resolve, sep } from 'node:path';

/** The repository's folder. */
export const ROOT = resolve(import.meta.dirname, '..');

/**
 * The floor plan: which room may import from which. Own room is always allowed, except where rooms hold siblings that
 * must not know each other (`SEPARATE`).
 */
export const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  'src/kit': [],
  'src/record': ['src/kit'],
  'src/services': ['src/kit', 'src/record'],
  'src/vault': ['src/kit', 'src/record'],
  'src/sync': ['src/kit', 'src/record', 'src/services', 'src/vault'],
  'src/hooks': ['src/kit', 'src/record', 'src/services', 'src/vault', 'src/sync'],
  'src/styles': [],
  'src/ui': ['src/kit'],
  'src/record-view': ['src/kit', 'src/record', 'src/hooks', 'src/ui'],
  'src/journeys': ['src/kit', 'src/record', 'src/hooks', 'src/ui', 'src/record-view'],
  'src/app': [
    'src/kit',
    'src/record',
    'src/services',
    'src/vault',
    'src/sync',
    'src/hooks',
    'src/ui',
    'src/record-view',
    'src/journeys',
    'src/styles',
  ],
  'src/main.tsx': ['src/app', 'src/hooks', 'src/ui', 'src/kit', 'src/styles'],
  'service-worker': ['src/kit', 'src/vault', 'src/sync'],
  mocks: [],
  e2e: ['mocks', 'scripts'],
  scripts: ['mocks', 'e2e'],
  bench: ['mocks', 'scripts', 'e2e', 'src/record', 'src/services', 'src/vault'],
};

/** Rooms whose folders are siblings: a journey never imports another, a service never another (`fhir` is their common grammar). */
const SEPARATE: Readonly<Record<string, readonly string[]>> = {
  'src/journeys': [],
  'src/services': ['fhir'],
};

/** One import that goes from one file to another of this repository. */
export interface Arrow {
  readonly from: string;
  readonly to: string;
}

const IMPORT =
  /(?:^|[\s;])(?:import|export)\s[^'"`;]*?from\s*['"]([^'"]+)['"]|(?:^|[\s;(])import\s*\(?\s*['"]([^'"]+)['"]/g;

function filesUnder(folder: string): string[] {
  return readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(ts|tsx|mjs)$/.test(name))
    .map((name) => posix.join(folder, name.split(sep).join('/')));
}

/** Every import between files of this repository. Throws if there are none: a checker that sees nothing passes nothing. */
export function allArrows(): Arrow[] {
  const files = ['src', 'service-worker', 'mocks', 'e2e', 'scripts', 'bench'].flatMap((folder) => {
    try {
      return filesUnder(folder);
    } catch {
      return [];
    }
  });
  const arrows = files.flatMap((from) => {
    const text = readFileSync(join(ROOT, from), 'utf8');
    return [...text.matchAll(IMPORT)].flatMap((match): Arrow[] => {
      const to = resolveImport(from, (match[1] ?? match[2] ?? '').replace(/\?.*$/, ''));
      return to === undefined ? [] : [{ from, to }];
    });
  });
  if (arrows.length < 50)
    throw new Error(`Only ${arrows.length} imports found: the checker is not reading the code`);
  return arrows;
}

function resolveImport(from: string, specifier: string): string | undefined {
  if (specifier.startsWith('#/')) return posix.join('src', specifier.slice(2));
  if (!specifier.startsWith('.')) return undefined;
  return relative(ROOT, resolve(ROOT, dirname(from), specifier))
    .split(sep)
    .join('/');
}

/** The room a file lives in. */
export function roomOf(file: string): string {
  const rooms = Object.keys(MAY_IMPORT).sort((a, b) => b.length - a.length);
  return rooms.find((room) => file === room || file.startsWith(`${room}/`)) ?? file;
}

/** Why an import is not allowed, or undefined when it is. */
export function objection({ from, to }: Arrow): string | undefined {
  const [room, target] = [roomOf(from), roomOf(to)];
  if (room === target) {
    const shared = SEPARATE[room];
    const [own, other] = [from.slice(room.length + 1).split('/')[0], to.slice(room.length + 1).split('/')[0]];
    if (shared === undefined || own === other || shared.includes(other ?? '')) return undefined;
    return `${own} and ${other} are siblings in ${room} and may not know each other`;
  }
  const allowed = MAY_IMPORT[room];
  if (allowed === undefined) return `${room} is not on the floor plan (scripts/layers.ts)`;
  if (allowed.includes(target)) return undefined;
  return `${room} may not import from ${target}`;
}
