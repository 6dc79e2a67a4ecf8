import type { EntryType } from '@ban-tin/shared/change';
import { articles } from './articles.ts';
import { conferences } from './conferences.ts';
import { directives } from './directives.ts';
import { officials } from './officials.ts';
import { organizations } from './organizations.ts';
import { pages } from './pages.ts';
import type { DemoEntries } from './references.ts';
import { siteSetting } from './site-setting.ts';
import { categories, fields, topics } from './subjects.ts';

/** The demo content in the order in which it can be loaded: what others refer to comes first. */
export const demoContent: [EntryType, DemoEntries][] = [
  ['organization', organizations],
  ['official', officials],
  ['category', categories],
  ['topic', topics],
  ['field', fields],
  ['conference', conferences],
  ['directive', directives],
  ['article', articles],
  ['page', pages],
  ['site-setting', siteSetting],
];
