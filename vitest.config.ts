import { defineConfig } from 'vitest/config';

const integration = { testTimeout: 60_000, hookTimeout: 180_000 };
const browsing = { testTimeout: 180_000, hookTimeout: 300_000 };

/** Those that start a whole newsroom take long to wait: two at a time in the admin, one at a time where it is put to the test. */
export default defineConfig({
  test: {
    pool: 'forks',
    maxWorkers: 2,
    // A machine with other work takes its time; what never comes fails all the same.
    expect: { poll: { timeout: 20_000 } },
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
          include: ['*.test.ts'],
          fileParallelism: false,
          ...browsing,
        },
      },
      { extends: true, test: { name: 'desk', root: 'scripts', include: ['desk/*.test.ts'], ...browsing } },
    ],
  },
});
