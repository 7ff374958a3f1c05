/** Says at a form why it did not get through. */
export function complain(form: HTMLFormElement, message: string) {
  let sentence = form.querySelector('.not-sent');
  if (!sentence) {
    sentence = document.createElement('p');
    sentence.className = 'not-sent';
    sentence.role = 'alert';
    form.append(sentence);
  }
  sentence.textContent = message;
}
