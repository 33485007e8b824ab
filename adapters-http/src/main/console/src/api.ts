/** All HTTP of the console stands here. */
import { reactive } from 'vue';
import type { Batch, Condition, Fault, Form, Head, Item, Kept, Me, Order, Pack, Row, Sheet } from './shapes';

export type * from './shapes';

const BASE = '/api/v1';

/** Whether the server wants a log-in, or a password of one's own, before it goes on answering. */
export const door = reactive({ shut: false, change: false });

/** What the server refused, in its words, with the faults it named; status 0 when it could not be reached. */
export class Refused extends Error {
  constructor(
    message: string,
    readonly faults: Fault[],
    readonly status: number,
  ) {
    super(message);
  }
}

/** The cookie is no script's to see: whether there could be one is remembered beside it. */
const LOGGED_IN = 'logged-in';
/** The versions of records as they were seen here, by their address; told back with what changes one. */
const tags = new Map<string, string>();
const CHANGED = 412;
export const CHANGED_MEANWHILE = '别人刚改过这一条，没有记入。请关掉重新打开，看清现在的内容再改。';

async function ask(path: string, init?: RequestInit): Promise<any> {
  const answer = await fetch(BASE + path, init).catch(() => {
    throw new Refused('连不上服务。请确认程序还开着，再点一次；填的内容还在。', [], 0);
  });
  const body = await answer.json().catch(() => ({}));
  if (answer.status === 401 && path !== '/sessions') {
    localStorage.removeItem(LOGGED_IN);
    door.shut = true;
    throw new Refused('请先登录', [], answer.status);
  }
  if (answer.status === 403 && String(body.detail).startsWith('请先修改口令')) door.change = true;
  if (!answer.ok) {
    throw new Refused(
      body.detail ?? body.title ?? `出错（${answer.status}），请再试一次`,
      body.faults ?? [],
      answer.status,
    );
  }
  return body;
}

const post = (path: string, body: unknown) =>
  ask(path, { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(body) });

/** Where a request asks: the parameters that are told, in the address. */
export function query(told: Record<string, string | number | undefined>): string {
  const parts = new URLSearchParams();
  Object.entries(told).forEach(([name, value]) => {
    if (value !== undefined && value !== '') parts.set(name, String(value));
  });
  const text = parts.toString();
  return text ? '?' + text : '';
}

/** A record's version as it stands now is what a change of it rests on. */
async function look(form: string, record: number | string): Promise<Row> {
  const path = `/records/${form}/${record}`;
  const answer = await fetch(BASE + path).catch(() => undefined);
  const tag = answer?.ok ? answer.headers.get('ETag') : null;
  if (tag) tags.set(path, tag);
  return answer?.ok ? (await answer.json()).record : {};
}

async function submit(path: string, slip: string, orders: Order[], reportDay?: string): Promise<any> {
  const only = orders.length === 1 && orders[0].record ? orders[0] : undefined;
  const address = only ? `/records/${only.form}/${only.record}` : '';
  const tag = tags.get(address);
  const sent = ask(path, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', ...(tag ? { 'If-Match': tag } : {}) },
    body: JSON.stringify({ slip, orders, reportDay }),
  });
  const answer = await sent.catch((error) => {
    if (!(error instanceof Refused) || error.status !== CHANGED) throw error;
    throw new Refused(CHANGED_MEANWHILE, error.faults, error.status);
  });
  // Kept until it is entered: what is sent again after a broken line is the same as before.
  if (path === '/entries') tags.delete(address);
  return answer;
}

/** Takes back, or tells in a clerk's words that something rests on it. */
const takeBack = (path: string, withDependants: boolean) =>
  post(path, { withDependants }).catch((error) => {
    const rests = error instanceof Refused && error.status === 422 && error.faults.length > 0;
    throw rests ? new Refused('没有撤回，原因如下：', error.faults, error.status) : error;
  });

const forms = new Map<string, Promise<Form>>();

