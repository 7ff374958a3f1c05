import { Select } from '@/components/ui/controls';
import { Field } from '@/components/ui/field';
import type { Role } from '@/lib/generated/prisma/enums';
import { roles } from './roles';

type Props = { id: string; role: Role; error?: string[] };

/** Chooses a role, each with what it is for. */
export function RoleSelect({ id, role, error }: Props) {
  return (
    <Field id={id} label="Role" error={error} className="self-start">
      {(field) => (
        // A form's reset goes back to the first option unless the choice is part of the key.
        <Select {...field} key={role} name="role" defaultValue={role}>
          {roles.map((one) => (
            <option key={one.role} value={one.role}>
              {one.name}: {one.does}
            </option>
          ))}
        </Select>
      )}
    </Field>
  );
}
