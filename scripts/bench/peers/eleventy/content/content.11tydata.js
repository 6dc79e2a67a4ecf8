/** Articles, conferences and directives: addresses without the name of this folder; tagged with their section. */
export default {
  layout: 'entry.njk',
  permalink: ({ page }) => `${page.filePathStem.replace('/content', '')}/`,
  eleventyComputed: { section: ({ page }) => page.filePathStem.split('/')[2] },
};
