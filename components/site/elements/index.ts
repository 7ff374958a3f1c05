import { ClosingCountdown } from './closing-countdown';
import { ResponseThread } from './response-thread';
import { SiteVisitor } from './site-visitor';
import { VideoFacade } from './video-facade';

// The whole script of a reader's page. The page is complete without it: each element betters what is there.
customElements.define('closing-countdown', ClosingCountdown);
customElements.define('response-thread', ResponseThread);
customElements.define('site-visitor', SiteVisitor);
customElements.define('video-facade', VideoFacade);
