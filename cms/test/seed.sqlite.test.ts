import { describeSeed } from './seed-suite.ts';

describeSeed('SQLite', async () => undefined);
