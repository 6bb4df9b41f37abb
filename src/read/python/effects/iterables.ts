import {
  from,
  integer,
  join,
  mapping,
  NOTHING_KNOWN,
  originsOf,
  scalar,
  sequence,
  type Abstract,
} from "../values/abstract.ts";
import type { Call, Effect, Effects } from "../run/call.ts";
import { argument, originsOfCall, passOn, share } from "../run/call.ts";
import { itemsOf, MAX_UNROLLED } from "../run/iteration.ts";
import { merge } from "../values/merge.ts";
import { numberOf, textOf } from "../values/operand.ts";
import { binary } from "../run/operators.ts";
import { listingOf, sweepOf } from "../sweeps.ts";
import { iterated } from "../run/special-methods.ts";
import { slice } from "../methods/string-methods.ts";

const listOf: Effect = (call) => {
  const input = argument(call, 0);
  if (input === null) return sequence([]);
  const { items, complete } = itemsOf(input);
  const list = sequence([...items], complete);
  list.origins = join(list.origins, originsOf(input));
  return listingOf(list, sweepOf(input));
};

function range(call: Call): Abstract {
  const [first, second, third] = call.positional.map((bound) => numberOf(bound));
  const start = second === undefined ? 0 : first;
  const stop = second === undefined ? first : second;
  const step = third === undefined ? 1 : third;
  if (start == null || stop == null || step == null || step === 0) return sequence([NOTHING_KNOWN], false);
  const length = Math.max(0, Math.ceil((stop - start) / step));
  if (length > MAX_UNROLLED) return sequence([integer(start)], false);
  return sequence(Array.from({ length }, (_, index) => integer(start + index * step)));
}

function zip(call: Call): Abstract {
  const columns = call.positional.map((column) => itemsOf(column));
  // `itertools.cycle(key)` goes on for ever: a key is as long as what it is laid over.
  const lengths = call.positional.map((column, index) =>
    isCycle(column) ? Infinity : (columns[index]?.items.length ?? 0),
  );
  const length = Math.min(...lengths, MAX_UNROLLED);
  const complete = columns.every((column) => column.complete) && Number.isFinite(Math.min(...lengths));
  if (!complete) return sequence([sequence(call.positional.map((column) => from(originsOf(column))))], false);
  const rows = Array.from({ length }, (_, row) =>
    sequence(columns.map(({ items }) => items[row % Math.max(1, items.length)] ?? NOTHING_KNOWN)),
  );
  return sequence(rows);
}

/** Lists made by `cycle`, by identity: they look like any other. */
const cycles = new WeakSet<Abstract>();

function isCycle(list: Abstract): boolean {
  return cycles.has(list);
}

function enumerate(call: Call): Abstract {
  const { items, complete } = itemsOf(argument(call, 0, "iterable") ?? NOTHING_KNOWN);
  const start = numberOf(argument(call, 1, "start")) ?? 0;
  return sequence(
    items.map((item, index) => sequence([complete ? integer(start + index) : NOTHING_KNOWN, item])),
    complete,
  );
}

const reversed: Effect = (call) => {
  const input = argument(call, 0) ?? NOTHING_KNOWN;
  if (input.kind === "scalar" && (input.type === "str" || input.type === "bytes")) return slice(input, null, null, -1);
  if (input.kind !== "sequence") return passOn(call);
  return sequence([...input.items].reverse(), input.complete);
};

const sum: Effect = (call) => {
  const { items, complete } = itemsOf(argument(call, 0) ?? NOTHING_KNOWN);
  let total = argument(call, 1, "start") ?? integer(0);
  if (!complete) return passOn(call);
  for (const item of items) total = binary("+", total, item);
  return total;
};

function dictionary(call: Call): Abstract {
  const input = argument(call, 0);
  const entries = new Map<string, Abstract>();
  if (input?.kind === "mapping") for (const [key, value] of input.entries) entries.set(key, value);
  if (input?.kind === "sequence") {
    for (const pair of input.items) {
      if (pair.kind !== "sequence") continue;
      const [key, value = NOTHING_KNOWN] = pair.items;
      entries.set(textOf(key) ?? `\u{FFFC}${entries.size}`, value);
    }
  }
  for (const [key, value] of call.keywords) entries.set(key, value);
  return mapping(entries, originsOfCall(call));
}

const first: Effect = (call) => {
  const { items } = itemsOf(iterated(call.machine, argument(call, 0) ?? NOTHING_KNOWN, call.node));
  const [item = NOTHING_KNOWN] = items;
  return item;
};

export const ITERABLES: Effects = {
  ...share(
    [
      "list",
      "tuple",
      "set",
      "frozenset",
      "sorted",
      "iter",
      "collections.deque",
      "queue.Queue",
      "queue.SimpleQueue",
      "queue.LifoQueue",
      "asyncio.Queue",
      "multiprocessing.Queue",
      "itertools.chain.from_iterable",
    ],
    listOf,
  ),
  ...share(["range", "xrange"], range),
  ...share(["zip", "itertools.izip"], zip),
  "itertools.cycle": (call) => {
    const list = listOf(call);
    cycles.add(list);
    return list;
  },
  enumerate,
  reversed,
  sum,
  ...share(["dict", "collections.OrderedDict", "types.SimpleNamespace", "argparse.Namespace"], dictionary),
  "collections.defaultdict": (call) => {
    const made = dictionary({ ...call, positional: call.positional.slice(1) });
    const factory = call.positional[0];
    if (made.kind === "mapping" && factory?.kind === "reference") {
      if (/^(?:list|set|collections\.deque)$/u.test(factory.path)) made.makes = "sequence";
      if (/^(?:dict|collections\.\w{4,11})$/u.test(factory.path)) made.makes ??= "mapping";
    }
    return made;
  },
  "dataclasses.asdict": (call) => {
    const object = argument(call, 0);
    return object?.kind === "instance" ? mapping(new Map(object.members)) : passOn(call);
  },
  "dataclasses.field": (call) => {
    const factory = argument(call, -1, "default_factory", "factory");
    if (factory === null) return argument(call, -1, "default") ?? NOTHING_KNOWN;
    return call.machine.invoke(factory, { positional: [], keywords: new Map() }, call.node);
  },
  next: first,
  ...share(["random.choice", "secrets.choice", "max", "min"], (call) => {
    const input = call.positional.length > 1 ? sequence([...call.positional]) : (argument(call, 0) ?? NOTHING_KNOWN);
    const { items, complete } = itemsOf(input);
    return merge([...items.slice(0, 64), ...(complete ? [] : [from(originsOf(input))])]);
  }),
  "itertools.chain": (call) => {
    const all = call.positional.map((list) => itemsOf(list));
    return sequence(
      all.flatMap(({ items }) => items).slice(0, MAX_UNROLLED),
      all.every(({ complete }) => complete),
    );
  },
  slice: () => scalar({ text: null, shape: "\u{FFFC}", origins: [], encodings: [] }, "any"),
};
