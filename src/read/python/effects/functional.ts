import { from, join, NOTHING_KNOWN, originsOf, reference, sequence, type Abstract } from "../values/abstract.ts";
import type { Call, Effect, Effects } from "../run/call.ts";
import { argument, originsOfCall, passOn, share } from "../run/call.ts";
import { itemsOf } from "../run/iteration.ts";
import { merge } from "../values/merge.ts";
import { textOf, toValue } from "../values/operand.ts";
import { binary } from "../run/operators.ts";

const none: ReadonlyMap<string, Abstract> = new Map();

/** Items that a function is applied to one by one. */
const MAX_APPLIED = 4_096;

function apply(call: Call, callee: Abstract, given: readonly Abstract[]): Abstract {
  return call.machine.invoke(callee, { positional: given, keywords: none }, call.node);
}

function map(call: Call): Abstract {
  const [callee = NOTHING_KNOWN, ...lists] = call.positional;
  const columns = lists.map((list) => itemsOf(list));
  const length = Math.min(...columns.map(({ items }) => items.length));
  const complete = columns.every((column) => column.complete) && length <= MAX_APPLIED;
  const rows = complete ? length : Math.min(1, length);
  const items = Array.from({ length: Number.isFinite(rows) ? rows : 0 }, (_, row) =>
    apply(
      call,
      callee,
      columns.map(({ items }) => items[row] ?? NOTHING_KNOWN),
    ),
  );
  const list = sequence(items, complete);
  list.origins = join(list.origins, originsOfCall(call));
  return list;
}

const reduce: Effect = (call) => {
  const [callee = NOTHING_KNOWN, list = NOTHING_KNOWN, initial] = call.positional;
  const { items, complete } = itemsOf(list);
  if (!complete || items.length > MAX_APPLIED) return passOn(call);
  const all = initial === undefined ? items : [initial, ...items];
  let [result = NOTHING_KNOWN] = all;
  for (const item of all.slice(1)) result = apply(call, callee, [result, item]);
  return result;
};

/** Runs a function now: a thread, a task, a timer. */
function runs(index: number, args: number, ...names: readonly string[]): Effect {
  return (call) => {
    const callee = argument(call, index, ...names);
    if (callee === null) return passOn(call);
    const listed = argument(call, args === Infinity ? -1 : -2, "args");
    const given =
      listed === null
        ? args === Infinity
          ? []
          : call.positional.slice(args)
        : listed.kind === "sequence"
          ? listed.items
          : [from(originsOf(listed))];
    const named = args === Infinity ? argument(call, -1, "kwargs") : null;
    const own = named?.kind === "mapping" ? named.entries : none;
    const keywords = args === Infinity ? own : call.keywords;
    const result = call.machine.invoke(callee, { positional: given, keywords }, call.node);
    if (args === Infinity) call.machine.again(callee, { positional: given, keywords }, call.node);
    return args === Infinity ? reference(`${call.path}()`) : result;
  };
}

