import { signOutAction } from '@/app/(account)/actions';
import { MenuButton } from './menu-button';

const item =
  'flex min-h-10 w-full cursor-pointer items-center rounded-md px-2.5 text-sm text-ink hover:bg-sunk';

/** Who is signed in, their account, and the way out. */
export function AccountMenu({ person }: { person: string }) {
  return (
    <MenuButton label={`Account of ${person}`} icon="account" side="right">
      <p className="truncate border-b border-rule px-2.5 pt-1 pb-2 text-sm text-soft">
        Signed in as <strong className="text-ink">{person}</strong>
      </p>
      <ul className="mt-1 grid">
        <li>
          <a href="/account" className={item}>
            Your account
          </a>
        </li>
        <li>
          <form action={signOutAction}>
            <button type="submit" className={item}>
              Sign out
            </button>
          </form>
        </li>
      </ul>
    </MenuButton>
  );
}
