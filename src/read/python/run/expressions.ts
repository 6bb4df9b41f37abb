import { concatenate, constant, unknown } from "../../value.ts";
import type { Origin, Value } from "../../../model/value.ts";
import {
  from,
  integer,
  join,
  mapping,
  NONE,
  NOTHING_KNOWN,
  originsOf,
  scalar,
  sequence,
  type Abstract,
  type LocalFunction,
} from "../values/abstract.ts";
import { inForm } from "../methods/formatting.ts";
import { merge } from "../values/merge.ts";
import { textOf, toValue } from "../values/operand.ts";
import { assign, augment } from "./assignments.ts";
import { comprehend } from "./comprehensions.ts";
import type { Evaluator } from "./evaluator.ts";
import { parseLiteral, unescapeText } from "./literals.ts";
import { operatorChain, spine } from "./operator-chain.ts";
import { addAll, unary } from "./operators.ts";
import { asText } from "./special-methods.ts";
import { compared, seePathCheck, spanOf } from "../path-checks.ts";
import { itemsOf } from "./iteration.ts";
import { sweepAmong, sweepOf } from "../sweeps.ts";
import { subscript } from "./subscripts.ts";
import { field, type PyNode } from "../parse/syntax-tree.ts";

const YIELDS_EACH = /^yield\s{1,20}from\b/u;

type Evaluate = (on: Evaluator, node: PyNode) => Abstract;

export function expressionOf(node: PyNode): Evaluate | undefined {
  return BY_TYPE.get(node.type);
}

/** Of what is no expression: its children are looked at one by one. */
export function evaluateChildren(on: Evaluator, node: PyNode): Abstract {
  let origins: readonly Origin[] = [];
  for (const child of node.children) origins = join(origins, originsOf(on.evaluate(child)));
  return from(origins);
}

const first: Evaluate = (on, node) => {
  const [child] = node.children;
  return child === undefined ? NOTHING_KNOWN : on.evaluate(child);
};

const EXPRESSIONS: Readonly<Record<string, Evaluate>> = {
  identifier: (on, node) => on.lookup(on.text.slice(node.start, node.end)) ?? NOTHING_KNOWN,
  string: (on, node) =>
    on.constants.get(node) ?? (node.children.some(isCode) ? formatted(on, node) : onceFor(on, node, plain)),
  concatenated_string: (on, node) => {
    const parts = node.children.map((child) => on.evaluate(child));
    return parts.length === 1 ? (parts[0] ?? NOTHING_KNOWN) : addAll(parts);
  },
  integer: (on, node) => onceFor(on, node, number),
  float: (on, node) => scalar(constant(on.text.slice(node.start, node.end)), "any"),
  true: () => scalar(constant("True"), "bool"),
  false: () => scalar(constant("False"), "bool"),
  none: () => NONE,
  parenthesized_expression: first,
  await: first,
  as_pattern_target: first,
  type: first,
  call: (on, node) => {
    const callee = field(node, "function");
    const list = field(node, "arguments");
    const target = callee === null ? NOTHING_KNOWN : on.evaluate(callee);
    if (list?.type === "generator_expression") {
      return on.invoke(target, { positional: [on.evaluate(list)], keywords: new Map() }, node);
    }
    const given = on.argumentsOf(list);
    seePathCheck(on, node, { callee, target, list, given });
    return on.invoke(target, given, node);
  },
  attribute: (on, node) => {
    const object = field(node, "object");
    const name = field(node, "attribute");
    if (object === null || name === null) return NOTHING_KNOWN;
    const value = on.evaluate(object);
    on.checks.see(node, null, () => [], [{ ...spanOf(object), isOwn: false, origins: () => originsOf(value) }]);
    return on.attribute(value, on.text.slice(name.start, name.end), node);
  },
  subscript,
  binary_operator: operatorChain,
  boolean_operator: (on, node) => {
    const operands = spine(node, "boolean_operator").map(({ operand }) => on.evaluate(operand));
    return merge(operands);
  },
  not_operator: nothing,
  comparison_operator: compared,
  unary_operator: (on, node) => {
    const operator = field(node, "operator");
    const operand = field(node, "argument");
    return operand === null || operator === null
      ? NOTHING_KNOWN
      : unary(on.text.slice(operator.start, operator.end), on.evaluate(operand));
  },
  conditional_expression: (on, node) => {
    const [yes, condition, no] = node.children;
    if (condition !== undefined) on.evaluate(condition);
    return merge([yes, no].flatMap((branch) => (branch === undefined ? [] : [on.evaluate(branch)])));
  },
  named_expression: (on, node) => {
    const [name, value] = [field(node, "name"), field(node, "value")];
    const result = value === null ? NOTHING_KNOWN : on.evaluate(value);
    if (name !== null) on.assign(name, result);
    return result;
  },
  as_pattern: (on, node) => {
    const [expression] = node.children;
    const alias = field(node, "alias");
    const result = expression === undefined ? NOTHING_KNOWN : on.evaluate(expression);
    if (alias !== null) for (const target of alias.children) on.assign(target, result);
    return result;
  },
  assignment: assign,
  augmented_assignment: augment,
  lambda: (on, node): LocalFunction =>
    on.remember({
      kind: "function",
      definition: node,
      scope: on.scope,
      self: null,
      owner: null,
      binding: "plain",
      isHandler: false,
    }),
  yield: (on, node) => {
    const given = node.children.map((child) => on.evaluate(child));
    const isFrom = YIELDS_EACH.test(on.text.slice(node.start, node.start + 40));
    for (const each of given) on.frame.yielded.push(...(isFrom ? itemsOf(each).items : [each]));
    on.frame.yieldsAll ??= sweepAmong([...on.frame.loops, ...(isFrom ? given.map((each) => sweepOf(each)) : [])]);
    return NOTHING_KNOWN;
  },
  list: collection,
  tuple: collection,
  set: collection,
  expression_list: collection,
  dictionary: (on, node) => {
    const entries = new Map<string, Abstract>();
    let origins: readonly Value["origins"][number][] = [];
    for (const child of node.children) {
      if (child.type === "pair") {
        const [key, value] = [field(child, "key"), field(child, "value")];
        const known = key === null ? null : on.evaluate(key);
        const content = value === null ? NOTHING_KNOWN : on.evaluate(value);
        if (known !== null) origins = join(origins, originsOf(known));
        const name = textOf(known);
        entries.set(name ?? `\u{FFFC}${child.start}`, content);
        if (name !== null && value !== null) on.named(name, content, value);
      } else {
        const spread = on.evaluate(child);
        origins = join(origins, originsOf(spread));
        if (spread.kind === "mapping") for (const [key, value] of spread.entries) entries.set(key, value);
      }
    }
    return mapping(entries, origins);
  },
  dictionary_splat: first,
  list_splat: first,
  keyword_argument: (on, node) => {
    const value = field(node, "value");
    return value === null ? NOTHING_KNOWN : on.evaluate(value);
  },
  list_comprehension: comprehend,
  set_comprehension: comprehend,
  generator_expression: comprehend,
  dictionary_comprehension: comprehend,
};

