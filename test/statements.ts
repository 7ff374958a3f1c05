import { Client } from 'pg';
import { vi } from 'vitest';

/** What PostgreSQL did for some statements: how many, the pages it touched, the scans, and the rows it sorted. */
export type Work = {
  statements: number;
  blocks: number;
  milliseconds: number;
  indexes: string[];
  seqScans: string[];
  sorted: number;
};

type Sent = { text: string; values: unknown[] };
type Plan = {
  'Node Type': string;
  'Relation Name'?: string;
  'Index Name'?: string;
  'Actual Rows': number;
  'Actual Loops': number;
  'Shared Hit Blocks': number;
  'Shared Read Blocks': number;
  Plans?: Plan[];
};

/** Runs `read`, and then each statement that it sent once more under EXPLAIN ANALYZE. */
export async function workOf(read: () => Promise<unknown>): Promise<Work> {
  const spy = vi.spyOn(Client.prototype, 'query');
  await read();
  const sent = spy.mock.calls.map(([query]) => query as unknown as Sent);
  spy.mockRestore();
  const client = new Client({ connectionString: process.env.DATABASE_URL });
  await client.connect();
  const work: Work = {
    statements: sent.length,
    blocks: 0,
    milliseconds: 0,
    indexes: [],
    seqScans: [],
    sorted: 0,
  };
  for (const { text, values } of sent) {
    const { rows } = await client.query(`EXPLAIN (ANALYZE, BUFFERS, FORMAT JSON) ${text}`, values);
    const [{ Plan: plan, 'Execution Time': time }] = rows[0]['QUERY PLAN'];
    work.blocks += plan['Shared Hit Blocks'] + plan['Shared Read Blocks'];
    work.milliseconds += time;
    add(work, plan);
  }
  await client.end();
  return work;
}

function add(work: Work, plan: Plan) {
  if (plan['Index Name'] && !work.indexes.includes(plan['Index Name'])) work.indexes.push(plan['Index Name']);
  if (plan['Node Type'] === 'Seq Scan') work.seqScans.push(plan['Relation Name'] ?? '');
  if (plan['Node Type'].includes('Sort'))
    work.sorted = Math.max(work.sorted, plan['Actual Rows'] * plan['Actual Loops']);
  for (const below of plan.Plans ?? []) add(work, below);
}
