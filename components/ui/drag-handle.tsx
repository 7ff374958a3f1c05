import { GripVertical } from 'lucide-react';
import type { ComponentProps } from 'react';

/** What a row is dragged by: for a pointer only, so screen readers are not told of it. */
export function DragHandle(props: ComponentProps<'span'>) {
  return (
    <span
      aria-hidden="true"
      title="Drag to move"
      className="grid size-7 shrink-0 cursor-grab place-items-center text-soft active:cursor-grabbing"
      {...props}
    >
      <GripVertical size={16} />
    </span>
  );
}
