import type * as t from "@babel/types";
import type { Origin } from "../../../model/value.ts";
import { unknown } from "../../value.ts";
import { dictionary, from, isFunction, join, native, reference, UNDEFINED, type Abstract } from "../values/abstract.ts";
import { originsOf, originsOfAll } from "../values/origins.ts";
import { numberOf, toValue, truth } from "../values/to-value.ts";
import { evaluates } from "./evaluates.ts";
import { pathOf } from "./files.ts";
import { tellAddress } from "./page-requests.ts";
import { runsWritten } from "./written-code.ts";
import { argument, option, share, within, type Effect, type Effects } from "../run/call.ts";

const first: Effect = (call) => {
  evaluates(call, argument(call, 0));
  return from(originsOf(argument(call, 0)));
};

/** `new Function("a", "b", code)`: the last argument is the body. */
const compile: Effect = (call) => {
  const code = call.given.at(-1) ?? UNDEFINED;
  evaluates(call, code);
  const origins = originsOfAll(call.given);
  return native((given) => {
    // `Function("return this")()` gives the global object, `Function("return process")()` a global.
    const name = /^\s{0,8}return\s{1,8}\(?([\w.]{1,60})\)?\s{0,8};?\s{0,8}$/.exec(toValue(code).text ?? "")?.[1];
    if (name === "this" || name === "globalThis" || name === "window") return reference("globalThis");
    if (name !== undefined)
      return name
        .split(".")
        .reduce<Abstract>((object, part) => call.machine.attribute(object, part, call.node), reference("globalThis"));
    return from(join(origins, originsOfAll(given)));
  });
};

/** A script is only parsed until one of its methods runs it. */
const script: Effect = (call) => {
  const code = argument(call, 0);
  const run = native((_given, node) => {
    evaluates({ ...call, node }, code);
    return from(originsOf(code));
  });
  const methods = ["runInThisContext", "runInNewContext", "runInContext"];
  return dictionary(new Map(methods.map((name) => [name, run])), originsOf(code));
};

/** These only ever take a function; whatever else is known of it is no text. */
const later: Effect = (call) => {
  const task = argument(call, 0);
  if (isFunction(task) || task.kind === "reference") return call.machine.invoke(task, call.given.slice(1), call.node);
  return UNDEFINED;
};

function isParameter(origin: Origin): boolean {
  return origin.kind === "input" && origin.of === "parameter";
}

const RESOLVE = /^(?:resolve|res|r|done|ok|fulfil)$/;

/** `() => resolve()`: it ends a pause rather than doing something after it. */
function resolves({ body }: t.Function): boolean {
  const only = body.type === "BlockStatement" && body.body.length === 1 ? body.body[0] : body;
  const call = only?.type === "ExpressionStatement" ? only.expression : only;
  return call?.type === "CallExpression" && call.callee.type === "Identifier" && RESOLVE.test(call.callee.name);
}

/** setTimeout takes a text as well as a function. */
const timer: Effect = (call) => {
  const { guards } = call.machine;
  const task = argument(call, 0);
  const milliseconds = numberOf(argument(call, 1));
  const seconds = milliseconds === null ? null : milliseconds / 1_000;
  if (task.kind === "closure" && !resolves(task.node))
    return guards.delayed(seconds, () => call.machine.invoke(task, call.given.slice(2), call.node));
  // `new Promise((resolve) => setTimeout(resolve, …))`: whoever waits for it goes on later.
  guards.pause(seconds);
  if (isFunction(task)) return call.machine.invoke(task, call.given.slice(2), call.node);
  if (task.kind === "reference") return call.machine.invoke(task, call.given.slice(2), call.node);
  const value = toValue(task);
  // A callback that somebody passes in is the rule; a text comes from somewhere.
  const isText =
    task.kind === "scalar" && (task.type === "string" || value.origins.some((origin) => !isParameter(origin)));
  if (isText) evaluates(call, task);
  return UNDEFINED;
};

/** `setTimeout` of `timers/promises`, `Bun.sleep`: milliseconds first, or alone. */
const pause: Effect = (call) => {
  const milliseconds = numberOf(argument(call, 0));
  call.machine.guards.pause(milliseconds === null ? null : milliseconds / 1_000);
  return argument(call, 1);
};

const worker: Effect = (call) => {
  const code = argument(call, 0);
  const value = toValue(code);
  tellAddress(call.machine, code, "http", call.node);
  if (truth(option(call.given[1], "eval")) === true || /^(?:data|blob):/.test(value.shape)) evaluates(call, code);
  else if (!runsWritten(call, pathOf(code)) && value.text !== null && !value.text.startsWith("http"))
    call.machine.refer(call.node, "run", value.text);
  return reference("Worker()", unknown());
};

const wasm: Effect = (call) => {
  const code = argument(call, 0);
  // A module is no text: each of its bytes stays one character.
  const value = code.kind === "scalar" && code.type === "bytes" ? code.value : toValue(code);
  call.machine.emit(call.node, { op: "evaluate", language: "unknown", code: value });
  return from(originsOf(code));
};

export const EVALUATION: Effects = [
  ...share("eval execScript globalThis.eval module._compile module().compile module()._compile", first),
  ...share("Function GeneratorFunction AsyncFunction", compile),
  ...within("vm", "runInThisContext runInNewContext runInContext compileFunction SourceTextModule", first),
  ...within("vm", "Script", script),
  ...share("require-from-string requireFromString eval-code safe-eval vm2.VM().run vm2.NodeVM().run", first),
  ...share("timers/promises.setTimeout timers.promises.setTimeout Bun.sleep Bun.sleepSync", pause),
  ...share("setTimeout setInterval timers.setTimeout timers.setInterval", timer),
  ...share(
    "setImmediate timers.setImmediate queueMicrotask process.nextTick requestAnimationFrame requestIdleCallback",
    later,
  ),
  ...share("worker_threads.Worker Worker SharedWorker", worker),
  ...within("WebAssembly", "instantiate compile Module instantiateStreaming compileStreaming", wasm),
];