function nothing(on: Evaluator, node: PyNode): Abstract {
  for (const child of node.children) if (child.field !== "operators") on.evaluate(child);
  return NOTHING_KNOWN;
}

function collection(on: Evaluator, node: PyNode): Abstract {
  const items: Abstract[] = [];
  let complete = true;
  let more: readonly Value["origins"][number][] = [];
  for (const child of node.children) {
    const item = on.evaluate(child);
    if (child.type !== "list_splat") items.push(item);
    else if (item.kind === "sequence") {
      items.push(...item.items.slice(0, 1_000));
      complete &&= item.complete && item.items.length <= 1_000;
      more = join(more, item.origins);
    } else {
      complete = false;
      more = join(more, originsOf(item));
    }
  }
  const list = sequence(items, complete);
  list.origins = join(list.origins, more);
  return list;
}

const BY_TYPE: ReadonlyMap<string, Evaluate> = new Map(Object.entries(EXPRESSIONS));

/** What stands in the text is worked out once, however often it is met in loops and calls. */
function onceFor(on: Evaluator, node: PyNode, work: Evaluate): Abstract {
  const known = on.constants.get(node);
  if (known !== undefined) return known;
  const value = work(on, node);
  on.constants.set(node, value);
  return value;
}

function number(on: Evaluator, node: PyNode): Abstract {
  const digits = on.text.slice(node.start, node.end).replaceAll("_", "").replace(/[lL]$/, "");
  const plain = /^0[0-7]+$/.test(digits) ? `0o${digits}` : digits;
  return plain.length <= 2_000 && /^(?:\d+|0[xX][\da-fA-F]+|0[oO][0-7]+|0[bB][01]+)$/.test(plain)
    ? integer(BigInt(plain))
    : NOTHING_KNOWN;
}

function isCode(part: PyNode): boolean {
  return part.type === "interpolation";
}

/** A literal without code in it. */
function plain(on: Evaluator, node: PyNode): Abstract {
  const parsed = parseLiteral(on.text, node.start, node.end);
  if (parsed === null) return NOTHING_KNOWN;
  const formatted = /^[rRbBuU]?[fF]/.test(on.text.slice(node.start, node.start + 2));
  const content = formatted ? parsed.content.replaceAll("{{", "{").replaceAll("}}", "}") : parsed.content;
  const value = constant(content, parsed.escaped ? ["escapes"] : []);
  return scalar(value, parsed.isBytes ? "bytes" : "str", formatted || parsed.isBytes ? null : parsed.offset);
}

/** How an f-string writes what stands before it: `{number:02x}`. */
const FORM = /^\s{0,8}:([^{}:]{1,8})\}$/u;

/** An f-string's parts. */
function formatted(on: Evaluator, node: PyNode): Abstract {
  const parts: Value[] = [];
  for (const child of node.children) {
    if (child.type === "string_content") {
      parts.push(toValue(onceFor(on, child, (_, part) => contentOf(on, node, part))));
    } else if (child.type === "interpolation") {
      const expression = field(child, "expression") ?? child.children[0];
      const value = expression === undefined ? unknown() : toValue(asText(on, on.evaluate(expression), expression));
      const form = expression === undefined ? null : FORM.exec(on.text.slice(expression.end, child.end));
      parts.push(form === null ? value : inForm(value, form[1] ?? ""));
      // Code in the format runs as well: f"{0:{os.system('id')}}".
      for (const part of child.children) if (part !== expression) on.evaluate(part);
    }
  }
  return scalar(concatenate(parts));
}

/** What stands between the interpolations of an f-string. */
function contentOf(on: Evaluator, whole: PyNode, part: PyNode): Abstract {
  const content = on.text.slice(part.start, part.end).replaceAll("{{", "{").replaceAll("}}", "}");
  const raw = /^[fF]?[rR]/.test(on.text.slice(whole.start, whole.start + 2));
  return scalar(constant(raw ? content : unescapeText(content, false)));
}