export const FUNCTIONAL: Effects = {
  ...share(
    [
      "map",
      "concurrent.futures.ThreadPoolExecutor().map",
      "concurrent.futures.ProcessPoolExecutor().map",
      "multiprocessing.Pool().map",
      "itertools.imap",
      "multiprocessing.Pool().imap",
    ],
    map,
  ),
  ...share(["filter", "itertools.filterfalse", "itertools.takewhile", "itertools.dropwhile"], (call) => {
    const [callee = NOTHING_KNOWN, list = NOTHING_KNOWN] = call.positional;
    const { items } = itemsOf(list);
    for (const item of items.slice(0, 4)) apply(call, callee, [item]);
    return sequence([...items], false);
  }),
  ...share(["functools.reduce", "reduce"], reduce),
  ...share(["functools.partial", "functools.partialmethod"], (call) => {
    const [callee = NOTHING_KNOWN, ...positional] = call.positional;
    return { kind: "partial", callee, positional, keywords: call.keywords };
  }),
  ...share(["threading.Thread", "multiprocessing.Process"], (call) => {
    const { guards } = call.machine;
    const { waited } = guards;
    const started = runs(1, Infinity, "target")(call);
    // The thread may wait for days, whoever starts it does not.
    guards.restart(waited);
    return started;
  }),
  ...share(
    [
      "concurrent.futures.ThreadPoolExecutor().submit",
      "concurrent.futures.ProcessPoolExecutor().submit",
      "asyncio.to_thread",
      "atexit.register",
      "trio.run",
      "anyio.run",
      "curio.run",
      "_thread.start_new_thread",
    ],
    runs(0, 1, "fn", "func"),
  ),
  ...share(["sched.scheduler().enter", "sched.scheduler().enterabs"], (call) => {
    const given = argument(call, 3, "argument");
    return apply(call, argument(call, 2, "action") ?? NOTHING_KNOWN, given === null ? [] : itemsOf(given).items);
  }),
  ...share(
    ["asyncio.get_event_loop().run_in_executor", "asyncio.get_running_loop().run_in_executor"],
    runs(1, 2, "func"),
  ),
  ...share(
    [
      "asyncio.run",
      "asyncio.create_task",
      "asyncio.ensure_future",
      "asyncio.wait_for",
      "asyncio.get_event_loop().run_until_complete",
      "asyncio.get_event_loop().create_task",
      "asyncio.shield",
      "copy.copy",
      "copy.deepcopy",
    ],
    (call) => argument(call, 0) ?? NOTHING_KNOWN,
  ),
  "asyncio.gather": (call) => sequence([...call.positional]),
  "operator.attrgetter": (call) => reference("operator.attrgetter()", toValue(argument(call, 0) ?? NOTHING_KNOWN)),
  "operator.attrgetter()": (call) => {
    let found = argument(call, 0) ?? NOTHING_KNOWN;
    for (const name of (call.callee.value.text ?? "").split(".").slice(0, 8))
      found = call.machine.attribute(found, name, call.node);
    return found;
  },
  "operator.methodcaller": (call) => ({
    kind: "partial",
    callee: reference("operator.methodcaller()", toValue(argument(call, 0) ?? NOTHING_KNOWN)),
    positional: call.positional.slice(1),
    keywords: call.keywords,
  }),
  "operator.methodcaller()": (call) => {
    const object = call.positional.at(-1) ?? NOTHING_KNOWN;
    const method = call.machine.attribute(object, call.callee.value.text ?? "", call.node);
    return call.machine.invoke(
      method,
      { positional: call.positional.slice(0, -1), keywords: call.keywords },
      call.node,
    );
  },
  ...share(["operator.add", "operator.concat", "operator.xor", "operator.mul"], (call) => {
    const [left = NOTHING_KNOWN, right = NOTHING_KNOWN] = call.positional;
    const operator = call.path === "operator.xor" ? "^" : call.path === "operator.mul" ? "*" : "+";
    return binary(operator, left, right);
  }),
  "operator.itemgetter": () => NOTHING_KNOWN,
  setattr: (call) => {
    const [object, name, value = NOTHING_KNOWN] = call.positional;
    const key = textOf(name);
    if (key !== null && (object?.kind === "instance" || object?.kind === "class")) object.members.set(key, value);
    if (key !== null && object?.kind === "reference") (object.state.attributes ??= new Map()).set(key, value);
    return NOTHING_KNOWN;
  },
  "contextlib.nullcontext": (call) => argument(call, 0) ?? NOTHING_KNOWN,
  "contextlib.closing": (call) => argument(call, 0) ?? NOTHING_KNOWN,
  "typing.cast": (call) => argument(call, 1) ?? NOTHING_KNOWN,
  "random.sample": (call) => merge([argument(call, 0) ?? NOTHING_KNOWN]),
};
