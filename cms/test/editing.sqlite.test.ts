import { describeEditing } from './editing-suite.ts';

describeEditing('SQLite', async () => ({}));
