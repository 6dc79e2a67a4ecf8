import type { Browser, BrowserContextOptions, Page } from 'playwright-core';

/** https://wicg.github.io/layout-instability/ */
interface LayoutShift extends PerformanceEntry {
  value: number;
  sources: { node: Node | null; previousRect: DOMRect; currentRect: DOMRect }[];
}

declare global {
  interface Window {
    violations?: string[];
    shifts?: string[];
    hit?: unknown;
  }
}

/** A reader with a telephone, and what no page may do to them. */
export class Reader {
  readonly page: Page;
  /** Errors in the console, requests that leave the site, dialogs, breaches of the pages' own policy. */
  readonly complaints: string[] = [];
  readonly #origin: string;

  private constructor(page: Page, origin: string) {
    this.page = page;
    this.#origin = origin;
    page.on('console', (message) => message.type() === 'error' && this.complaints.push(message.text()));
    page.on('pageerror', (error) => this.complaints.push(error.message));
    page.on('dialog', (dialog) => {
      this.complaints.push(`dialog: ${dialog.message()}`);
      void dialog.dismiss();
    });
    page.on('request', (request) => {
      if (!/^(data|blob):/.test(request.url()) && !request.url().startsWith(origin))
        this.complaints.push(request.url());
    });
  }

  static async open(browser: Browser, origin: string, options: BrowserContextOptions = {}): Promise<Reader> {
    const context = await browser.newContext({ viewport: { width: 360, height: 740 }, ...options });
    const page = await context.newPage();
    page.setDefaultTimeout(20_000);
    await page.addInitScript(() => {
      window.violations = [];
      window.shifts = [];
      addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) =>
        window.violations!.push(`${violatedDirective}: ${blockedURI}`),
      );
      new PerformanceObserver((list) => {
        for (const { value, sources } of list.getEntries() as LayoutShift[]) {
          const places = sources.map(({ node, previousRect: from, currentRect: to }) => {
            const element = node instanceof Element ? node : node?.parentElement;
            return `${element?.outerHTML.slice(0, 80)} from ${from.x},${from.y} to ${to.x},${to.y}`;
          });
          window.shifts!.push(`${value}: ${places.join('; ')}`);
        }
      }).observe({ type: 'layout-shift', buffered: true });
    });
    return new Reader(page, origin);
  }

  async goTo(path: string): Promise<void> {
    await this.page.goto(this.#origin + path);
  }

  /** Whatever was wrong since the last time, this page's own troubles included. */
  async takeComplaints(): Promise<string[]> {
    const own = await this.page.evaluate(() => [
      ...(window.violations ?? []),
      ...(window.hit === undefined ? [] : ['a script of the content ran']),
    ]);
    return [...this.complaints.splice(0), ...own];
  }

  /** Bytes as they were sent: the page with its style sheets, and its scripts with all that they import. */
  weigh(): Promise<{ page: number; scripts: number }> {
    return this.page.evaluate(() => {
      const entries = performance.getEntries().filter((entry) => 'encodedBodySize' in entry);
      const sum = (kind: RegExp) =>
        (entries as PerformanceResourceTiming[])
          .filter(({ name }) => kind.test(new URL(name).pathname))
          .reduce((bytes, { encodedBodySize }) => bytes + encodedBodySize, 0);
      return { page: sum(/(\/|\.html|\.css)$/), scripts: sum(/\.js$/) };
    });
  }

  /** Goes from one end of the page to the other with the Tab key; gives what it did not reach, or did not show. */
  async tabThrough(): Promise<string[]> {
    const wanted = await this.page.evaluate(() => {
      const all = document.querySelectorAll<HTMLElement>('a[href], button, input, select, summary, [tabindex="0"]');
      // Of radio buttons the keyboard reaches one, and the others from there.
      const reachable = [...all].filter((element) => element.tabIndex >= 0 && element.checkVisibility());
      for (const [n, element] of reachable.entries()) element.dataset['tab'] = String(n);
      return reachable.map((element) => element.outerHTML.slice(0, 120));
    });
    const unseen: string[] = [];
    const reached = new Set<number>();
    for (;;) {
      await this.page.keyboard.press('Tab');
      const here = await this.page.evaluate(() => {
        const element = document.activeElement as HTMLElement;
        const drawn = [element, element.nextElementSibling ?? element].some((each) => {
          const { outlineStyle, outlineWidth } = getComputedStyle(each);
          return outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2;
        });
        const { top, bottom, left, right } = element.getBoundingClientRect();
        const inSight = bottom > 0 && top < innerHeight && right > 0 && left < innerWidth;
        return { number: Number(element.dataset['tab'] ?? NaN), isSeen: drawn && inSight };
      });
      if (Number.isNaN(here.number) || reached.has(here.number)) break;
      reached.add(here.number);
      if (!here.isSeen) unseen.push(`not seen: ${wanted[here.number]}`);
    }
    return [...unseen, ...wanted.filter((_, n) => !reached.has(n)).map((html) => `not reached: ${html}`)];
  }

  /** What moved that nobody touched, also while scrolling down to the end; nothing if the cumulative layout shift is 0. */
  async scrolledShifts(): Promise<string[]> {
    await this.page.evaluate(async () => {
      await document.fonts.ready;
      for (let y = 0; y < document.body.scrollHeight; y += innerHeight) {
        scrollTo({ top: y, behavior: 'instant' });
        await new Promise((painted) => requestAnimationFrame(() => requestAnimationFrame(painted)));
      }
      await Promise.all([...document.images].map((image) => image.decode()));
    });
    return this.page.evaluate(() => window.shifts ?? ['nobody watched']);
  }

  /** Waits until the typeface has been fetched, which must not begin before the page is complete, and opens a page with it. */
  async comeAgain(path?: string): Promise<void> {
    await this.page.waitForFunction(() => localStorage.getItem('doc-typeface') !== null);
    const early = await this.page.evaluate(() => {
      const [{ loadEventStart }] = performance.getEntriesByType('navigation') as [PerformanceNavigationTiming];
      const fetched = performance.getEntriesByType('resource').filter(({ name }) => name.endsWith('.woff2'));
      return fetched.filter(({ startTime }) => startTime < loadEventStart).map(({ name }) => name);
    });
    if (early.length) throw new Error(`Fetched before the page was complete: ${early.join(', ')}`);
    if (path) await this.goTo(path);
    else await this.page.reload();
  }

  /** Has the browser show letters this many times as large, as its settings do, and opens the page anew. */
  async enlargeText(times: number): Promise<void> {
    const session = await this.page.context().newCDPSession(this.page);
    await session.send('Page.setFontSizes', { fontSizes: { standard: 16 * times, fixed: 13 * times } });
    await this.page.reload();
  }

  /** What stands out beyond the right edge of the window, if the page can be scrolled sideways. */
  widest(): Promise<string[]> {
    return this.page.evaluate(() => {
      if (document.documentElement.scrollWidth <= innerWidth) return [];
      const isOut = (element: Element) => element.getBoundingClientRect().right > innerWidth + 1;
      const out = [...document.body.querySelectorAll('*')].filter(isOut);
      return out.slice(0, 3).map((element) => element.outerHTML.slice(0, 120));
    });
  }
}
