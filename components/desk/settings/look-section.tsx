import { Input } from '@/components/ui/controls';
import { Field, FieldError } from '@/components/ui/field';
import { isColour, saidOf, shadesOf } from '@/lib/look/shades';
import { control, Group } from './fields';
import { labels, themes } from './labels';
import { AccentSamples, Miniature, MiniatureAccent } from './miniature';
import type { Section } from './types';

const about = {
  newspaper: 'Columns and rules, a lead story, sections and a date at the head.',
  quiet: 'One column of larger text, much air, and no lines or boxes.',
};

type ThemeName = keyof typeof themes;

/** How the site looks to its readers, with a small page of each theme in the colour that is typed. */
export function LookSection(section: Section) {
  const { values, errors, change } = section;
  const typed = values.accent.trim().toLowerCase();
  const shades = isColour(typed) ? shadesOf(typed) : null;
  return (
    <Group
      title="Look"
      about="How readers see the site. Each theme has its day and its night; readers’ screens choose."
    >
      <fieldset aria-describedby={errors.theme ? 'theme-error' : undefined} className="grid gap-2">
        <legend className="mb-1 text-sm font-medium">{labels.theme}</legend>
        <div className="grid gap-4 sm:grid-cols-2">
          {(Object.keys(themes) as ThemeName[]).map((theme) => (
            <label
              key={theme}
              className="grid cursor-pointer content-start gap-2 rounded-md border border-edge bg-raised p-3 has-checked:border-accent has-checked:outline-2 has-checked:outline-accent has-focus-visible:outline-3 has-focus-visible:outline-focus"
            >
              <span className="flex items-center gap-2 font-medium">
                <input
                  type="radio"
                  id={theme === 'newspaper' ? 'theme' : undefined}
                  name="theme"
                  value={theme}
                  checked={values.theme === theme}
                  onChange={() => change('theme', theme)}
                  className="size-[1.125rem] accent-accent"
                />
                {themes[theme]}
              </span>
              <Miniature theme={theme} name={values.name} />
              <span className="text-[0.8125rem] text-soft">{about[theme]}</span>
            </label>
          ))}
        </div>
        {shades && <MiniatureAccent shades={shades} />}
        <FieldError id="theme" error={errors.theme} />
      </fieldset>
      <Field
        id="accent"
        label={labels.accent}
        error={errors.accent}
        hint={
          <>
            The colour of links and buttons, like #0b567d. Empty is the theme’s own.{' '}
            {shades && <span aria-live="polite">{saidOf(typed, shades)}</span>}
          </>
        }
      >
        {(field) => (
          <span className="flex items-center gap-2">
            <Input
              {...field}
              {...control({ ...section, name: 'accent' })}
              dir="ltr"
              spellCheck={false}
              autoComplete="off"
              placeholder="#"
              className="max-w-32 font-mono"
            />
            <input
              type="color"
              aria-label="Pick the accent"
              value={shades ? typed : '#808080'}
              onChange={(event) => change('accent', event.target.value)}
              className="h-10 w-12 cursor-pointer rounded-md border border-edge bg-raised p-1"
            />
          </span>
        )}
      </Field>
      {shades && <AccentSamples theme={values.theme === 'quiet' ? 'quiet' : 'newspaper'} shades={shades} />}
    </Group>
  );
}
