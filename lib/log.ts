import pino from 'pino';
import { logLevel } from './config';

/** Structured log lines on standard output. Never give it a secret, an address or a response's text. */
export const log = pino({ level: logLevel(), base: undefined });
