import {
  articlesPath,
  conferencesPath,
  directivesPath,
  feedsPath,
  officialsPath,
  searchPath,
  tasksPath,
} from '@ban-tin/shared/urls';
import type { Link } from './content/questions/views.ts';

/** What the site has besides its home page and the tree under `/gioi-thieu/`, as the foot of every page and the site map list it. */
export const mainSections: Link[] = [
  { title: 'Tin bài', path: articlesPath() },
  { title: 'Hội nghị', path: conferencesPath() },
  { title: 'Văn bản, ý kiến chỉ đạo', path: directivesPath() },
  { title: 'Nhiệm vụ được giao', path: tasksPath() },
  { title: 'Cán bộ', path: officialsPath() },
  { title: 'Tìm kiếm', path: searchPath() },
  { title: 'Theo dõi tin mới', path: feedsPath() },
];
