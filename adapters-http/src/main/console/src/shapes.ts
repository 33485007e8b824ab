/** What the API answers and is told, as far as the pages read it. */
export interface Fault {
  row: number;
  column: string;
  code: string;
  value: string;
  message: string;
  sheet?: string;
}
export interface Change {
  column: string;
  was: string;
  is: string;
}
export interface Item {
  row: number;
  outcome: string;
  record: number;
  changes: Change[];
  faults: Fault[];
  doubts: string[];
}
export type Row = Record<string, string>;
export interface Cell {
  name: string;
  heading: string;
  optional: boolean;
}
export interface Column {
  name: string;
  kind: string;
  required: boolean;
  varying: boolean;
  cells: Cell[];
  list?: Record<string, string>;
  required_when?: { column: string; codes: string[] };
}
export interface Act {
  act: string;
  label: string;
  from: string[];
  to: string;
  side: string;
  roles: { code: string; label: string }[];
  needs: string[];
  tells: string[];
  dated?: string;
  carried_by?: { form: string; title: string; column: string };
}
export interface Flow {
  state: string;
  first: string;
  states: Row;
  mended: string[];
  done: string[];
  acts: Act[];
}
export interface Form {
  name: string;
  title: string;
  key: string[];
  columns: Column[];
  flow?: Flow;
}
export interface Order {
  form: string;
  act?: string;
  record?: number;
  happenedOn?: string;
  columns?: Row;
  reason?: string;
}
/** A form in the list of forms. */
export interface Head {
  name: string;
  title: string;
  mayEnter: boolean;
}
/** A batch of workbooks that was sent in. */
export interface Batch {
  id: string;
  state: string;
  until: string;
  files: string[];
  slips: number[];
  mended?: string;
}
export interface Sheet {
  title: string;
  subtitle: string;
  columns: string[];
  rows: string[][];
  notes: string[];
}
export interface Me {
  account: string;
  role: string;
  division: string;
  seesPersons: boolean;
  mustChange?: boolean;
}
/** How one thing of the machine or the county stands. */
export interface Condition {
  level: { code: string; label: string };
  what: string;
  sentence: string;
}
/** Where backups are, and when one was tried last. */
export interface Kept {
  places: { name: string; there: boolean; sameDisk: boolean; newest?: string }[];
  drilled?: string;
  drillFailed?: string;
}
/** The pack in use. */
export interface Pack {
  county: string;
  version: string;
  validFrom: string;
  shipped: boolean;
  newer: string | null;
  terms: Row[];
}
