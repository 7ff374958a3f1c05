/** Puts what is in an element in its place. */
export function unwrap(element: Element) {
  element.replaceWith(...element.childNodes);
}

/** Puts everything in an element into a new one inside it. */
export function wrapContents(element: Element, name: string) {
  const wrapper = element.ownerDocument.createElement(name);
  wrapper.append(...element.childNodes);
  element.append(wrapper);
}
