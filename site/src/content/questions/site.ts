import type { StoredEntry } from '../entries.ts';
import { question } from '../ask.ts';
import type { Content } from '../content.ts';
import { isNow } from './views.ts';
import { pictureOfFile } from './pictures.ts';

/** Public origin of the site, without a slash at the end. */
export const siteUrl = question('siteUrl', (content) => content.meta('siteUrl') ?? 'http://127.0.0.1:4321');

/** What every page shows around its own content. */
export const siteFrame = question('siteFrame', (content) => {
  const setting = siteSetting(content);
  const {
    agencyName = 'Sở Giáo dục và Đào tạo',
    parentAgencyName,
    tagline,
    logo,
    contact,
    responsiblePerson,
    menu = [],
    socialLinks = [],
    measurement,
  } = setting ?? ({} as Partial<StoredEntry<'site-setting'>>);
  return {
    agencyName,
    parentAgencyName,
    tagline,
    logo: pictureOfFile(logo),
    contact,
    responsiblePerson,
    menu,
    socialLinks,
    measurement,
  };
});
export type SiteFrame = ReturnType<typeof siteFrame>;

/** The department's two colours, as `#rrggbb`. */
export const siteColors = question('siteColors', (content) => {
  const setting = siteSetting(content);
  return { primary: setting?.primaryColor, accent: setting?.accentColor };
});

/** Links of the home page to services and to other sites, and the banners of the season. */
export const siteLinks = question('siteLinks', (content) => {
  const setting = siteSetting(content);
  return {
    publicServices: setting?.publicServiceLinks ?? [],
    websites: setting?.websiteLinks ?? [],
    banners: (setting?.banners ?? [])
      .filter(({ from, to }) => isNow(content, from, to))
      .map(({ image, alt, url }) => ({ picture: pictureOfFile(image), alt, url })),
  };
});

/** Who answers for the content, and whom the press and citizens can turn to. */
export const contactOfficers = question('contactOfficers', (content) => {
  const setting = siteSetting(content);
  return { responsiblePerson: setting?.responsiblePerson, officers: setting?.contactOfficers ?? [] };
});

/** The single entry of this type; undefined until an editor has saved one. */
function siteSetting(content: Content): StoredEntry<'site-setting'> | undefined {
  const [id] = content.ids('site-setting');
  return id === undefined ? undefined : content.entry('site-setting', id);
}
