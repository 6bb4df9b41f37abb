import { runCode } from "../../machine/effects/commands.ts";
import { readVariable } from "../../machine/effects/environment.ts";
import type { Span } from "../../machine/span.ts";
import type { ClosureNode } from "../syntax/tree.ts";
import type { Evaluator } from "./evaluator.ts";
import type { Call, Effect } from "./script-machine.ts";
import { requestBy } from "./requests.ts";
import { isListing, swept } from "./sweep.ts";
import { isOwn } from "./assign.ts";
import { TEXT_METHODS } from "../../machine/text-methods.ts";
import {
  from,
  library,
  listOf,
  merge,
  NOTHING,
  originsOf,
  textOf,
  toValue,
  type Closure,
  type Thing,
} from "../../machine/thing.ts";
import { unknown } from "../../value.ts";

/** Elements that a block is walked for. */
const MAX_MAPPED = 1_024;

/** Paths of what is known are shorter; a chain of a thousand calls must not be looked up a thousand times. */
const MAX_PATH = 120;

/** By the whole path, or by its last parts: `std.process.Command.new` is `Command.new`. */
function lookUp(machine: Evaluator, path: string): Effect | undefined {
  const { effects } = machine.knowledge;
  const key = machine.language === "php" ? path.toLowerCase() : path;
  const whole = effects.get(key);
  if (whole !== undefined) return whole;
  if (key.length > MAX_PATH) return undefined;
  for (let dot = key.indexOf("."); dot !== -1; dot = key.indexOf(".", dot + 1)) {
    const rest = key.slice(dot + 1);
    // The last part alone is a function's name, not a method's.
    const found = effects.get(rest.includes(".") ? rest : `.${rest}`);
    if (found !== undefined) return found;
  }
  return undefined;
}

export function callFunction(
  machine: Evaluator,
  name: string,
  given: readonly Thing[],
  block: ClosureNode | null,
  span: Span,
): Thing {
  const own = machine.fields.isClass(name) ? null : machine.invokeNamed(name, given, span);
  if (own !== null) return own;
  // `new Box($path)`, `Box::new(path)`
  if (machine.fields.isClass(name.replace(/\.new$/u, ""))) {
    const owner = name.replace(/\.new$/u, "");
    if (machine.language === "go") machine.fields.fill(name, given[0]?.entries ?? new Map());
    else
      machine.invokeNamed(
        machine.language === "php" ? "__construct" : machine.functions.has(owner) ? owner : "new",
        given,
        span,
      );
    return { ...library("self"), entries: filled(machine.fields.namesOf(owner), given) };
  }
  const path = aliased(machine, name);
  const effect = lookUp(machine, path);
  const call: Call = { machine, span, path, receiver: null, arguments: given, block };
  const result = effect?.(call);
  if (result != null) return result;
  const asked = requestBy(
    machine,
    { name: path.slice(path.lastIndexOf(".") + 1), path, receiver: null, given, blocks: closuresOf(given, block) },
    span,
  );
  if (asked !== null) return asked;
  const results = callBlocks(machine, null, given, block);
  if (effect === undefined && /^[A-Z]/u.test(name) && given.length === 1 && given[0] !== undefined) return given[0]; // Some(x), Ok(x), String(x)
  return { ...library(`${path}()`), value: unknown([...given, ...results].flatMap((each) => originsOf(each))) };
}

/** What an object is made with, by the names of its fields: in the order of its declaration or by name. */
function filled(names: readonly string[], given: readonly Thing[]): Map<string, Thing> | null {
  const entries = new Map<string, Thing>();
  for (const each of given) {
    if (each.entries !== null) for (const [name, value] of each.entries) entries.set(name, value);
    else {
      const name = names[entries.size];
      if (name !== undefined) entries.set(name, each);
    }
  }
  return entries.size === 0 ? null : entries;
}

function closuresOf(given: readonly Thing[], block: ClosureNode | null): readonly Closure[] {
  return [block, ...given.map((each) => each.closure)].filter((each) => each !== null);
}

function aliased(machine: Evaluator, name: string): string {
  const dot = name.indexOf(".");
  const head = dot === -1 ? name : name.slice(0, dot);
  const alias = machine.aliases.get(head);
  return alias === undefined ? name : alias + (dot === -1 ? "" : name.slice(dot));
}

