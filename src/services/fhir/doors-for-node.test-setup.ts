import { createRequire } from 'node:module';
import * as doors from './doors.ts';

// The build puts our doors in place of fhirclient's own fetch; tests load fhirclient as Node does, so they do it here.
const require = createRequire(import.meta.url);
const path = createRequire(require.resolve('fhirclient/lib/Client')).resolve('cross-fetch');
require.cache[path] = { exports: doors, loaded: true, id: path, filename: path } as NodeJS.Module;
