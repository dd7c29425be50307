/** Adds a button beside what says so, which copies its text. */
export function offerCopies(page: Document): void {
  // Browsers give the clipboard to pages of a safe origin alone.
  if (!navigator.clipboard) return;
  for (const text of page.querySelectorAll<HTMLElement>('[data-copy]')) {
    const button = page.createElement('button');
    const name = text.dataset['copy'] ?? 'Copy';
    button.type = 'button';
    button.className = 'copy';
    button.textContent = name;
    button.addEventListener('click', () => {
      void navigator.clipboard.writeText(text.textContent).then(
        () => (button.textContent = 'Copied'),
        () => (button.textContent = 'Not allowed here'),
      );
    });
    button.addEventListener('blur', () => (button.textContent = name));
    text.after(' ', button);
  }
}
