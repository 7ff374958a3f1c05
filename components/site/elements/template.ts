/** A copy of the one element in a template of the page. */
export function cloned(section: HTMLElement, name: string): HTMLElement {
  const template = part<HTMLTemplateElement>(section, `template[data-template=${name}]`);
  const element = template.content.firstElementChild?.cloneNode(true);
  if (!(element instanceof HTMLElement)) throw new Error(`The template ${name} is empty.`);
  return element;
}

/** The response with this id on the page, shown or waiting. */
export function articleOf(section: HTMLElement, id: string) {
  return section.querySelector<HTMLElement>(`article[data-id="${CSS.escape(id)}"]`);
}

/** Where a response says what can be done with it. */
export function footOf(article: HTMLElement) {
  const foot = article.querySelector('footer');
  if (foot) return foot;
  const made = document.createElement('footer');
  article.append(made);
  return made;
}

/** The part of an element that the page is known to have. */
export function part<T extends HTMLElement = HTMLElement>(element: ParentNode, selector: string): T {
  const found = element.querySelector<T>(selector);
  if (!found) throw new Error(`There is no ${selector}.`);
  return found;
}
