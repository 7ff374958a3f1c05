'use client';

import { useRouter } from 'next/navigation';
import { useEffect, useState, useSyncExternalStore } from 'react';
import { createPortal } from 'react-dom';
import { useKeysOfThisPage } from '@/components/desk/page-keys';
import { bodyKeys } from '@/components/desk/post-form/body/body-keys';
import { Button } from '@/components/ui/button';
import { Checkbox } from '@/components/ui/controls';
import { Dialog } from '@/components/ui/dialog';
import type { Room } from './rooms';

type Shortcut = { keys: string; does: string; href?: string };

/** The few keys of the desk, and the list of them under `?`. They can be turned off, and rest while one types. */
export function Shortcuts({ rooms, mayWrite }: { rooms: Room[]; mayWrite: boolean }) {
  const [open, setOpen] = useState(false);
  const on = useSyncExternalStore(watch, isOn, () => true);
  const router = useRouter();
  const shortcuts = listed(rooms, mayWrite);
  const ofThisPage = useKeysOfThisPage();

  useEffect(() => {
    let before = '';
    const press = (event: KeyboardEvent) => {
      if (!on || event.ctrlKey || event.metaKey || event.altKey || typing(event)) return;
      const keys = before === 'g' ? `g ${event.key}` : event.key;
      before = event.key;
      if (keys === '?') setOpen(true);
      else if (keys === '/') document.querySelector<HTMLInputElement>('input[type=search]')?.focus();
      else {
        const href = shortcuts.find((shortcut) => shortcut.keys === keys)?.href;
        const here = ofThisPage.find(({ key }) => key === keys);
        if (!href && !here) return;
        if (href) router.push(href);
        else here?.press();
      }
      event.preventDefault();
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, [on, router, shortcuts, ofThisPage]);

  return (
    <>
      <Button variant="quiet" size="small" className="justify-start" onClick={() => setOpen(true)}>
        Keyboard shortcuts
        <kbd className="ml-auto font-mono text-xs text-soft">?</kbd>
      </Button>
      {/* The sidebar that holds the button is not shown on a narrow screen; the keys work there all the same. */}
      {open &&
        createPortal(
          <Dialog open onClose={() => setOpen(false)} title="Keyboard shortcuts">
            <dl className="grid grid-cols-[auto_1fr] items-baseline gap-x-4 gap-y-1.5">
              {[...ofThisPage.map(({ key, does }) => ({ keys: key, does })), ...shortcuts].map(
                ({ keys, does }) => (
                  <div key={keys} className="col-span-2 grid grid-cols-subgrid">
                    <dt className="flex gap-1">
                      {keys.split(' ').map((key) => (
                        <kbd
                          key={key}
                          className="min-w-6 rounded border border-edge bg-sunk px-1.5 text-center font-mono text-xs leading-5"
                        >
                          {key}
                        </kbd>
                      ))}
                    </dt>
                    <dd>{does}</dd>
                  </div>
                ),
              )}
            </dl>
            <Checkbox
              id="shortcuts-on"
              label="Use the single-key shortcuts"
              checked={on}
              onChange={(event) => turn(event.target.checked)}
            />
          </Dialog>,
          document.body,
        )}
    </>
  );
}

function listed(rooms: Room[], mayWrite: boolean): Shortcut[] {
  return [
    { keys: '?', does: 'This list' },
    { keys: '/', does: 'Search the list' },
    ...(mayWrite ? [{ keys: 'n', does: 'New post', href: '/desk/posts/new' }] : []),
    ...rooms.map(({ name, href }) => ({
      keys: `g ${name.charAt(0).toLowerCase()}`,
      does: `Go to ${name}`,
      href,
    })),
    ...(mayWrite ? [{ keys: 'Ctrl S', does: 'Save the post (⌘ S on a Mac)' }, ...bodyKeys] : []),
  ].filter((shortcut, at, all) => all.findIndex(({ keys }) => keys === shortcut.keys) === at);
}

function typing({ target }: KeyboardEvent) {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable ||
      target.closest('input:not([type=checkbox]), textarea, select, dialog, [role=textbox]') !== null)
  );
}

const kept = 'broadside:shortcuts';
const isOn = () => localStorage.getItem(kept) !== 'off';

function turn(on: boolean) {
  localStorage.setItem(kept, on ? 'on' : 'off');
  window.dispatchEvent(new StorageEvent('storage'));
}

function watch(changed: () => void) {
  window.addEventListener('storage', changed);
  return () => window.removeEventListener('storage', changed);
}
