import { HOLE, type Value } from "../../../model/value.ts";
import { expandText, expandWord, type Expansion } from "../expand/expand-word.ts";
import type { Assignment, SimpleCommand } from "../syntax/tree.ts";
import { tellAssignment } from "./tell-assignment.ts";
import type { Call } from "./call.ts";
import { isAlias, isDeclaration, isExport } from "./command-forms.ts";
import type { State } from "./state.ts";
import { dropFirst } from "./values.ts";

/** What `a=b`, `a+=b`, `a[1]=b`, `a=(b c)`, `export a=b` and `alias a=b` mean for what follows. */
export function assign(assignment: Assignment, command: SimpleCommand, call: Call, expansion: Expansion): void {
  const { name } = assignment;
  const { state } = call;
  if (command.words.length > 0 && isAlias(command)) {
    const line = expandText(assignment.value, expansion);
    state.aliases.set(name, line.shape);
    // More than one command is no name for a program: it is read as what will be run.
    if (/[|;&]/u.test(line.shape)) call.embed("shell", line, assignment.value);
    return;
  }
  if (assignment.items !== null) {
    const items = assignment.items
      .flatMap((word) => expandWord(word, expansion))
      .filter((item) => !setNamedItem(state, name, item));
    state.setItems(name, assignment.append ? [...(state.items(name) ?? []), ...items] : items);
    return;
  }
  const value = expandText(assignment.value, expansion);
  tellAssignment(name, value, call);
  if (command.words.length > 0 && !isDeclaration(command)) {
    state.lent.set(name, value); // only for this one program
    return;
  }
  if (isExport(command) || state.exportsAll || state.toBeExported.has(name)) state.exported.set(name, value);
  const key = assignment.subscript === null ? name : `${name}[${assignment.subscript}]`;
  if (assignment.append) state.append(key, value);
  else state.set(key, value);
}

/** `m=([key]=value)` */
function setNamedItem(state: State, name: string, item: Value): boolean {
  const [whole, key] = /^\[([^\]]{1,100})\]=/u.exec(item.shape) ?? [];
  if (whole === undefined || key === undefined || key.includes(HOLE)) return false;
  state.set(`${name}[${key}]`, dropFirst(item, whole.length));
  return true;
}
