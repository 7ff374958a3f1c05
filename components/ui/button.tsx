import Link from 'next/link';
import type { ComponentProps } from 'react';

type Look = { variant?: 'primary' | 'secondary' | 'quiet' | 'plain' | 'danger'; size?: 'small' | 'normal' };

const base =
  'inline-flex items-center justify-center gap-1.5 rounded-md border font-medium whitespace-nowrap no-underline cursor-pointer motion-safe:transition-colors disabled:cursor-default disabled:opacity-60 aria-disabled:cursor-default aria-disabled:opacity-60';

const variants = {
  primary:
    'border-transparent bg-accent text-on-accent enabled:hover:bg-accent-strong [a&]:hover:bg-accent-strong',
  secondary: 'border-edge bg-raised text-ink enabled:hover:bg-sunk [a&]:hover:bg-sunk',
  quiet:
    'border-transparent bg-transparent text-accent enabled:hover:bg-accent-wash [a&]:hover:bg-accent-wash',
  plain:
    'border-transparent bg-transparent text-soft enabled:hover:bg-sunk enabled:hover:text-ink [a&]:hover:bg-sunk [a&]:hover:text-ink',
  danger: 'border-danger bg-raised text-danger enabled:hover:bg-danger-wash [a&]:hover:bg-danger-wash',
};

const sizes = { small: 'min-h-8 px-2.5 py-1 text-[0.8125rem]', normal: 'min-h-10 px-4 py-1.5 text-sm' };

/** The classes of a button, for the rare element that is neither a button nor a link. */
export function buttonClass({ variant = 'secondary', size = 'normal' }: Look = {}) {
  return `${base} ${variants[variant]} ${sizes[size]}`;
}

/** A button that does something. Its type is `button` unless it is told to submit. */
export function Button({
  variant,
  size,
  className = '',
  type = 'button',
  ...rest
}: Look & ComponentProps<'button'>) {
  return <button type={type} className={`${buttonClass({ variant, size })} ${className}`} {...rest} />;
}

/** A link that looks like a button: it goes somewhere. */
export function ButtonLink({ variant, size, className = '', ...rest }: Look & ComponentProps<typeof Link>) {
  return <Link className={`${buttonClass({ variant, size })} ${className}`} {...rest} />;
}
