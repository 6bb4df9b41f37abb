import { OBJECTS } from "../library/objects.ts";
import { from, library, listOf, NOTHING, originsOf, text, textOf, type Thing } from "../../machine/thing.ts";
import { unknown } from "../../value.ts";
import type { Span } from "../../machine/span.ts";
import type { PsEvaluator } from "./evaluator.ts";
import { methodOf } from "./methods.ts";

/** Longer paths are looked up no more. */
const MAX_PATH = 120;

function lookUp(path: string): ReturnType<typeof OBJECTS.get> {
  const whole = OBJECTS.get(path);
  if (whole !== undefined || path.length > MAX_PATH) return whole;
  for (let dot = path.indexOf("."); dot !== -1; dot = path.indexOf(".", dot + 1)) {
    const rest = path.slice(dot + 1);
    const found = OBJECTS.get(rest.includes(".") ? rest : `.${rest}`);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** `$x.name(…)`, `[Type]::Name(…)`. A name that is not known may be any. */
export function callMethod(
  machine: PsEvaluator,
  receiver: Thing,
  name: string | null,
  given: readonly Thing[],
  span: Span,
): Thing {
  if (name === null) return from([receiver, ...given].flatMap((each) => originsOf(each)));
  const block = machine.blockIn(receiver);
  if (block !== null && /^(?:invoke|invokereturnasis|invokewithcontext)$/u.test(name))
    return machine.runBlock(block, null, given);
  if (receiver.path === "scriptblock" && name.startsWith("invoke")) return machine.evaluateText(receiver, span);
  if (name === "invoke" && receiver.path?.includes("method:") === true) {
    // `$wc.DownloadString.Invoke(url)`: the method by its name.
    return callMethod(machine, receiver, receiver.path.slice(receiver.path.indexOf("method:") + 7), given, span);
  }
  const path = `${receiver.path ?? ""}.${name}`;
  const result = lookUp(path)?.({ machine, span, path, receiver, arguments: given, block: null });
  if (result != null) return result;
  if (name === "new" && receiver.path !== null) return newObject(machine, receiver.path, given, span);
  if (name === "add" || name === "append") return add(receiver, given);
  if (/^(?:foreach|where)$/u.test(name) && given[0]?.closure != null) {
    const inner = machine.blockIn(given[0]);
    return inner === null ? receiver : machine.runForEach(inner, receiver);
  }
  const changed = methodOf(name)?.(receiver, given) ?? null;
  if (changed !== null) return changed;
  const own = machine.callFunction(name, new Map(), given, null, span);
  if (own !== null) return own;
  const value = unknown([receiver, ...given].flatMap((each) => originsOf(each)));
  return receiver.path === null
    ? { ...NOTHING, value }
    : { ...library(receiver.path.length > MAX_PATH ? receiver.path : `${path}()`, receiver.state), value };
}

/** `.Headers.Add(name, value)`, `$list.Add(x)`. */
function add(receiver: Thing, given: readonly Thing[]): Thing {
  const value = given.at(-1);
  if (value === undefined) return NOTHING;
  if (receiver.items !== null && receiver.items.length < 65_536) receiver.items.push(value);
  else if (receiver.entries !== null) receiver.entries.set(textOf(given[0])?.toLowerCase() ?? "?", value);
  else if (receiver.state !== null)
    (receiver.state.fields ??= new Map()).set(textOf(given[0])?.toLowerCase() ?? "?", value);
  return receiver;
}

/** New-Object and `[Type]::new(…)`. `type` in lower case, without `system.`. */
export function newObject(machine: PsEvaluator, type: string, given: readonly Thing[], span: Span): Thing {
  const path = `${type}.new`;
  const known = lookUp(path)?.({ machine, span, path, receiver: null, arguments: given, block: null });
  if (known != null) return known;
  if (/^(?:collections\.|arraylist|object\[\]|byte\[\]|text\.stringbuilder)/u.test(type))
    return type.includes("stringbuilder") ? (given[0] ?? text("")) : listOf([]);
  if (type === "diagnostics.process")
    return library("process()", { fields: new Map([["startinfo", library("startinfo()", { fields: new Map() })]]) });
  return {
    ...library(`${type}()`, { fields: new Map(), payload: [] }),
    value: unknown(given.flatMap((each) => originsOf(each))),
  };
}

const SAME = new Set(
  "content rawcontent value values responsetext body result baseobject psobject properties fullname name line text path chars keys data html innertext".split(
    " ",
  ),
);

export function readMember(machine: PsEvaluator, receiver: Thing, name: string | null, span: Span): Thing {
  if (name === null) return from(originsOf(receiver));
  const field = receiver.state?.fields?.get(name) ?? receiver.entries?.get(name);
  if (field !== undefined) return field;
  if (receiver.entries !== null && name === "keys") return listOf([...receiver.entries.keys()].map((key) => text(key)));
  if (receiver.entries !== null && name === "values") return listOf([...receiver.entries.values()]);
  if (name === "length" || name === "count") {
    const size = receiver.items?.length ?? textOf(receiver)?.length;
    return size === undefined ? NOTHING : text(String(size));
  }
  if (name === "downloadstring" || name === "downloadfile" || name === "invokescript")
    return { ...receiver, path: `method:${name}` };
  if (receiver.path === "env:" || receiver.path === "$env") return machine.variable(`env:${name}`, span);
  if (SAME.has(name) && (receiver.path === null || receiver.value.origins.length > 0 || receiver.value.text !== null))
    return { ...receiver, offset: null };
  const asMethod = lookUp(`${receiver.path ?? ""}.${name}`);
  if (asMethod !== undefined && /^(?:result|responsetext)$/u.test(name)) return receiver;
  if (receiver.path !== null) {
    const path = receiver.path.length > MAX_PATH ? receiver.path : `${receiver.path}.${name}`;
    return { ...library(path, receiver.state), value: unknown(originsOf(receiver)) };
  }
  return from(originsOf(receiver));
}
