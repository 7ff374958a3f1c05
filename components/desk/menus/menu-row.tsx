'use client';

import { ArrowDown, ArrowUp, IndentDecrease, IndentIncrease, X } from 'lucide-react';
import type { ComponentProps } from 'react';
import { Badge } from '@/components/ui/badge';
import { Button } from '@/components/ui/button';
import { Input } from '@/components/ui/controls';
import { DragHandle } from '@/components/ui/drag-handle';
import { Field } from '@/components/ui/field';
import { labelLimit } from '@/lib/menus/limits';
import type { MenuStep } from '@/lib/menus/order';
import type { MenuItemView } from '@/lib/menus/views';
import { itemName, kindName } from './words';

type Props = {
  item: MenuItemView;
  errors: { label?: string[]; url?: string[] };
  /** Whether a step can be taken; of those that this menu does not have, nothing is shown. */
  steps: Partial<Record<MenuStep, boolean>>;
  drag: { handle: ComponentProps<'span'>; target: ComponentProps<'li'> };
  onEdit: (part: Partial<Pick<MenuItemView, 'label' | 'url'>>) => void;
  onStep: (step: MenuStep) => void;
  onRemove: () => void;
};

/** An item of a menu: how it is called, what it leads to, and where it stands. */
export function MenuRow({ item, errors, steps, drag, onEdit, onStep, onRemove }: Props) {
  const name = itemName(item);
  const isAddress = item.target.kind === 'address';
  return (
    <li
      data-item={item.id}
      className={`flex flex-wrap items-start gap-x-2 gap-y-1.5 border-b border-rule py-2 data-over:shadow-[inset_0_2px_0_var(--accent)] ${item.under ? 'ps-7 sm:ps-10' : ''}`}
      {...drag.target}
    >
      <span className="pt-1.5">
        <DragHandle {...drag.handle} />
      </span>
      <div className="grid min-w-0 flex-1 basis-56 gap-1.5">
        <Field id={`label-${item.id}`} label={`Label of ${name}`} labelHidden error={errors.label}>
          {(field) => (
            <Input
              {...field}
              value={item.label}
              placeholder={item.name || 'Label'}
              maxLength={labelLimit}
              dir="auto"
              autoComplete="off"
              onChange={(event) => onEdit({ label: event.target.value })}
            />
          )}
        </Field>
        {isAddress && (
          <Field id={`url-${item.id}`} label={`Address of ${name}`} labelHidden error={errors.url}>
            {(field) => (
              <Input
                {...field}
                value={item.url}
                inputMode="url"
                placeholder="https:// or a path like /page/1"
                autoComplete="off"
                spellCheck={false}
                onChange={(event) => onEdit({ url: event.target.value })}
              />
            )}
          </Field>
        )}
        <p className="flex flex-wrap items-baseline gap-x-2 text-[0.8125rem] text-soft">
          <span>
            {kindName(item.target.kind)}
            {!isAddress && (
              <>
                {': '}
                <bdi>{item.name}</bdi>
              </>
            )}
          </span>
          {item.hidden && <Badge tone="warning">{`Not shown. ${item.hidden}`}</Badge>}
        </p>
      </div>
      <div className="flex">
        {buttons.map(({ step, label, Icon }) =>
          steps[step] === undefined ? null : (
            <Button
              key={step}
              size="small"
              variant="plain"
              data-step={step}
              aria-label={label(name)}
              title={label(name)}
              aria-disabled={!steps[step] || undefined}
              onClick={() => onStep(step)}
            >
              <Icon
                aria-hidden="true"
                size={17}
                className={step === 'in' || step === 'out' ? 'rtl:-scale-x-100' : ''}
              />
            </Button>
          ),
        )}
        <Button
          size="small"
          variant="plain"
          aria-label={`Remove ${name}`}
          title={`Remove ${name}`}
          onClick={onRemove}
        >
          <X aria-hidden="true" size={17} />
        </Button>
      </div>
    </li>
  );
}

const buttons = [
  { step: 'up', label: (name: string) => `Move ${name} up`, Icon: ArrowUp },
  { step: 'down', label: (name: string) => `Move ${name} down`, Icon: ArrowDown },
  { step: 'out', label: (name: string) => `Move ${name} out`, Icon: IndentDecrease },
  { step: 'in', label: (name: string) => `Move ${name} under the one above`, Icon: IndentIncrease },
] as const;
