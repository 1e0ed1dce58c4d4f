import { readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { gunzipSync } from 'node:zlib';

/** One person's record read from a file or an export folder. */
export interface ImportedBundle {
  file: string;
  source: string;
  bundle: { resourceType: 'Bundle'; [key: string]: unknown };
}

/** Something that could not be read, with its reason in one sentence. */
export interface ImportFailure {
  file: string;
  reason: string;
}

const JSON_FILE = /\.json(\.gz)?$/i;
const NDJSON_FILE = /\.ndjson(\.gz)?$/i;
const LARGEST = 1024 ** 3;

/**
 * Reads what `--import` names, one record after the other so that only one is in memory: each `.json[.gz]` file is one
 * person's FHIR Bundle, a folder of `.ndjson[.gz]` files alone is one person's bulk export, sub-folders are walked.
 */
export function* readImports(paths: readonly string[]): Generator<ImportedBundle | ImportFailure> {
  for (const path of paths) {
    try {
      if (statSync(path).isDirectory()) yield* readFolder(path);
      else yield* readFile(path);
    } catch (error) {
      yield { file: path, reason: reasonOf(error) };
    }
  }
}

function* readFolder(folder: string): Generator<ImportedBundle | ImportFailure> {
  const entries = readdirSync(folder, { withFileTypes: true })
    .filter(({ name }) => !name.startsWith('.'))
    .sort((one, other) => (one.name < other.name ? -1 : 1));
  const files = entries.filter((entry) => !entry.isDirectory()).map(({ name }) => join(folder, name));
  if (files.length > 0 && files.every((file) => NDJSON_FILE.test(file))) {
    yield* readBulkExport(files, folder);
  } else {
    for (const file of files) {
      if (NDJSON_FILE.test(file)) {
        yield { file, reason: 'A bulk export needs a folder that holds .ndjson files only' };
      } else yield* readFile(file);
    }
  }
  for (const entry of entries) {
    if (entry.isDirectory()) yield* readImports([join(folder, entry.name)]);
  }
}

function* readFile(file: string): Generator<ImportedBundle | ImportFailure> {
  if (NDJSON_FILE.test(file)) {
    yield* readBulkExport([file], file);
    return;
  }
  if (!JSON_FILE.test(file)) {
    yield { file, reason: 'Not a .json, .json.gz, .ndjson or .ndjson.gz file' };
    return;
  }
  try {
    const parsed: unknown = JSON.parse(readText(file));
    if (isResource(parsed) && parsed.resourceType === 'Bundle') {
      yield { file, source: basename(file), bundle: { ...parsed, resourceType: 'Bundle' } };
    } else {
      const what = isResource(parsed) ? `a ${parsed.resourceType}` : 'not a FHIR resource';
      yield { file, reason: `It is ${what}, not a FHIR Bundle` };
    }
  } catch (error) {
    yield { file, reason: reasonOf(error) };
  }
}

function* readBulkExport(files: readonly string[], name: string): Generator<ImportedBundle | ImportFailure> {
  const entry: { resource: object }[] = [];
  for (const file of files) {
    let lines: string[];
    try {
      lines = readText(file).split('\n');
    } catch (error) {
      yield { file, reason: reasonOf(error) };
      continue;
    }
    for (const [index, line] of lines.entries()) {
      if (line.trim() === '') continue;
      try {
        const resource: unknown = JSON.parse(line);
        if (isResource(resource)) entry.push({ resource });
        else yield { file, reason: `Line ${index + 1} is not a FHIR resource` };
      } catch (error) {
        yield { file, reason: `Line ${index + 1}: ${reasonOf(error)}` };
      }
    }
  }
  if (entry.length === 0) yield { file: name, reason: 'It holds no FHIR resource' };
  else
    yield {
      file: name,
      source: basename(name),
      bundle: { resourceType: 'Bundle', type: 'collection', entry },
    };
}

function readText(file: string): string {
  const bytes = readFileSync(file);
  const plain = /\.gz$/i.test(file) ? gunzipSync(bytes, { maxOutputLength: LARGEST }) : bytes;
  return new TextDecoder('utf-8', { fatal: true }).decode(plain);
}

function isResource(value: unknown): value is { resourceType: string } {
  return (
    typeof value === 'object' &&
    value !== null &&
    'resourceType' in value &&
    typeof value.resourceType === 'string'
  );
}

function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  if ('code' in error && error.code === 'ENOENT') return 'There is no such file or folder';
  if ('code' in error && error.code === 'EACCES') return 'It may not be read';
  return error.message;
}
