import type { SettingsForm } from '@/lib/settings/schema';

type Typed = Record<string, unknown>;

/**
 * The form as it is to be saved: fields that still read as they did when the page was opened (`was`, JSON of
 * `asTyped`) take the value of today, so that two people who save different settings both get theirs. Without a
 * readable `was`, everything is as typed.
 */
export function keepOthers(typed: Typed, was: unknown, today: SettingsForm): Typed {
  const opened = read(was);
  const merged: Typed = { ...typed };
  for (const [name, value] of Object.entries(today)) {
    if (name in opened && opened[name] === (typed[name] ?? '')) merged[name] = value;
  }
  return merged;
}

/** The settings as the controls of the form send them: numbers as digits, never as nothing, a tick as "on". */
export function asTyped(settings: SettingsForm): Record<keyof SettingsForm, string> {
  const entries = Object.entries(settings).map(([name, value]) => [name, typed(value)]);
  return Object.fromEntries(entries) as Record<keyof SettingsForm, string>;
}

function typed(value: unknown): string {
  if (typeof value === 'boolean') return value ? 'on' : '';
  return typeof value === 'object' && value !== null ? JSON.stringify(value) : String(value ?? '');
}

function read(was: unknown): Typed {
  try {
    const value: unknown = JSON.parse(String(was));
    return typeof value === 'object' && value !== null ? (value as Typed) : {};
  } catch {
    return {};
  }
}
