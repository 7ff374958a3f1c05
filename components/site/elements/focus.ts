/** Moves the focus to an element that usually takes none; a response then says by its heading what it is. */
export function focusOn(element: HTMLElement | null | undefined) {
  if (!element) return;
  const heading = element.matches('article') && element.querySelector('h3');
  if (heading) {
    heading.id ||= `${element.id}-heading`;
    element.setAttribute('aria-labelledby', heading.id);
  }
  if (element.tabIndex < 0) element.tabIndex = -1;
  element.focus();
}
