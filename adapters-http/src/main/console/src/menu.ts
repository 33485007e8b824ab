/** What each role finds in its menu, and which forms it fills in most; the others stand under 更多表. */
import { has } from './state';

const VILLAGE = ['village_clerk'];
const TOWN = ['town_clerk', 'town_reviewer'];
const COUNTY = ['county_clerk', 'county_approver', 'supervisor', 'department'];
const LEADER = ['county_leader'];
const WORKERS = [...VILLAGE, ...TOWN, ...COUNTY];

const ALL = [
  { path: '/begin', title: '启用', roles: ['system_admin', 'county_clerk', 'county_approver'] },
  { path: '/', title: '待办', roles: [...WORKERS, ...LEADER] },
  { path: '/leader', title: '领导一页', roles: [...LEADER, ...COUNTY] },
  { path: '/village', title: '我的村', roles: VILLAGE },
  { path: '/village', title: '各村核实', roles: TOWN },
  { path: '/people', title: '人员', roles: WORKERS },
  { path: '/import', title: '收表', roles: WORKERS },
  { path: '/list/subsidy', title: '补贴审核', roles: WORKERS },
  { path: '/findings', title: '疑点', roles: WORKERS },
  { path: '/list/problem', title: '问题', roles: WORKERS },
  { path: '/figures', title: '报数', roles: [...TOWN, ...COUNTY, ...LEADER] },
  { path: '/books', title: '账册', roles: [...WORKERS, ...LEADER] },
  { path: '/policies', title: '补贴政策', roles: COUNTY },
  { path: '/briefs', title: '例会', roles: [...TOWN, ...COUNTY, ...LEADER] },
  { path: '/year', title: '年度', roles: [...COUNTY, ...LEADER] },
  { path: '/forms', title: '填表', roles: WORKERS },
  { path: '/accounts', title: '账号', roles: ['system_admin', 'security_admin', 'town_clerk'] },
  { path: '/settings', title: '设置', roles: ['system_admin'] },
  { path: '/diary', title: '审计日志', roles: ['auditor'] },
];

export const menu = () => ALL.filter((entry) => has(...entry.roles));
/** Where an account begins: with what waits on it; an administrator with the first steps. */
export const first = () => menu().find((entry) => entry.path === '/')?.path ?? menu()[0]?.path ?? '/';

/** Forms whose records have a page of their own. */
export const FILED: Record<string, string> = { member: '/person/', household: '/household/' };


/** What comes in such numbers that it waits on a page of its own. */
export const GATHERED: Record<string, string> = { finding: '/findings' };

/** Whose records are papers to sign: 交办单, 销号表. */
export const PRINTED = ['handover', 'problem'];

/** What is entered of one person. */
export const OF_PERSON = [
  'transfer',
  'nearby',
  'venture',
  'holding',
  'hire',
  'intention',
  'work_check',
  'enrolment',
  'referral',
  'aid',
  'internship',
  'member_change',
];

export const common = () => {
  if (has(...COUNTY, ...LEADER)) {
    return [
      'target',
      'task',
      'duty',
      'problem',
      'handover',
      'vacancy',
      'fair',
      'course',
      'carrier',
      'meeting',
      'grid',
      'visit',
    ];
  }
  if (has(...TOWN)) {
    return [
      'household',
      'member',
      'transfer',
      'nearby',
      'venture',
      'holding',
      'intention',
      'subsidy',
      'carrier',
      'fair',
      'enrolment',
      'visit',
    ];
  }
  return [
    'household',
    'member',
    'member_change',
    'transfer',
    'nearby',
    'venture',
    'intention',
    'work_check',
    'subsidy',
    'zero_help',
    'enrolment',
    'talk',
  ];
};