/** A method, or what a value is called as when `name` is null. */
export function callMember(
  machine: Evaluator,
  receiver: Thing,
  name: string | null,
  given: readonly Thing[],
  block: ClosureNode | null,
  span: Span,
): Thing {
  if (name === null) return callValue(machine, receiver, given, block, span);
  // `job.target()`: a record's field.
  const field = given.length === 0 && receiver.path === "self" ? receiver.entries?.get(name) : undefined;
  if (field !== undefined && field.closure === null) return field;
  const path = receiver.path === null ? `.${name}` : `${receiver.path}.${name}`;
  const effect = lookUp(machine, path);
  const result = effect?.({ machine, span, path, receiver, arguments: given, block });
  if (result != null) return result;
  if (name === "new" && receiver.path !== null && machine.fields.isClass(receiver.path)) {
    const entries = filled(machine.fields.namesOf(receiver.path), given);
    const made = machine.invokeNamed(machine.language === "ruby" ? "initialize" : "new", given, span);
    return machine.language === "ruby" || made === null ? { ...library("self"), entries } : made;
  }
  const asked = machine.functions.has(name)
    ? null
    : requestBy(machine, { name, path, receiver, given, blocks: closuresOf(given, block) }, span);
  if (asked !== null) return asked;
  // What is opened is what one has, however its mistakes are dealt with.
  if (receiver.state !== null && receiver.path !== null && KEPT.test(name)) return receiver;
  const iterated = block ?? given.find((each) => each.closure !== null)?.closure ?? null;
  if (iterated !== null) return iterate(machine, receiver, name, iterated, given);
  if (receiver.closure !== null && /^(?:call|yield|invoke|__invoke)$/u.test(name))
    return machine.invoke(receiver.closure, given, span);
  if (receiver.path === "ENV") return environment(machine, name, given, span);
  const method = TEXT_METHODS.get(name.replace(/!$/u, ""));
  if (
    method !== undefined &&
    (receiver.path === null || receiver.value.origins.length > 0 || receiver.value.text !== null)
  ) {
    const changed = method(receiver, given);
    if (changed !== null) return changed;
  }
  // Methods of the text's own classes.
  if (receiver.path === null || !receiver.path.endsWith("()") || /^(?:self|this|Self|\$this)/u.test(receiver.path)) {
    const own = invokeMethod(machine, receiver, name, given, span);
    if (own !== null) return own;
  }
  const origins = [receiver, ...given].flatMap((each) => originsOf(each));
  const value = unknown(origins);
  return receiver.path === null
    ? { ...NOTHING, value }
    : { ...library(path.length > MAX_PATH ? receiver.path : `${path}()`, receiver.state), value };
}

/** Perl's and Rust's methods have their object among their parameters. */
function invokeMethod(
  machine: Evaluator,
  receiver: Thing,
  name: string,
  given: readonly Thing[],
  span: Span,
): Thing | null {
  const [first] = machine.functions.get(name)?.closure.parameters ?? [];
  const takesSelf = machine.language === "perl" || first === "self";
  return machine.invokeNamed(name, takesSelf ? [receiver, ...given] : given, span);
}

/** ENV.fetch(name), ENV.to_h, ENV.each. */
function environment(machine: Evaluator, name: string, given: readonly Thing[], span: Span): Thing {
  if (/^(?:fetch|get|\[\]|key\?|dig|values_at|delete)$/u.test(name))
    return readVariable(machine, textOf(given[0]), span);
  return readVariable(machine, null, span);
}

/** `$f(…)`, `handlers[x](…)`, `func() { … }()`. */
function callValue(
  machine: Evaluator,
  callee: Thing,
  given: readonly Thing[],
  block: ClosureNode | null,
  span: Span,
): Thing {
  if (callee.closure !== null) return machine.invoke(callee.closure, given, span);
  const name = textOf(callee);
  if (name !== null && /^[\w\\:.]{1,100}$/u.test(name))
    return callFunction(machine, name.replaceAll(/\\|::/gu, "."), given, block, span);
  if (callee.path !== null && callee.value.origins.length === 0) {
    const effect = lookUp(machine, callee.path);
    const result = effect?.({ machine, span, path: callee.path, receiver: null, arguments: given, block });
    if (result != null) return result;
  }
  // A function whose name comes from outside does whatever the one outside wants.
  if (
    machine.language === "php" &&
    callee.value.origins.some((origin) => origin.kind === "input" || origin.kind === "network")
  )
    return runCode(machine, "php", callee, span);
  callBlocks(machine, null, given, block);
  return from([callee, ...given].flatMap((each) => originsOf(each)));
}

