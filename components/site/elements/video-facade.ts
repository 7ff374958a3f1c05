import { withAutoplay } from './player-address';

/** A link to a video that becomes its player when clicked; until then nothing is asked of the video's host. */
export class VideoFacade extends HTMLElement {
  connectedCallback() {
    this.addEventListener('click', (event) => {
      const plain = event.button === 0 && !(event.metaKey || event.ctrlKey || event.shiftKey || event.altKey);
      const { player, kind, title = '' } = this.dataset;
      if (!plain || !player || !(event.target instanceof Element) || !event.target.closest('a')) return;
      event.preventDefault();
      const shown = kind === 'file' ? video(player, title) : frame(player, title);
      this.replaceChildren(shown);
      shown.focus();
    });
  }
}

function video(player: string, title: string) {
  const element = document.createElement('video');
  Object.assign(element, { src: player, controls: true, autoplay: true, playsInline: true, tabIndex: 0 });
  element.setAttribute('aria-label', title);
  return element;
}

function frame(player: string, title: string) {
  const element = document.createElement('iframe');
  Object.assign(element, {
    src: withAutoplay(player),
    title,
    allow: 'autoplay; encrypted-media; fullscreen; picture-in-picture',
    allowFullscreen: true,
    // The players refuse to play for a page that does not say which site it is on.
    referrerPolicy: 'strict-origin-when-cross-origin',
  });
  return element;
}
