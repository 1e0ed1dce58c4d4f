import { createRequire } from 'node:module';
import * as doors from './doors.ts';

// The build puts our doors in place of fhirclient's own fetch; tests load fhirclient as Node does, so they do it here.
// It keeps the fetch it finds first, and our modules are made anew now and then: so that one asks the newest doors.
const require = createRequire(import.meta.url);
const path = createRequire(require.resolve('fhirclient/lib/Client')).resolve('cross-fetch');
const held = (require.cache[path]?.exports ?? {}) as { newest?: typeof doors };
held.newest = doors;
const exports = Object.assign(held, doors, {
  fetch: (...given: Parameters<typeof doors.fetch>) => (held.newest ?? doors).fetch(...given),
});
require.cache[path] = { exports, loaded: true, id: path, filename: path } as NodeJS.Module;
