/** The kinds of pages that readers see, by what their addresses look like. */
export const pageTypes = {
  home: /^\/$/,
  articles: /^\/tin-bai\/$/,
  month: /^\/tin-bai\/\d+\/\d+\//,
  article: /^\/tin-bai\/[^/]*[^/\d][^/]*\/$/,
  category: /^\/chuyen-muc\/[^/]+\//,
  topic: /^\/chu-de\/[^/]+\//,
  conferences: /^\/hoi-nghi\/(trang-\d+\/)?$/,
  conference: /^\/hoi-nghi\/(?!trang-\d+\/)[^/]+\/$/,
  directives: /^\/van-ban\/(trang-\d+\/)?$/,
  directive: /^\/van-ban\/(?!trang-\d+\/)[^/]+\/$/,
  tasks: /^\/nhiem-vu-duoc-giao\//,
  officials: /^\/can-bo\/$/,
  official: /^\/can-bo\/[^/]+\/$/,
  organization: /^\/don-vi\/[^/]+\//,
  schoolYear: /^\/nam-hoc\/[^/]+\/$/,
  about: /^\/gioi-thieu\/$/,
  page: /^\/gioi-thieu\/.+\/$/,
  search: /^\/tim-kiem\/$/,
  feeds: /^\/theo-doi\/$/,
  siteMap: /^\/so-do-trang\/$/,
  notFound: /^\/404\.html$/,
  gone: /^\/410\.html$/,
} as const;

export type PageType = keyof typeof pageTypes;

export const allPageTypes = Object.keys(pageTypes) as PageType[];

/** The kind of page that stands at an address; undefined for what is no page of the site. */
export function pageTypeOf(path: string): PageType | undefined {
  return allPageTypes.find((type) => pageTypes[type].test(path));
}
