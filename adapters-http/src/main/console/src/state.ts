/** What every page shares: who asks, of which day and place, and the places there are. */
import { computed, reactive } from 'vue';
import { api, Refused, type Head, type Me, type Row } from './api';

export interface Place {
  code: string;
  name: string;
  up?: string;
  level: 'county' | 'town' | 'village';
}

const told: Partial<Record<string, string>> = JSON.parse(sessionStorage.getItem('asked') ?? '{}');
export const asked = reactive({ account: told.account ?? '', day: told.day ?? '', division: told.division ?? '' });
export const who = reactive({ me: { account: '', role: '', division: '', seesPersons: true } as Me, known: false });
export const places = reactive({ all: [] as Place[] });
/** All forms there are, and which of them this account fills in. */
export const forms = reactive({ all: [] as Head[] });
export const mayEnter = (name: string) => forms.all.some((form) => form.name === name && form.mayEnter);
export const narrow = reactive({ is: window.innerWidth < 700 });
window.addEventListener('resize', () => (narrow.is = window.innerWidth < 700));

/** What was kept last and can be taken back at once; slip 0 when it cannot. */
export const just = reactive({ text: '', slip: 0 });
export function did(text: string, slip: number): void {
  just.text = text;
  just.slip = slip;
}
/** One slip of one press. */
export const newSlip = () => 'console-' + crypto.randomUUID();

export const remember = () => sessionStorage.setItem('asked', JSON.stringify(asked));
export const where = (): Row => ({ reportDay: asked.day, division: asked.division });
export const byCode = computed(() => new Map(places.all.map((place) => [place.code, place])));
export const placeName = (code: string) => byCode.value.get(code)?.name ?? '';
export const has = (...roles: string[]) => roles.includes(who.me.role);
export const failed = (error: unknown) => (error instanceof Refused ? error.message : '页面出错，请刷新后再试');

function place(row: Row): Place {
  const code = row.at_place;
  const level = !row.in_town ? 'county' : row.in_town === code ? 'town' : 'village';
  return { code, name: row.division || row.place, level, up: level === 'village' ? row.in_town : row.in_county };
}

/** Asked once at the start and again after a log-in. */
export async function begin(): Promise<void> {
  who.me = await api.me();
  const [tasks, divisions, heads] = await Promise.all([
    asked.day ? undefined : api.tasks({}),
    api.all('place', {}, 5000),
    api.forms(),
  ]);
  forms.all = heads.forms;
  if (tasks && !asked.day) asked.day = tasks.reportDay;
  if (asked.account !== who.me.account) asked.division = who.me.division;
  asked.account = who.me.account;
  places.all = divisions.rows.map(place);
}
