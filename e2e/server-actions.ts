import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { APIRequestContext, APIResponse } from '@playwright/test';
import { baseURL } from './site';

type Manifest = { node: Record<string, { exportedName?: string }> };

const manifestFile = join(import.meta.dirname, '..', '.next', 'server', 'server-reference-manifest.json');
let manifest: Manifest | undefined;

/** The id of an exported server action in the build under test. */
function actionId(name: string): string {
  manifest ??= JSON.parse(readFileSync(manifestFile, 'utf8')) as Manifest;
  const found = Object.entries(manifest.node).find(([, { exportedName }]) => exportedName === name);
  if (!found) throw new Error(`The build has no server action ${name}.`);
  return found[0];
}

/** Calls an action with values, as the desk's script does. */
export function call(request: APIRequestContext, path: string, name: string, values: unknown[]) {
  return request.post(path, {
    headers: {
      origin: baseURL,
      'next-action': actionId(name),
      'content-type': 'text/plain;charset=UTF-8',
      accept: 'text/x-component',
    },
    data: JSON.stringify(values),
  });
}

export type Fields = Record<string, string | { name: string; mimeType: string; buffer: Buffer }>;

/** Posts a form to an action, as a browser without scripts does. Redirects are not followed. */
export function post(
  request: APIRequestContext,
  path: string,
  name: string,
  fields: Fields,
): Promise<APIResponse> {
  const multipart = { [`$ACTION_ID_${actionId(name)}`]: '', ...fields };
  return request.post(path, { headers: { origin: baseURL }, multipart, maxRedirects: 0 });
}
