/** A copy of the one element in a template of the page. */
export function cloned(section: HTMLElement, name: string): HTMLElement {
  const template = part<HTMLTemplateElement>(section, `template[data-template=${name}]`);
  const element = template.content.firstElementChild?.cloneNode(true);
  if (!(element instanceof HTMLElement)) throw new Error(`The template ${name} is empty.`);
  return element;
}

/** The part of an element that the page is known to have. */
export function part<T extends HTMLElement = HTMLElement>(element: ParentNode, selector: string): T {
  const found = element.querySelector<T>(selector);
  if (!found) throw new Error(`There is no ${selector}.`);
  return found;
}
