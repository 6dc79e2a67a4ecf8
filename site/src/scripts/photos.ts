/** Shows the photos of these figures one at a time over the whole screen, beginning with the one that was clicked. */
export function openPhotos(figures: HTMLElement[], clicked: HTMLAnchorElement): void {
  const dialog = document.createElement('dialog');
  dialog.className = 'photos';
  dialog.setAttribute('aria-label', 'Xem ảnh');
  const image = document.createElement('img');
  const words = document.createElement('p');
  words.setAttribute('aria-live', 'polite');
  const form = document.createElement('form');
  form.method = 'dialog';
  dialog.append(image, words, form);

  let at = figures.findIndex((figure) => figure.contains(clicked));
  const show = (step: number) => {
    at = (at + step + figures.length) % figures.length;
    const figure = figures[at]!;
    image.src = figure.querySelector('a')!.href;
    image.alt = figure.querySelector('img')!.alt;
    const caption = figure.querySelector('figcaption')?.textContent.trim();
    words.textContent = [`Ảnh ${at + 1}/${figures.length}`, caption].filter(Boolean).join(': ');
  };
  const button = (label: string, step?: number) => {
    const made = document.createElement('button');
    made.textContent = label;
    made.type = step === undefined ? 'submit' : 'button';
    if (step !== undefined) made.addEventListener('click', () => show(step));
    form.append(made);
  };
  if (figures.length > 1) button('Ảnh trước', -1);
  button('Đóng');
  if (figures.length > 1) button('Ảnh sau', 1);

  dialog.addEventListener('keydown', ({ key }) => {
    if (key === 'ArrowLeft') show(-1);
    if (key === 'ArrowRight') show(1);
  });
  dialog.addEventListener('close', () => {
    dialog.remove();
    clicked.focus();
  });
  document.body.append(dialog);
  show(0);
  dialog.showModal();
}
