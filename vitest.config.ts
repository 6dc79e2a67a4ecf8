import { defineConfig } from 'vitest/config';

const integration = { testTimeout: 60_000, hookTimeout: 180_000 };

/** Four kinds of tests; those that start servers run one file at a time. */
export default defineConfig({
  test: {
    pool: 'forks',
    maxWorkers: 2,
    projects: [
      { extends: true, test: { name: 'shared', root: 'shared', include: ['src/**/*.test.ts'] } },
      {
        extends: true,
        test: { name: 'site', root: 'site', include: ['{src,publisher,server}/**/*.test.ts'], ...integration },
      },
      { extends: true, test: { name: 'cms', root: 'cms', include: ['{src,test}/**/*.test.ts'], ...integration } },
      {
        extends: true,
        test: {
          name: 'newsroom',
          root: 'scripts',
          include: ['**/*.test.ts'],
          fileParallelism: false,
          testTimeout: 180_000,
          hookTimeout: 300_000,
        },
      },
    ],
  },
});
