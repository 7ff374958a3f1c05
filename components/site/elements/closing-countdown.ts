import { inWords } from '@/lib/text/durations';

/** Counts down to the time that its sentence names. It stands behind the sentence and says nothing without it. */
export class ClosingCountdown extends HTMLElement {
  private timer = 0;

  connectedCallback() {
    this.tick();
  }

  disconnectedCallback() {
    clearTimeout(this.timer);
  }

  private tick = () => {
    const until = this.parentElement?.querySelector('time')?.dateTime;
    if (!until) return;
    const left = Math.ceil((Date.parse(until) - Date.now()) / 1000);
    this.textContent = left > 0 ? ` ${inWords(left)} left.` : ' That time has come.';
    // Seconds are worth showing in the last hour; a clock that ticks all day is a distraction.
    if (left > 0) this.timer = window.setTimeout(this.tick, left > 3600 ? 60_000 : 1000);
  };
}
