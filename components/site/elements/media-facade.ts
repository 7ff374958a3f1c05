/** A link to something elsewhere that becomes its player when clicked; until then nothing is asked of the other host. */
export class MediaFacade extends HTMLElement {
  connectedCallback() {
    this.addEventListener('click', (event) => {
      const plain = event.button === 0 && !(event.metaKey || event.ctrlKey || event.shiftKey || event.altKey);
      const { player, title = '' } = this.dataset;
      if (!plain || !player || !(event.target instanceof Element) || !event.target.closest('a')) return;
      event.preventDefault();
      const frame = document.createElement('iframe');
      // What is shown may run and open a tab, and never lead this page away. It has an origin of its own in any case.
      frame.setAttribute(
        'sandbox',
        'allow-scripts allow-same-origin allow-popups allow-popups-to-escape-sandbox allow-presentation allow-forms',
      );
      Object.assign(frame, {
        title,
        allow: 'autoplay; encrypted-media; fullscreen; picture-in-picture',
        allowFullscreen: true,
        // The players refuse to play for a page that does not say which site it is on.
        referrerPolicy: 'strict-origin-when-cross-origin',
        src: player,
      });
      this.replaceChildren(frame);
      frame.focus();
    });
  }
}
