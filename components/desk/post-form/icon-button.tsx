import type { LucideIcon } from 'lucide-react';
import type { ComponentProps } from 'react';

/** A small button whose name is only seen by hovering and heard by screen readers. */
export function IconButton({
  icon: Icon,
  label,
  ...rest
}: { icon: LucideIcon; label: string } & Omit<ComponentProps<'button'>, 'children'>) {
  return (
    <button
      type="button"
      aria-label={label}
      title={label}
      className="grid size-8 shrink-0 cursor-pointer place-items-center rounded text-soft enabled:hover:bg-sunk enabled:hover:text-ink disabled:cursor-default disabled:opacity-40"
      {...rest}
    >
      <Icon aria-hidden="true" size={16} />
    </button>
  );
}
