import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults, RunOptions } from 'axe-core';
import type { Page } from 'playwright-core';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** How a reader may see a page: by the toolbar's choice, by the wish of the device, or against it. */
export interface Look {
  theme?: 'light' | 'dark';
  contrast?: 'more';
  device?: { colorScheme?: 'dark'; contrast?: 'more' };
}

/** All that differ in their colours. */
export const looks: Look[] = [{ theme: 'dark' }, { contrast: 'more' }, { theme: 'dark', contrast: 'more' }];

/** With those that lead to the same colours in another way. */
export const everyLook: Look[] = [
  ...looks,
  { device: { contrast: 'more' } },
  { device: { colorScheme: 'dark' } },
  { device: { colorScheme: 'dark', contrast: 'more' } },
  { contrast: 'more', device: { colorScheme: 'dark' } },
  { theme: 'light', device: { colorScheme: 'dark' } },
];

export async function lookFor(page: Page, { theme, contrast, device }: Look): Promise<void> {
  await page.emulateMedia({ colorScheme: 'light', contrast: 'no-preference', ...device });
  await page.evaluate(
    ([theme, contrast]) => {
      const { dataset } = document.documentElement;
      delete dataset['theme'];
      delete dataset['contrast'];
      Object.assign(dataset, { ...(theme && { theme }), ...(contrast && { contrast }) });
    },
    [theme, contrast],
  );
}

/** What breaks WCAG 2.2, levels A and AA, or the good practice of landmarks and headings. */
export function accessibilityProblems(page: Page): Promise<string[]> {
  return run(page, ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']);
}

/** Text that its ground makes hard to read; all else is the same in all looks. */
export function contrastProblems(page: Page): Promise<string[]> {
  return run(page, { type: 'rule', values: ['color-contrast'] });
}

async function run(page: Page, runOnly: RunOptions['runOnly']): Promise<string[]> {
  await page.evaluate(axe);
  const { violations } = await page.evaluate<AxeResults, RunOptions>(
    (options) => (window as unknown as { axe: { run(options: unknown): Promise<AxeResults> } }).axe.run(options),
    { runOnly, resultTypes: ['violations'] } as RunOptions,
  );
  return violations.flatMap(({ id, help, nodes }) => nodes.map(({ html }) => `${id}: ${help}: ${html}`));
}
