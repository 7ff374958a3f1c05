import { config } from '@/lib/config';

/** Whether letters can be sent. Where not, nothing that needs them is offered. */
export function mailIsOn(): boolean {
  return config().smtpUrl !== undefined;
}
