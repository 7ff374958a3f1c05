'use client';

import { Trash2 } from 'lucide-react';
import { Button } from '@/components/ui/button';
import { Input, Select } from '@/components/ui/controls';
import { FieldError } from '@/components/ui/field';
import type { OpeningWindow } from '@/lib/closing/hours';
import { labels } from './labels';
import type { Section } from './types';
import { clockOf, days, minutesOf, readHours } from './week';

/** The weekly hours as rows of a day, a beginning and an end; the form sends them as one field. */
export function HoursField({ values, errors, change }: Section) {
  const hours = readHours(values.openingHours);
  const set = (next: OpeningWindow[]) => change('openingHours', next.length > 0 ? JSON.stringify(next) : '');
  const edit = (index: number, part: Partial<OpeningWindow>) =>
    set(hours.map((row, at) => (at === index ? endingAfter({ ...row, ...part }) : row)));
  const free = days.findIndex((_, at) => hours.every(({ day }) => day !== at + 1)) + 1 || 1;

  return (
    <fieldset
      id="openingHours"
      tabIndex={-1}
      className="grid gap-2"
      aria-describedby={errors.openingHours ? 'openingHours-hint openingHours-error' : 'openingHours-hint'}
    >
      <legend className="mb-1 text-sm font-medium">{labels.openingHours}</legend>
      <input type="hidden" name="openingHours" value={values.openingHours} />
      {hours.length === 0 && <p className="text-[0.9375rem]">Open at every hour.</p>}
      {hours.map((row, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a row is its place in the list
        <div key={index} className="flex flex-wrap items-center gap-2 max-sm:mb-2">
          <Select
            aria-label={`Day of opening ${index + 1}`}
            value={row.day}
            onChange={(event) => edit(index, { day: Number(event.target.value) })}
            className="sm:max-w-44"
          >
            {days.map((name, at) => (
              <option key={name} value={at + 1}>
                {name}
              </option>
            ))}
          </Select>
          <Input
            type="time"
            aria-label={`Opening ${index + 1} begins`}
            value={clockOf(row.from)}
            onChange={(event) => edit(index, { from: minutesOf(event.target.value) ?? row.from })}
            className="max-w-34 tabular-nums"
          />
          <span aria-hidden="true">to</span>
          <Input
            type="time"
            aria-label={`Opening ${index + 1} ends`}
            value={clockOf(row.to)}
            onChange={(event) => edit(index, { to: minutesOf(event.target.value) ?? row.to })}
            className="max-w-34 tabular-nums"
          />
          {row.to > 1440 && <span className="text-[0.8125rem] text-soft">the next day</span>}
          <Button
            size="small"
            variant="plain"
            aria-label={`Remove opening ${index + 1}, ${days[row.day - 1]}`}
            onClick={() => set(hours.filter((_, at) => at !== index))}
          >
            <Trash2 aria-hidden="true" size={15} />
          </Button>
        </div>
      ))}
      <div className="flex flex-wrap gap-2">
        <Button size="small" onClick={() => set([...hours, { day: free, from: 540, to: 1080 }])}>
          Add hours
        </Button>
        {hours.length === 0 && (
          <Button
            size="small"
            variant="quiet"
            onClick={() => set([1, 2, 3, 4, 5].map((day) => ({ day, from: 540, to: 1080 })))}
          >
            Mondays to Fridays, 9 to 18
          </Button>
        )}
      </div>
      <FieldError id="openingHours" error={errors.openingHours} />
      <p id="openingHours-hint" className="text-[0.8125rem] text-soft">
        Responses are taken in these hours only, by the clock of the site’s time zone. 0:00 to 0:00 is a whole
        day; an end before the beginning is on the next day. Without hours, responses are taken at every hour.
      </p>
    </fieldset>
  );
}

/** An end at or before the beginning is on the next day. */
function endingAfter({ day, from, to }: OpeningWindow): OpeningWindow {
  const end = to % 1440;
  return { day, from, to: end <= from ? end + 1440 : end };
}
