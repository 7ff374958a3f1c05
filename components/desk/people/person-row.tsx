import { ChevronDown } from 'lucide-react';
import { Badge } from '@/components/ui/badge';
import { ButtonLink } from '@/components/ui/button';
import type { PersonView } from '@/lib/auth/queries';
import { PasswordForm, ResetFactorForm, RoleForm, SuspendForm } from './person-forms';
import { roleName } from './roles';

/** A person in the list; opening it shows what an administrator can change. */
export function PersonRow({ person, self }: { person: PersonView; self: boolean }) {
  const { id, name, email, role, posts } = person;
  const suspended = person.suspendedAt !== null;
  return (
    <li>
      <details className="group">
        <summary className="grid min-h-12 list-none grid-cols-[minmax(0,1fr)_auto] items-center gap-x-4 rounded-md px-2 py-2 hover:bg-sunk sm:grid-cols-[minmax(0,2fr)_minmax(0,1fr)_5rem_auto]">
          <span className="min-w-0">
            <span className={`block truncate font-medium ${suspended ? 'text-soft' : ''}`}>
              {name}
              {self && <span className="font-normal text-soft"> (you)</span>}
            </span>
            <span className="block truncate text-[0.8125rem] text-soft">{email}</span>
          </span>
          <span className="col-start-1 mt-1 flex flex-wrap gap-1.5 sm:col-start-auto sm:mt-0">
            <Badge tone={role === 'administrator' ? 'info' : 'plain'}>{roleName(role)}</Badge>
            {suspended && <Badge tone="danger">Suspended</Badge>}
          </span>
          <span className="hidden text-right text-[0.8125rem] text-soft tabular-nums sm:block">
            {posts > 0 && `${posts} ${posts === 1 ? 'post' : 'posts'}`}
          </span>
          <ChevronDown
            aria-hidden="true"
            size={18}
            className="col-start-2 row-span-2 row-start-1 text-soft motion-safe:transition-transform group-open:rotate-180 sm:col-start-auto sm:row-auto"
          />
        </summary>
        <div className="grid gap-5 px-2 pt-2 pb-5 lg:grid-cols-2">
          <RoleForm id={id} role={role} name={name} />
          {!self && <PasswordForm id={id} name={name} />}
          <div className="flex flex-wrap items-start gap-3">
            <ButtonLink
              href={self ? '/account' : `/desk/people/${id}`}
              variant="secondary"
              size="small"
              prefetch={false}
              aria-label={`Profile of ${name}`}
            >
              Profile
            </ButtonLink>
            {!self && person.secondFactor && <ResetFactorForm id={id} name={name} />}
            {!self && <SuspendForm id={id} name={name} suspended={suspended} />}
          </div>
        </div>
      </details>
    </li>
  );
}
