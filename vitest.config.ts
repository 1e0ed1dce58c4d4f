import { defineConfig } from 'vitest/config';
import { alias } from './vite.config.ts';

export default defineConfig({
  resolve: { alias },
  test: {
    include: ['src/**/*.test.{ts,tsx}', 'mocks/**/*.test.ts', 'scripts/**/*.test.ts', 'bench/**/*.test.ts'],
    environment: 'node',
    setupFiles: ['src/vault/indexed-db.test-setup.ts', 'src/services/fhir/doors-for-node.test-setup.ts'],
    // Files that know nothing of each other share a process: one for each costs more than most of them take.
    isolate: false,
    restoreMocks: true,
    testTimeout: 60_000,
    reporters: ['default'],
  },
});
