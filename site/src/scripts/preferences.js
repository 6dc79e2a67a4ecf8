/**
 * Marks the root with what this reader chose before, ahead of the first paint. Kept as a classic script: a module would
 * run after the page has been shown, and text would jump.
 */
{
  const root = document.documentElement;
  root.classList.add('with-script');
  try {
    for (const name of ['text', 'theme', 'contrast']) {
      const chosen = localStorage.getItem(`doc-${name}`);
      if (chosen) root.dataset[name] = chosen;
    }
  } catch {
    // Storage is forbidden here: the page shows as it is made.
  }
}
