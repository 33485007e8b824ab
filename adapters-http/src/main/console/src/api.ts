/** All HTTP of the console stands here. */
const BASE = '/api/v1';

export interface Fault { row: number; column: string; message: string }
export interface Item { outcome: string; record?: number; faults: Fault[]; doubts: unknown[] }
export type Row = Record<string, string>;
export interface Cell { name: string; heading: string; optional: boolean }
export interface Column { name: string; kind: string; required: boolean; cells: Cell[]; list?: Record<string, string> }
export interface Order { form: string; act?: string; record?: number; columns?: Row; reason?: string }

/** What the server refused, in its words, with the faults it named. */
export class Refused extends Error {
  constructor(message: string, readonly faults: Fault[]) { super(message); }
}

async function ask(path: string, init?: RequestInit): Promise<any> {
  const answer = await fetch(BASE + path, init).catch(() => {
    throw new Refused('连不上服务，请确认程序还开着，再试一次', []);
  });
  const body = await answer.json().catch(() => ({}));
  if (!answer.ok) throw new Refused(body.detail ?? body.title ?? `出错（${answer.status}）`, body.faults ?? []);
  return body;
}

const post = (path: string, body: unknown) =>
  ask(path, { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(body) });

export const api = {
  tasks: () => ask('/tasks-for-me'),
  figures: (query: string) => ask('/figures?' + query),
  rows: (id: string, query: string) => ask(`/figures/${id}/rows?${query}`),
  forms: () => ask('/forms'),
  form: (name: string): Promise<{ name: string; title: string; columns: Column[] }> => ask('/forms/' + name),
  records: (form: string, cursor = '') => ask(`/records/${form}?limit=50${cursor ? '&cursor=' + cursor : ''}`),
  books: () => ask('/books'),
  rehearse: (slip: string, orders: Order[]) => post('/entries/rehearse', { slip, orders }),
  keep: (slip: string, orders: Order[]) => post('/entries', { slip, orders }),
};
