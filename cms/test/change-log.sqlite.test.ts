import { describeChangeLog } from './change-log-suite.ts';

describeChangeLog('SQLite', () => undefined);
