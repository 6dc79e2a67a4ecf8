import { describeLive } from './live-suite.ts';

describeLive('SQLite', () => ({}));
