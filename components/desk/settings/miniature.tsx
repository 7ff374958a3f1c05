import type { AllShades } from '@/lib/look/shades';
import { tokensOf } from '@/lib/look/style';
import { papers } from '@/lib/look/themes';

type ThemeName = keyof typeof papers;

/** A small page in a theme, made of its own tokens, by the hour of whoever looks. */
export function Miniature({ theme, name }: { theme: ThemeName; name: string }) {
  return (
    <span
      aria-hidden="true"
      data-theme={theme}
      className="miniature block h-52 overflow-hidden border border-rule bg-paper p-3 font-serif text-ink select-none"
    >
      {theme === 'newspaper' ? <Newspaper name={name} /> : <Quiet name={name} />}
    </span>
  );
}

/** Puts the accent in the place of the themes' own in the small pages. */
export function MiniatureAccent({ shades }: { shades: AllShades }) {
  const small = (hour: 'day' | 'night') => `.miniature[data-theme]{${tokensOf(shades[hour])}}`;
  return <style>{`${small('day')}@media (prefers-color-scheme:dark){${small('night')}}`}</style>;
}

function Newspaper({ name }: { name: string }) {
  return (
    <>
      <bdi className="block truncate text-center text-xl leading-tight font-extrabold tracking-tight">
        {name}
      </bdi>
      <span className="mt-1 flex justify-center gap-3 border-y border-t-[3px] [border-top-style:double] border-edge py-0.5 font-sans text-[0.5rem] font-medium">
        <span>Water</span>
        <span>Work</span>
        <span>Weather</span>
      </span>
      <span className="mt-2 grid grid-cols-[2fr_1fr] gap-2">
        <span>
          <Kicker>Water</Kicker>
          <span className="block text-[0.9375rem] leading-[1.1] font-bold tracking-tight">
            The tide came up the street at four
          </span>
          <Lines count={4} />
        </span>
        <span className="border-s border-rule ps-2">
          <Kicker>Work</Kicker>
          <span className="block text-[0.625rem] leading-tight font-bold">Last shift on the quay</span>
          <Lines count={3} />
        </span>
      </span>
      <span className="mt-2 grid grid-cols-3 gap-2 border-t border-rule pt-1">
        <Lines count={3} />
        <Lines count={3} />
        <Lines count={3} />
      </span>
    </>
  );
}

function Quiet({ name }: { name: string }) {
  return (
    <span className="mx-auto block max-w-[12rem]">
      <bdi className="block truncate text-[0.6875rem] font-semibold">{name}</bdi>
      <span className="mt-0.5 flex gap-2 text-[0.5rem] text-soft">
        <span>Water</span>
        <span>Work</span>
        <span>Weather</span>
      </span>
      <span className="mt-5 block text-base leading-tight">The tide came up the street at four</span>
      <Lines count={3} />
      <span className="mt-1 block text-[0.5rem] text-accent underline">Twelve responses</span>
      <span className="mt-5 block text-base leading-tight">Last shift on the quay</span>
      <Lines count={3} />
    </span>
  );
}

function Kicker({ children }: { children: string }) {
  return (
    <span className="block font-sans text-[0.5rem] leading-normal font-bold text-accent">{children}</span>
  );
}

function Lines({ count }: { count: number }) {
  return (
    <span className="mt-1 grid gap-1">
      {Array.from({ length: count }, (_, line) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: lines of nothing
        <span key={line} className="block h-0.5 bg-soft opacity-40 last:w-3/5" />
      ))}
    </span>
  );
}

/** A link and a button of the accent on the papers of a theme, by day and by night. */
export function AccentSamples({ theme, shades }: { theme: ThemeName; shades: AllShades }) {
  return (
    <div aria-hidden="true" className="grid max-w-sm grid-cols-2 gap-2 text-sm">
      {(['day', 'night'] as const).map((hour) => (
        <span
          key={hour}
          className="flex flex-wrap items-center justify-between gap-2 rounded-md border border-rule p-3"
          style={{ background: papers[theme][hour] }}
        >
          <span className="underline" style={{ color: shades[hour].accent }}>
            {hour === 'day' ? 'By day' : 'By night'}
          </span>
          <span
            className="px-2 py-1 font-semibold"
            style={{ background: shades[hour].accent, color: shades[hour].onAccent }}
          >
            Button
          </span>
        </span>
      ))}
    </div>
  );
}
