import { ClosingCountdown } from './closing-countdown';
import { KeptEdit } from './kept-edit';
import { MediaFacade } from './media-facade';
import { NewSince } from './new-since';
import { ResponsePreview } from './response-preview';
import { ResponseThread } from './response-thread';
import { SiteVisitor } from './site-visitor';
import { ThreadKeys } from './thread-keys';
import { ThreadNews } from './thread-news';

// The whole script of a reader's page. The page is complete without it: each element betters what is there.
customElements.define('closing-countdown', ClosingCountdown);
customElements.define('kept-edit', KeptEdit);
customElements.define('new-since', NewSince);
customElements.define('response-preview', ResponsePreview);
customElements.define('response-thread', ResponseThread);
customElements.define('site-visitor', SiteVisitor);
customElements.define('thread-keys', ThreadKeys);
customElements.define('thread-news', ThreadNews);
customElements.define('media-facade', MediaFacade);
