/** How the columns of a form stand in a table: one each, under the heading that says most. */
import type { Column, Form, Row } from './api';
import { placeName } from './state';

export interface Shown {
  name: string;
  label: string;
  width?: number;
  /** Whether it is read as a whole, on as many lines as it takes. */
  wrap?: boolean;
}

export const kind = (column: Column) => column.kind.replace(/\(.*/, '');
/** The form that a column's records are of. */
export const target = (column: Column) => /^ref\((.*)\)$/.exec(column.kind)?.[1] ?? '';
export const lastCell = (column: Column) => column.cells[column.cells.length - 1];

const WIDTHS: Record<string, number> = {
  date: 110,
  flag: 90,
  int: 90,
  year: 80,
  month: 90,
  yuan: 110,
  id: 180,
  ref: 230,
  phone: 130,
};
/** A heading stands on one line. */
const LETTER = 15;
const EDGE = 26;

export function shown(form: Form): Shown[] {
  return form.columns.map((column) => {
    const label = (kind(column) === 'place' ? lastCell(column) : column.cells[0]).heading;
    const width = WIDTHS[kind(column)];
    return { name: column.name, label, width: width && Math.max(width, label.length * LETTER + EDGE) };
  });
}

/** As the server is asked for rows of one value; what is not asked is not told. */
export const filterOf = (picked?: { column: string; value: string }) =>
  picked ? { filter: `${picked.column}:${picked.value}` } : {};

/** A record in one line, for a list to choose from: its name, its key, then where it is. */
export function inOneLine(form: Form, row: Row): string {
  const named = form.columns.find((column) => kind(column) === 'name');
  const told = [named?.name ?? '', ...form.key].map((name) => row[name]);
  const own = told.some(Boolean) ? told : form.columns.map((column) => row[column.name]).slice(0, 3);
  return [...new Set([...own, placeName(row.at_place)].filter(Boolean))].join('　');
}

/** What of a record may be told anew: whom it is about stays; a wrong person is taken back and entered anew. */
export function mendable(form: Form, act: string): Column[] {
  const flow = ofFlow(form);
  return form.columns.filter(
    (column) =>
      column.cells.length === 1 &&
      !['ref', 'id', 'place'].includes(kind(column)) &&
      !flow.has(column.name) &&
      (act !== 'change' || column.varying),
  );
}

/** The columns that only acts of the flow set: no form to fill in asks for them. */
export function ofFlow(form: Form): Set<string> {
  const names = new Set<string>();
  if (!form.flow) return names;
  names.add(form.flow.state);
  const required = new Set(form.columns.filter((column) => column.required).map((column) => column.name));
  form.flow.acts.forEach((act) =>
    [...act.needs, ...act.tells, act.dated ?? '']
      .filter((name) => name && !required.has(name))
      .forEach((n) => names.add(n)),
  );
  return names;
}
