/** Notes where the reader is in a thread and what is folded; answers what restores that in a fresh one. */
export function placeIn(section: HTMLElement): (fresh: HTMLElement) => void {
  const inView = [...section.querySelectorAll('article[id]')]
    .map((article) => ({ id: article.id, at: article.getBoundingClientRect() }))
    .filter(({ at }) => at.bottom > 0);
  const folded = [...section.querySelectorAll('.fold:not([open])')].map(
    (fold) => fold.parentElement?.querySelector(':scope > article')?.id,
  );
  return (fresh) => {
    const there = (id = '') => (id ? fresh.querySelector(`#${CSS.escape(id)}`) : null);
    for (const id of folded)
      there(id)?.parentElement?.querySelector(':scope > .fold')?.removeAttribute('open');
    const same = inView.find(({ id }) => there(id));
    const now = there(same?.id)?.getBoundingClientRect();
    if (same && now) window.scrollBy({ top: now.top - same.at.top, behavior: 'instant' });
  };
}
