/**
 * Marks the root with what this reader chose before, ahead of the first paint. Kept as a classic script: a module would
 * run after the page has been shown, and text would jump.
 *
 * A reader's first page is set in a typeface that the device has, and ours is fetched when that page is complete and shown:
 * it would come too late for it, and take the line from what is.
 */
{
  /** Milliseconds after a page is complete in which it is shown. */
  const untilShown = 1000;
  const root = document.documentElement;
  root.classList.add('with-script');
  try {
    for (const name of ['text', 'theme', 'contrast']) {
      const chosen = localStorage.getItem(`doc-${name}`);
      if (chosen) root.dataset[name] = chosen;
    }
    if (!localStorage.getItem('doc-typeface')) {
      root.classList.add('first-visit');
      const fetchTypeface = () => {
        // A text with letters of both files.
        const faces = ['400', '600'].map((weight) => document.fonts.load(`${weight} 1em "Be Vietnam Pro"`, 'aệ'));
        Promise.all(faces).then(
          () => localStorage.setItem('doc-typeface', 'fetched'),
          () => {},
        );
      };
      addEventListener('load', () => setTimeout(fetchTypeface, untilShown));
    }
  } catch {
    // Storage is forbidden here: the page shows as it is made.
  }
}
