import base from './playwright.config.ts';

/** What takes long: run by `npm run soak`, not by the tests of every change. */
export default { ...base, testMatch: '**/*.soak.ts', workers: 1 };
