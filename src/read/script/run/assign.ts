import { concatenate } from "../../value.ts";
import { holdsSocket, runCommand } from "../../machine/effects/commands.ts";
import type { Node } from "../syntax/tree.ts";
import type { Evaluator } from "./evaluator.ts";
import {
  from,
  listOf,
  MAX_ITEMS,
  mapOf,
  merge,
  NOTHING,
  numberOf,
  originsOf,
  text,
  textOf,
  thing,
  toValue,
  type Thing,
} from "../../machine/thing.ts";

type Assign = Extract<Node, { kind: "assign" }>;

export function assign(machine: Evaluator, node: Assign): Thing {
  const value = machine.evaluate(node.value);
  if (node.target.kind === "infix" && node.operator === "=~") return value;
  const before = /^(?::?=|<<?-)$/u.test(node.operator) ? NOTHING : machine.evaluate(node.target);
  const result = combine(node.operator, before, value);
  put(machine, node.target, result);
  return result;
}

function combine(operator: string, before: Thing, value: Thing): Thing {
  switch (operator) {
    case "+=": {
      const [a, b] = [numberOf(before), numberOf(value)];
      if (a !== null && b !== null) return text(String(a + b));
      if (before.items !== null && value.items !== null)
        return listOf([...before.items, ...value.items].slice(0, MAX_ITEMS));
      return thing(concatenate([toValue(before), toValue(value)]));
    }
    case ".=":
    case "<<=":
      return thing(concatenate([toValue(before), toValue(value)]));
    case "||=":
    case "??=":
    case "//=":
      return merge([before, value]);
    case "=":
    case ":=":
    case "<-":
    case "<<-":
      return value;
    default:
      return from([...originsOf(before), ...originsOf(value)]);
  }
}

/** Gives a variable, field or element its new value. */
export function put(machine: Evaluator, target: Node, value: Thing): void {
  switch (target.kind) {
    case "variable":
    case "name":
      machine.scope.set(target.name, value);
      if (machine.fields.isField(target)) machine.fields.set(target.name, value, target);
      return;
    case "list":
      target.items.slice(0, 64).forEach((each, index) => {
        // `conn, err := dial()`: the first gets it; the others are errors and counts.
        const whole = index === 0 || machine.language === "other-code" ? value : NOTHING;
        put(machine, each, value.items === null ? whole : (value.items[index] ?? NOTHING));
      });
      return;
    // Elixir's `%{body: body} = …`
    case "map":
      for (const entry of target.entries.slice(0, 64)) put(machine, entry.value, from(originsOf(value)));
      return;
    case "prefix":
      put(machine, target.operand, value);
      return;
    case "assign":
      put(machine, target.target, value);
      return;
    case "chain":
      putInto(machine, target, value);
      return;
    default:
      return;
  }
}

const STREAM = /^(?:stdin|stdout|stderr|\$?std(?:in|out|err)=?)$/iu;

/** `x[key] = v`, `x.field = v`, PHP's `$x[] = v`, Go's `cmd.Stdin = conn`. */
function putInto(machine: Evaluator, target: Extract<Node, { kind: "chain" }>, value: Thing): void {
  const last = target.links.at(-1);
  // Ruby's and Rust's patterns: `Ok(s) = …`.
  if (last?.kind === "call") {
    const [inner] = last.arguments;
    if (inner !== undefined) put(machine, inner, value);
    return;
  }
  const links = target.links.slice(0, -1);
  const owner: Thing = machine.evaluate(links.length === 0 ? target.base : { ...target, links });
  const name = last?.kind === "member" ? last.name.toLowerCase() : null;
  if (name !== null) {
    if (STREAM.test(name) && holdsSocket(value) && owner.state?.words !== undefined && machine.socket !== null) {
      machine.tell(
        { op: "attach-shell", peer: machine.socket.peer, direction: machine.socket.listens ? "bind" : "reverse" },
        target,
      );
    }
    if (
      name === "stdin" &&
      value.state?.peer === undefined &&
      /^(?:.{0,40}\/)?(?:ba|z|da)?sh$/u.test(textOf(owner.state?.words?.[0]) ?? "")
    )
      runCommand(machine, value, target);
    if (owner.state !== null) (owner.state.fields ??= new Map()).set(name, value);
    else if (owner.entries !== null && owner.entries.size < MAX_ITEMS) owner.entries.set(name, value);
    else if (isOwn(owner)) machine.fields.set(name, value, target);
    return;
  }
  const key = last?.kind === "index" && last.key !== null ? textOf(machine.evaluate(last.key)) : null;
  if (owner.path === "ENV" && key !== null) machine.exported(key, toValue(value));
  if (owner.items !== null && (key === null || /^\d{1,5}$/u.test(key))) {
    const at = key === null ? owner.items.length : Number(key);
    if (at <= owner.items.length && at < MAX_ITEMS) owner.items[at] = value;
  } else if (owner.entries !== null && owner.entries.size < MAX_ITEMS) owner.entries.set(key ?? "?", value);
  else if (links.length === 1 && links[0]?.kind === "member") {
    // `$this->rows[] = $row`
    const filled = isEmpty(owner)
      ? key === null
        ? listOf([value])
        : mapOf(new Map([[key, value]]))
      : from([...originsOf(owner), ...originsOf(value)]);
    put(machine, { ...target, links }, filled);
  } else if (
    links.length === 0 &&
    (target.base.kind === "variable" || target.base.kind === "name") &&
    owner.path !== "ENV"
  ) {
    if (isEmpty(owner))
      machine.scope.set(target.base.name, key === null ? listOf([value]) : mapOf(new Map([[key, value]])));
    else if (owner.path === null && owner.value.text === null)
      machine.scope.set(target.base.name, from([...originsOf(owner), ...originsOf(value)]));
  }
}

function isEmpty(owner: Thing): boolean {
  return originsOf(owner).length === 0 && owner.value.text === null;
}

/** An object of the text's own: `self`, `$this`, a receiver whose class is not known. */
export function isOwn({ path, state, items, entries, value }: Thing): boolean {
  return (
    state === null && items === null && entries === null && value.text === null && (path === null || OBJECT.test(path))
  );
}

const OBJECT = /^\$?[A-Za-z_]\w{0,40}$/u;
