import { describeHistory } from './history-suite.ts';

describeHistory('SQLite', () => undefined);
