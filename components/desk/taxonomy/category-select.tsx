import type { ComponentProps } from 'react';
import { Select } from '@/components/ui/controls';

export type CategoryChoice = { id: string; name: string; depth: number };

/** One of the categories, each under the one above it. */
export function CategorySelect({
  categories,
  none,
  ...rest
}: ComponentProps<'select'> & { categories: CategoryChoice[]; none: string }) {
  return (
    <Select {...rest}>
      <option value="">{none}</option>
      {categories.map(({ id, name, depth }) => (
        <option key={id} value={id}>
          {'– '.repeat(depth) + name}
        </option>
      ))}
    </Select>
  );
}
