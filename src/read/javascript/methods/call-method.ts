import type * as t from "@babel/types";
import { bytesOfNumbers } from "../library/bytes.ts";
import type { Origin } from "../../../model/value.ts";
import { heardConversation, isOfModule } from "../library/conversation-hooks.ts";
import { hearEmitted } from "../library/emitters.ts";
import { tellSteering } from "../library/steering.ts";
import { givenInPage } from "../library/driven-browsers.ts";
import {
  from,
  isFunction,
  join,
  list,
  UNDEFINED,
  type Abstract,
  type Bound,
  type Method,
  type Scalar,
} from "../values/abstract.ts";
import { merge } from "../values/merge.ts";
import { isField, originsOf, originsOfAll } from "../values/origins.ts";
import { caughtFrom } from "../run/caught.ts";
import type { Evaluator } from "../run/evaluator.ts";
import { elementsOf } from "../run/iteration.ts";
import { arrayMethod } from "./array-methods.ts";
import { dictionaryMethod } from "./dictionary-methods.ts";
import { numberMethod } from "./number-methods.ts";
import { tellSentFile } from "./send-file.ts";
import { stringMethod } from "./string-methods.ts";

/** `receiver.name(…given)` where the receiver is no library object. */
export function callMethod(on: Evaluator, method: Method, given: readonly Abstract[], node: t.Node): Abstract {
  const { receiver, name } = method;
  const general = generalMethod(on, receiver, name, given, node);
  if (general !== null) return general;
  switch (receiver.kind) {
    case "scalar": {
      const counted = receiver.type === "bytes" && OF_BYTES.has(name) ? ofBytes(on, receiver, name, given, node) : null;
      if (counted !== null) return counted;
      const folded =
        receiver.type === "number"
          ? numberMethod(receiver, name, given)
          : stringMethod(on, receiver, name, given, node);
      return folded ?? lost(on, receiver, name, given, node);
    }
    case "list":
      return arrayMethod(on, receiver, name, given, node) ?? lost(on, receiver, name, given, node);
    case "dictionary":
      return dictionaryMethod(on, receiver, name, given, node) ?? lost(on, receiver, name, given, node);
    case "choice":
      return merge(receiver.options.map((option) => on.invoke(on.attribute(option, name, node), given, node, option)));
    default:
      return lost(on, receiver, name, given, node);
  }
}

/** What buffers have of arrays. */
const OF_BYTES = new Set(["map", "forEach", "reduce", "reduceRight", "filter", "entries", "values"]);

/** `bytes.map((byte) => byte ^ key)` gives bytes again. */
function ofBytes(
  on: Evaluator,
  receiver: Scalar,
  name: string,
  given: readonly Abstract[],
  node: t.Node,
): Abstract | null {
  const { items, complete } = elementsOf(on, receiver, node);
  if (!complete) return null;
  const made = arrayMethod(on, list([...items], true, originsOf(receiver)), name, given, node);
  return made?.kind === "list" && (name === "map" || name === "filter")
    ? bytesOfNumbers(made.items, made.complete, originsOf(made))
    : made;
}

const REGISTERS = /^(?:register|define|add)[A-Z]/;
/** What a plugin has registered under these names is called with what somebody asks for: his words, or a request. */
const ASKED = /^register(?:Tool|Command|HttpRoute|HttpHandler|GatewayMethod)$/;

/** Nothing is known of the method, but whatever it does, it does it with these; callbacks get the same. */
function lost(on: Evaluator, receiver: Abstract, name: string, given: readonly Abstract[], node: t.Node): Abstract {
  const heard = heardConversation(on, name, given, node);
  const isAsked = receiver.kind === "dictionary" && receiver.isAgent === true && ASKED.test(name);
  const asked: readonly Origin[] = isAsked ? [{ kind: "input", at: on.at(node) }] : [];
  const element = from(heard.length > 0 ? heard : join(asked, originsOf(receiver)));
  const results: Abstract[] = [];
  const passed = givenInPage(name, given, element) ?? [element, element];
  if (receiver.kind === "scalar") on.callGiven(node, receiver.value, `.${name}`, given);
  if (receiver.kind === "dictionary") hearEmitted(on, receiver, name, given, node);
  for (const each of given) {
    if (isFunction(each)) {
      const made = on.invoke(each, passed, node);
      results.push(isField(each) ? each : made);
    }
    // `api.registerService({ start })`
    else if (each.kind === "dictionary" && REGISTERS.test(name))
      for (const held of each.entries.values())
        if (held.kind === "closure" || isOfModule(held)) on.invoke(held, passed, node);
  }
  tellSteering(on, name, given, results, node);
  tellSentFile(on, receiver, name, given, node);
  return from(originsOfAll([receiver, ...given.filter((each) => !isFunction(each)), ...results]));
}

/** Methods of functions and promises. */
function generalMethod(
  on: Evaluator,
  receiver: Abstract,
  name: string,
  given: readonly Abstract[],
  node: t.Node,
): Abstract | null {
  const [first = UNDEFINED, second] = given;
  const isCallable = isFunction(receiver) || receiver.kind === "reference";
  switch (name) {
    case "call":
      return isCallable ? on.invoke(receiver, given.slice(1), node, first) : null;
    case "apply":
      if (!isCallable) return null;
      return on.invoke(receiver, second === undefined ? [] : elementsOf(on, second, node).items, node, first);
    case "bind": {
      const bound: Bound = { kind: "bound", callee: receiver, self: first, given: given.slice(1) };
      return isCallable ? bound : null;
    }
    case "then": {
      // A promise is what it holds.
      const results =
        isFunction(first) || first.kind === "reference" ? [on.invoke(first, [receiver], node)] : [receiver];
      if (second !== undefined) fail(on, second, node);
      return merge(results);
    }
    case "catch":
      fail(on, first, node);
      return receiver;
    case "finally":
      if (isFunction(first)) on.invoke(first, [], node);
      return receiver;
    default:
      return null;
  }
}

function fail(on: Evaluator, handler: Abstract, node: t.Node): void {
  if (isFunction(handler) || handler.kind === "reference") on.invoke(handler, [caughtFrom(on, node)], node);
}
