import { HtmlValidate, StaticConfigLoader } from 'html-validate';
import type { SiteFile } from './walk-site.ts';

const validator = new HtmlValidate(
  new StaticConfigLoader({
    root: true,
    extends: ['html-validate:standard', 'html-validate:a11y'],
    // Titles are as long as editors write them.
    rules: { 'long-title': 'off' },
  }),
);

/** What the HTML standard forbids in a page: errors of its syntax, and things where they must not stand. */
export function htmlProblems({ path, text, errors }: SiteFile): string[] {
  const { results } = validator.validateStringSync(text, path);
  const messages = results.flatMap((result) => result.messages);
  return [
    ...errors.map((error) => `${path}: ${error}`),
    ...messages
      // What a template lacks, a script fills in.
      .filter(({ selector }) => !selector?.includes('template'))
      .map(({ ruleId, message, selector }) => `${path}: ${ruleId}: ${message} ${selector}`),
  ];
}
