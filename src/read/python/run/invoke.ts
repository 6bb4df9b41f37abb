import { unknown } from "../../value.ts";
import {
  from,
  join,
  originsOf,
  partOf,
  reference,
  type Abstract,
  type Method,
  type Reference,
} from "../values/abstract.ts";
import { canonicalPath } from "./aliases.ts";
import type { Arguments, Call } from "./call.ts";
import { originsOfCall } from "./call.ts";
import { instantiate, superOf } from "./classes.ts";
import { callContainerMethod } from "../methods/container-methods.ts";
import { effectOf } from "../effects/registry.ts";
import { unknownMethod } from "../effects/unknown-receiver.ts";
import { untabled } from "../effects/untabled.ts";
import type { Evaluator } from "./evaluator.ts";
import { merge } from "../values/merge.ts";
import { textOf } from "../values/operand.ts";
import { callTextMethod } from "../methods/string-methods.ts";
import { element } from "./subscripts.ts";
import type { PyNode } from "../parse/syntax-tree.ts";

/** A call of anything but a function of the file itself, which the interpreter runs. */
export function invokeValue(on: Evaluator, callee: Abstract, given: Arguments, node: PyNode): Abstract {
  switch (callee.kind) {
    case "reference":
      return invokeLibrary(on, callee, given, node);
    case "class":
      return instantiate(on, callee, given, node);
    case "instance": {
      const method = on.attribute(callee, "__call__", node);
      return method.kind === "function" ? on.invoke(method, given, node) : from(originsOfCall(given));
    }
    case "partial":
      return on.invoke(
        callee.callee,
        {
          positional: [...callee.positional, ...given.positional],
          keywords: new Map([...callee.keywords, ...given.keywords]),
        },
        node,
      );
    case "choice":
      return merge(callee.options.map((option) => on.invoke(option, given, node)));
    case "method":
      return invokeMethod(on, callee, given, node);
    case "scalar":
      on.callGiven(node, callee.value, "", given);
      return from(join(originsOf(callee), originsOfCall(given)));
    case "sequence":
    case "mapping":
    case "function":
      return from(join(originsOf(callee), originsOfCall(given)));
  }
}

/** Methods of texts, lists and dictionaries: what has them is hardly an object of somebody's. */
const PLAIN_METHOD =
  /^(?:get|pop|items|keys|values|append|extend|insert|add|update|setdefault|index|count|join|split|rsplit|splitlines|strip|lstrip|rstrip|replace|format|encode|decode|startswith|endswith|lower|upper|title|find|rfind|partition|zfill|ljust|rjust|read|readline|readlines|close)$/u;

function invokeLibrary(on: Evaluator, callee: Reference, given: Arguments, node: PyNode): Abstract {
  if (callee.path === "super") return superOf(on);
  const path = canonicalPath(callee.path);
  const { positional, keywords } = weighed(on, given);
  const call: Call = { positional, keywords, machine: on, node, path, callee };
  const effect = effectOf(path);
  return effect === undefined ? untabled(call) : effect(call);
}

function invokeMethod(on: Evaluator, callee: Method, given: Arguments, node: PyNode): Abstract {
  return invokeOn(on, on.weigh(callee.receiver), callee.name, weighed(on, given), node);
}

function weighed(on: Evaluator, given: Arguments): Arguments {
  let isSame = true;
  const positional: Abstract[] = [];
  for (const value of given.positional) {
    const result = on.weigh(value);
    isSame &&= result === value;
    positional.push(result);
  }
  if (given.keywords.size === 0) return isSame ? given : { positional, keywords: given.keywords };
  const keywords = new Map<string, Abstract>();
  for (const [name, value] of given.keywords) {
    const result = on.weigh(value);
    isSame &&= result === value;
    keywords.set(name, result);
  }
  return isSame ? given : { positional, keywords };
}

function invokeOn(on: Evaluator, receiver: Abstract, name: string, given: Arguments, node: PyNode): Abstract {
  switch (receiver.kind) {
    case "scalar": {
      const [index] = given.positional;
      if (name === "__getitem__" && index !== undefined) return element(on, receiver, index, node);
      if (receiver.type === "any") {
        const callee = reference(`?.${name}`, unknown(originsOf(receiver)));
        const told = unknownMethod({ ...given, machine: on, node, path: callee.path, callee });
        if (told !== null) return told;
        const key = name === "get" || name === "pop" ? textOf(index ?? null) : null;
        if (key !== null) return merge([partOf(receiver, key), ...given.positional.slice(1)]);
        if (!PLAIN_METHOD.test(name)) on.callGiven(node, receiver.value, `.${name}`, given);
      }
      return callTextMethod(receiver, name, given);
    }
    case "sequence":
    case "mapping":
      return callContainerMethod(on, receiver, name, given, node);
    case "reference": {
      const [index] = given.positional;
      if (index === undefined) return from(originsOf(receiver));
      if (name === "__getitem__") return element(on, receiver, index, node);
      const key = textOf(index);
      return key === null ? from(originsOf(receiver)) : on.attribute(receiver, key, node);
    }
    default:
      return from(join(originsOf(receiver), originsOfCall(given)));
  }
}
