'use client';

import {
  FileText,
  FolderTree,
  Images,
  LayoutDashboard,
  Menu,
  MessagesSquare,
  Newspaper,
  ScrollText,
  Settings,
  ShieldUser,
  Tags,
  Users,
} from 'lucide-react';
import Link from 'next/link';
import { usePathname } from 'next/navigation';

const icons = {
  dashboard: LayoutDashboard,
  posts: Newspaper,
  pages: FileText,
  media: Images,
  categories: FolderTree,
  tags: Tags,
  menus: Menu,
  responses: MessagesSquare,
  log: ScrollText,
  people: Users,
  privacy: ShieldUser,
  settings: Settings,
};

export type Room = {
  name: string;
  href: string;
  icon: string;
  /** How many things wait there; 0 shows nothing. */
  waiting?: number;
};

/** The rooms of the desk that this person may enter. */
export function Rooms({ rooms }: { rooms: Room[] }) {
  const path = usePathname();
  return (
    <nav aria-label="Desk">
      <ul className="grid gap-0.5">
        {rooms.map((room) => {
          const Icon = icons[room.icon as keyof typeof icons];
          const here = room.href === '/desk' ? path === '/desk' : path.startsWith(room.href);
          return (
            <li key={room.href}>
              <Link
                href={room.href}
                aria-current={here ? 'page' : undefined}
                className="flex min-h-10 items-center gap-2.5 rounded-md px-2.5 text-sm text-ink no-underline hover:bg-sunk aria-[current]:bg-accent-wash aria-[current]:font-semibold aria-[current]:text-accent"
              >
                <Icon aria-hidden="true" size={18} />
                {room.name}
                {room.waiting ? (
                  <span className="ml-auto rounded-full bg-accent px-2 text-xs leading-5 font-semibold text-on-accent tabular-nums">
                    {room.waiting}
                    <span className="sr-only"> waiting</span>
                  </span>
                ) : null}
              </Link>
            </li>
          );
        })}
      </ul>
    </nav>
  );
}
