// Dexie takes whatever database is there when it is first loaded, so this has to come before any file that loads it.
import 'fake-indexeddb/auto';
