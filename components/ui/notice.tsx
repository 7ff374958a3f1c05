import type { ComponentProps, ReactNode } from 'react';

const tones = {
  plain: 'border-edge bg-sunk',
  info: 'border-accent bg-accent-wash',
  good: 'border-good bg-good-wash',
  warning: 'border-warning bg-warning-wash',
  danger: 'border-danger bg-danger-wash',
};

type Props = Omit<ComponentProps<'div'>, 'title'> & { tone?: keyof typeof tones; title?: ReactNode };

/** Something to read before going on. Give it role="status" or "alert" when it appears after the page does. */
export function Notice({ tone = 'info', title, children, className = '', ...rest }: Props) {
  return (
    <div className={`grid gap-1 rounded-md border-l-4 px-4 py-3 ${tones[tone]} ${className}`} {...rest}>
      {title && <p className="font-semibold">{title}</p>}
      {children && <div className="grid gap-2">{children}</div>}
    </div>
  );
}