function callBlocks(
  machine: Evaluator,
  receiver: Thing | null,
  given: readonly Thing[],
  block: ClosureNode | null,
): readonly Thing[] {
  const results: Thing[] = [];
  const about = receiver === null ? NOTHING : from(originsOf(receiver));
  for (const closure of [block, ...given.map((each) => each.closure)])
    if (closure !== null) results.push(machine.invokeOn(closure, about));
  return results;
}

const KEPT = /^(?:unwrap|expect|unwrap_or_else|await|clone|as_mut|as_ref|borrow(?:_mut)?|by_ref)$/u;

/** What a block decides about, or only looks at. */
const KEEPS =
  /^(?:each(?!_with_object|_with_index)|tap|select|filter(?!_map)|reject|grep|find|detect|sort|uniq|partition|take|drop|skip|min|max|inspect|for_each|retain|delete_if|keep_if|any|all|none|count|group_by|chunk|zip|step)/u;

/** `list.each { |x| … }`, `list.map(&f)`, `file.open { |f| … }`. */
function iterate(
  machine: Evaluator,
  receiver: Thing,
  name: string,
  closure: Parameters<Evaluator["invokeOn"]>[0],
  given: readonly Thing[],
): Thing {
  const items =
    receiver.items ??
    (name === "each_char" ? (TEXT_METHODS.get("chars")?.(receiver, []) ?? null)?.items : null) ??
    null;
  if (items === null) {
    if (isListing(receiver)) return overListing(machine, receiver, name, closure);
    const about = receiver.path === null ? from([receiver, ...given].flatMap((each) => originsOf(each))) : receiver;
    const last = machine.invokeOn(closure, about, given);
    return KEEPS.test(name) ? receiver : merge([last, from(originsOf(receiver))]);
  }
  const results = items.slice(0, MAX_MAPPED).map((item) => machine.invokeOn(closure, item, given));
  if (KEEPS.test(name)) return receiver;
  if (/^(?:map|collect|each_with_index|filter_map|to_h)/u.test(name)) return listOf(results);
  if (/^(?:flat_map|concat_map)$/u.test(name)) return listOf(results.flatMap((each) => each.items ?? [each]));
  // One value out of all: `reduce`, `fold`, `each_with_object(memo)`, and whatever a library calls it.
  return from([...results, ...given].flatMap((each) => originsOf(each)));
}

/** One entry stands for all that a folder holds; what is picked is some of it. */
function overListing(
  machine: Evaluator,
  listing: Thing,
  name: string,
  closure: Parameters<Evaluator["invokeOn"]>[0],
): Thing {
  const [first] = closure.body;
  const asked = machine.teller.text.slice(first?.start ?? 0, closure.body.at(-1)?.end ?? 0);
  const last = machine.invokeOn(closure, listing);
  if (/^(?:filter|select|reject|grep|find|take|drop|where|partition)/iu.test(name))
    return swept(listing, `if ${asked}`);
  return /^(?:map|flat_?map|collect|filter_map)/iu.test(name) ? last : listing;
}

export function readMember(machine: Evaluator, receiver: Thing, name: string, span: Span): Thing {
  const { language } = machine;
  const field = receiver.state?.fields?.get(name.toLowerCase()) ?? receiver.entries?.get(name);
  if (field !== undefined) return field;
  const kept = isOwn(receiver) ? machine.fields.get(name, span) : undefined;
  if (receiver.path !== null && machine.knowledge.given.get(`${receiver.path}.${name}`) === "environment")
    return library("ENV");
  if (kept !== undefined) return kept;
  // Without brackets a method is called all the same.
  if (language === "ruby" || language === "perl") {
    if (receiver.path !== null && /^[A-Z]/u.test(name) && receiver.value.origins.length === 0)
      return library(receiver.path.length > MAX_PATH ? receiver.path : `${receiver.path}.${name}`);
    return callMember(machine, receiver, name, [], null, span);
  }
  const effect = receiver.path === null ? undefined : lookUp(machine, `${receiver.path}.${name}`);
  if (effect !== undefined && name === "Body") return receiver;
  if (receiver.path !== null)
    return {
      ...library(receiver.path.length > MAX_PATH ? receiver.path : `${receiver.path}.${name}`, receiver.state),
      value: unknown(originsOf(receiver)),
    };
  const method = TEXT_METHODS.get(name);
  const changed = method?.(receiver, []) ?? null;
  return changed ?? from(originsOf(receiver).concat(toValue(receiver).origins));
}
