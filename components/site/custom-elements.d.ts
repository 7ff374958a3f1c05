import type { DetailedHTMLProps, HTMLAttributes } from 'react';

type CustomElement = DetailedHTMLProps<HTMLAttributes<HTMLElement>, HTMLElement>;

/** The custom elements of the reader's script; see components/site/elements. */
declare module 'react' {
  namespace JSX {
    interface IntrinsicElements {
      'site-visitor': CustomElement;
      'response-thread': CustomElement;
      'response-preview': CustomElement;
      'kept-edit': CustomElement;
      'new-since': CustomElement;
      'thread-keys': CustomElement;
      'thread-news': CustomElement;
      'closing-countdown': CustomElement;
      'media-facade': CustomElement;
    }
  }
}
