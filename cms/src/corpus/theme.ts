import { themesOfSchools } from './themes-schools.ts';
import { themesOfTeaching } from './themes-teaching.ts';
import { themesOfTheSector } from './themes-sector.ts';

/** What an article, a conference or a directive is about, with the words for it. */
export interface Theme {
  /** Its topic. */
  key: string;
  name: string;
  description: string;
  /** Keys of the categories and of the field that it belongs to. */
  categories: string[];
  field: string;
  /** What preschools do is done nowhere else. */
  isForPreschools?: boolean;
  /** Follows "về", "công tác": "chuyển đổi số trong nhà trường". */
  work: string;
  /** Headlines; what stands in braces is explained in `phrase.ts`. */
  titles: string[];
  /** Follow "cần", "yêu cầu các đơn vị": "đưa học bạ số vào sử dụng". */
  aims: string[];
  /** Whole sentences. */
  findings: string[];
  /** What is counted: name, unit, least, most. */
  measures: [label: string, unit: string, least: number, most: number][];
}

export const themes: Theme[] = [...themesOfTeaching, ...themesOfSchools, ...themesOfTheSector];
