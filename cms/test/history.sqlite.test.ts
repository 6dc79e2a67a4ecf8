import { describeErasing } from './erase-suite.ts';
import { describeHistory } from './history-suite.ts';

describeHistory('SQLite', () => undefined);
describeErasing('SQLite', () => undefined);