export const api = {
  async logIn(account: string, password: string): Promise<Me> {
    const me = await post('/sessions', { account, password });
    localStorage.setItem(LOGGED_IN, 'yes');
    return me;
  },
  choosePassword: (old: string, password: string): Promise<Me> => post('/me/password', { old, password }),
  resetPassword: (account: string) => post(`/accounts/${encodeURIComponent(account)}/reset`, {}),
  accounts: () => ask('/accounts'),
  addAccount: (account: string, role: string, place: string) => post('/accounts', { account, role, place }),
  lockAccount: (account: string) => post(`/accounts/${encodeURIComponent(account)}/lock`, {}),
  unlockAccount: (account: string) => post(`/accounts/${encodeURIComponent(account)}/unlock`, {}),
  divisions: (): Promise<{ divisions: Row[] }> => ask('/divisions'),
  /** The auditor's lines after one, of what was done or of what was read. */
  diary: (of: 'audit' | 'readings', after: number) => ask(`/${of}${query({ after, limit: 200 })}`),
  doctor: (): Promise<{ conditions: Condition[] }> => ask('/doctor'),
  backups: (): Promise<Kept> => ask('/backups'),
  backUp: (): Promise<{ lines: string[]; good: boolean }> => post('/backups', {}),
  pack: (): Promise<Pack> => ask('/pack'),
  async logOut() {
    localStorage.removeItem(LOGGED_IN);
    await ask('/sessions/current', { method: 'DELETE' });
  },
  /** Whoever has not logged in here is not asked for: the door is shown at once. */
  async me(): Promise<Me> {
    if (localStorage.getItem(LOGGED_IN)) return ask('/me');
    door.shut = true;
    throw new Refused('请先登录', [], 401);
  },
  tasks: (where: Row) => ask('/tasks-for-me' + query(where)),
  pattern: () => ask('/pattern'),
  figures: (where: Row) => ask('/figures' + query(where)),
  figure: (id: string, where: Row) => ask(`/figures/${id}${query(where)}`),
  figureRows: (id: string, where: Row) => ask(`/figures/${id}/rows${query(where)}`),
  why: (id: string, where: Row) => ask(`/figures/${id}/why${query(where)}`),
  forms: (): Promise<{ forms: Head[] }> => ask('/forms'),
  /** Descriptions do not change while a page is open. */
  form(name: string): Promise<Form> {
    const known = forms.get(name) ?? ask('/forms/' + name);
    forms.set(name, known);
    known.catch(() => forms.delete(name));
    return known;
  },
  records: (form: string, where: Row): Promise<{ records: Row[]; next?: string }> =>
    ask(`/records/${form}${query(where)}`),
  /** Page after page, up to so many rows; `more` when there are others. */
  async all(form: string, where: Row, most: number): Promise<{ rows: Row[]; more: boolean }> {
    const rows: Row[] = [];
    let cursor = '';
    do {
      const page = await api.records(form, { ...where, cursor, limit: '1000' });
      rows.push(...page.records);
      cursor = page.next ?? '';
    } while (cursor && rows.length < most);
    return { rows, more: cursor !== '' };
  },
  look,
  history: (form: string, record: string): Promise<{ entries: { columns: Row }[] }> =>
    ask(`/records/${form}/${record}/history`),
  /** Persons by a piece of the name, or the end of id or phone; in a body, so that none stands in a log. */
  search: (text: string, where: Row, limit: number): Promise<{ persons: Row[] }> =>
    post(`/persons/search${query({ ...where, limit })}`, { text }),
  household: (record: string, where: Row): Promise<{ sheets: Sheet[] }> => ask(`/households/${record}${query(where)}`),
  person: (record: string, where: Row): Promise<{ sheets: Sheet[] }> => ask(`/persons/${record}${query(where)}`),
  /** A phone in the clear, for a call; it leaves a line in the diary. */
  phone: (record: string) => post(`/persons/${record}/reveal`, { purpose: 'call', columns: ['phone'] }),
  /** Every code with what it says. */
  faults: (): Promise<{ faults: { code: string; says: string }[] }> => ask('/faults'),
  briefs: () => ask('/briefs'),
  draft: (rhythm: string, where: Row) => ask(`/briefs/drafts/${rhythm}${query(where)}`),
  books: () => ask('/books'),
  targets: (where: Row) => ask('/targets' + query(where)),
  year: (year: number, where: Row) => ask(`/years/${year}${query(where)}`),
  movement: (period: string, where: Row) =>
    ask(`/years/${period.replace('-', '/months/')}` + (period.includes('-') ? '' : '/movement') + query(where)),
  findings: (where: Row) => ask('/findings' + query(where)),
  policies: (where: Row) => ask('/policies' + query(where)),
  payees: (policy: string, verdict: string, where: Row) => ask(`/policies/${policy}/${verdict}${query(where)}`),
  rehearse: (slip: string, orders: Order[], reportDay?: string): Promise<{ items: Item[] }> =>
    submit('/entries/rehearse', slip, orders, reportDay),
  keep: (slip: string, orders: Order[], reportDay?: string): Promise<{ slip: number; items: Item[] }> =>
    submit('/entries', slip, orders, reportDay),
  /** Takes all of a slip back: what it touched is as it was before. */
  undo: (slip: number, withDependants: boolean) => takeBack(`/slips/${slip}/undo`, withDependants),
  sealMonth: (month: string): Promise<{ sealed: string[] }> =>
    post(`/years/${month.replace('-', '/months/')}/seal`, {}),
  closeYear: (year: number, orderNo: string): Promise<{ sealed: string[] }> =>
    post(`/years/${year}/close`, { orderNo }),
  reopenYear: (year: number, orderNo: string): Promise<{ sealed: string[] }> =>
    post(`/years/${year}/reopen`, { orderNo }),
  batches: (): Promise<{ imports: Batch[] }> => ask('/imports'),
  send(files: File[], options: Row): Promise<any> {
    const body = new FormData();
    Object.entries(options).forEach(([name, value]) => {
      if (value) body.append(name, value);
    });
    files.forEach((file) => body.append('file', file, file.name));
    return ask('/imports', { method: 'POST', body });
  },
  sent: (id: string) => ask('/imports/' + id),
  commit: (id: string, options: Record<string, unknown>) => post(`/imports/${id}/commit`, options),
  takeBack: (id: string, withDependants: boolean) => takeBack(`/imports/${id}/undo`, withDependants),
  /** Tells each step of a batch until it has come to its end. */
  follow(id: string, step: (doing: string) => void): Promise<void> {
    return new Promise((done) => {
      const events = new EventSource(`${BASE}/imports/${id}`);
      events.addEventListener('progress', (event) => step(JSON.parse((event as MessageEvent).data).doing));
      const end = () => {
        events.close();
        done();
      };
      events.addEventListener('end', end);
      events.onerror = end;
    });
  },
  /** The address of a page to print or of a file. */
  address: (path: string, where: Row) => BASE + path + query(where),
};
