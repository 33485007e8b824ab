/** What can be done with a record in its state, by whoever looks at it. */
import type { Act, Flow, Form, Row } from './api';
import { has } from './state';

const codeOf = (flow: Flow, label: string) =>
  Object.keys(flow.states).find((code) => flow.states[code] === label) ?? label;

/** The state a row stands in, as it is called: of a record in its column, of what waits beside its name. */
export const stateOf = (form: Form, row: Row) => (form.flow ? row[form.flow.state] ?? row.state : '') ?? '';

/** The acts offered from here, each once. */
export function offered(form: Form, state: string): Act[] {
  const code = codeOf(form.flow!, state);
  const open = form.flow!.acts.filter(
    (act) => act.from.includes(code) && act.roles.length > 0 && has(...act.roles.map((role) => role.code)),
  );
  return open.filter((act, i) => open.findIndex((other) => other.act === act.act) === i);
}

/** The acts that a record of another form does. */
export const carried = (form: Form, state: string): Act[] =>
  form.flow!.acts.filter((act) => act.carried_by && act.from.includes(codeOf(form.flow!, state)));
