import 'server-only';
import { openingHours } from '@/lib/closing/schema';
import { db, type Tx } from '@/lib/db';
import { type SettingsForm, settingsForm } from './schema';

/** What the settings form can change, of the one row of settings. */
export const settingsSelect = Object.fromEntries(
  Object.keys(settingsForm.shape).map((field) => [field, true]),
) as Record<keyof SettingsForm, true>;

/** The settings as they stand, for the form. */
export async function settingsForEdit(tx: Tx = db): Promise<SettingsForm> {
  const row = await tx.settings.findUniqueOrThrow({ where: { id: 1 }, select: settingsSelect });
  return { ...row, openingHours: openingHours.parse(row.openingHours) };
}
