'use client';

import { useEffect } from 'react';

/** Asks before unsaved text of `what` is left: by closing the tab, or by a link inside the desk. */
export function useLeaveWarning(unsaved: boolean, what = 'post') {
  useEffect(() => {
    if (!unsaved) return;
    const onClose = (event: BeforeUnloadEvent) => event.preventDefault();
    const onLink = (event: MouseEvent) => {
      const link = event.target instanceof Element ? event.target.closest('a[href]') : null;
      const staysHere = !link || link.getAttribute('href')?.startsWith('#') || link.hasAttribute('target');
      if (staysHere || event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0) return;
      // A plain link leaves the document, and the browser asks by itself.
      const leavesDesk = !link.getAttribute('href')?.startsWith('/desk');
      if (leavesDesk || confirm(`This ${what} has changes that are not saved. Leave it?`)) return;
      event.preventDefault();
      event.stopPropagation();
    };
    window.addEventListener('beforeunload', onClose);
    document.addEventListener('click', onLink, { capture: true });
    return () => {
      window.removeEventListener('beforeunload', onClose);
      document.removeEventListener('click', onLink, { capture: true });
    };
  }, [unsaved, what]);
}
