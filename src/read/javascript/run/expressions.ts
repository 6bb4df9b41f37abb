import type * as t from "@babel/types";
import { HOLE } from "../../../model/value.ts";
import { constant } from "../../value.ts";
import {
  boolean,
  from,
  list,
  NOTHING_KNOWN,
  NULL,
  number,
  reference,
  scalar,
  UNDEFINED,
  type Abstract,
} from "../values/abstract.ts";
import { addTexts } from "../values/add.ts";
import { merge } from "../values/merge.ts";
import { originsOf } from "../values/origins.ts";
import { numberOf, toValue, truth } from "../values/to-value.ts";
import { argumentsOf } from "./arguments.ts";
import { evaluateChain } from "./chains.ts";
import { defineClass } from "./classes.ts";
import type { Evaluator } from "./evaluator.ts";
import { elementsOf } from "./iteration.ts";
import { jsxElement } from "./jsx.ts";
import { literalText } from "./literals.ts";
import { objectLiteral } from "./object-literal.ts";
import { binaryChain, operated, unary } from "./operators.ts";
import { assignTo } from "./patterns.ts";
import { isPagesStore, pagesStore } from "../library/pages-store.ts";
import { tellPictureAddress } from "../library/picture-address.ts";

/** Elements of an array literal that are taken in; tables of strings have some thousand. */
const MAX_ELEMENTS = 65_536;
/** Taken over from another generator; one that calls itself twice would double them each time. */
const MAX_YIELDED = 64;

export function evaluateExpression(on: Evaluator, node: t.Node): Abstract {
  switch (node.type) {
    case "Identifier": {
      const found = on.lookup(node.name);
      return isPagesStore(found) ? pagesStore(on, found, node) : found;
    }
    case "StringLiteral":
    case "DirectiveLiteral":
      return literalText(on.text, node);
    case "NumericLiteral":
      return number(node.value);
    case "BooleanLiteral":
      return boolean(node.value);
    case "NullLiteral":
      return NULL;
    case "BigIntLiteral":
      return scalar(constant(String(node.value)), "number");
    case "RegExpLiteral":
      return { kind: "pattern", source: node.pattern, flags: node.flags };
    case "TemplateLiteral":
      return template(on, node);
    case "MemberExpression":
    case "OptionalMemberExpression":
    case "CallExpression":
    case "OptionalCallExpression":
      return evaluateChain(on, node);
    case "NewExpression": {
      const callee = on.evaluate(node.callee);
      return on.construct(callee, argumentsOf(on, node.arguments), node);
    }
    case "TaggedTemplateExpression": {
      const tag = on.evaluate(node.tag);
      const whole = template(on, node.quasi);
      if (tag.kind === "reference") return on.invoke(reference(`${tag.path}\``, tag.value, tag.state), [whole], node);
      const pieces = node.quasi.quasis.map((quasi) => scalar(constant(quasi.value.cooked ?? quasi.value.raw)));
      const holes = node.quasi.expressions.map((expression) => on.evaluate(expression));
      return on.invoke(tag, [list(pieces), ...holes], node);
    }
    case "ImportExpression":
      return on.invoke(reference("import"), [on.evaluate(node.source)], node);
    case "BinaryExpression":
      return binaryChain(on, node);
    case "LogicalExpression":
      return logical(on, node);
    case "UnaryExpression":
      return unary(node.operator, on.evaluate(node.argument));
    case "UpdateExpression": {
      const before = on.evaluate(node.argument);
      const held = numberOf(before);
      const after = held === null ? from(originsOf(before)) : number(node.operator === "++" ? held + 1 : held - 1);
      assignTo(on, node.argument, after, null);
      return node.prefix ? after : before;
    }
    case "ConditionalExpression":
      return conditional(on, node);
    case "AssignmentExpression":
      return assignment(on, node);
    case "SequenceExpression": {
      let last: Abstract = UNDEFINED;
      for (const each of node.expressions) last = on.evaluate(each);
      return last;
    }
    case "ArrayExpression":
      return arrayLiteral(on, node);
    case "ObjectExpression":
      return objectLiteral(on, node);
    case "ArrowFunctionExpression":
    case "FunctionExpression":
      return on.define(node, null);
    case "ClassExpression":
      return defineClass(on, node);
    case "ThisExpression":
      return on.scope.get("this") ?? on.lookup("globalThis");
    case "Super": {
      const base = on.scope.get("super");
      return base?.kind === "class" ? base.prototype : (base ?? NOTHING_KNOWN);
    }
    case "MetaProperty":
      return reference(`${node.meta.name}.${node.property.name}`);
    case "AwaitExpression":
    case "ParenthesizedExpression":
    case "SpreadElement":
      return on.evaluate(node.type === "ParenthesizedExpression" ? node.expression : node.argument);
    case "YieldExpression": {
      const given = node.argument ? on.evaluate(node.argument) : UNDEFINED;
      // `yield* walk(folder)` gives what the other gives, one by one.
      if (node.delegate)
        for (const each of elementsOf(on, given, node).items.slice(0, MAX_YIELDED)) on.frame.yielded.push(each);
      else on.frame.yielded.push(given);
      return NOTHING_KNOWN;
    }
    case "TSAsExpression":
    case "TSNonNullExpression":
    case "TSSatisfiesExpression":
    case "TSTypeAssertion":
    case "TSInstantiationExpression":
    case "TypeCastExpression":
    case "JSXExpressionContainer":
    case "JSXSpreadChild":
      return on.evaluate(node.expression);
    case "JSXElement":
    case "JSXFragment":
      return jsxElement(on, node);
    default:
      return NOTHING_KNOWN;
  }
}

function template(on: Evaluator, node: t.TemplateLiteral): Abstract {
  const parts: Abstract[] = [];
  for (const [index, quasi] of node.quasis.entries()) {
    const content = quasi.value.cooked ?? quasi.value.raw;
    const start = quasi.start ?? null;
    const isPlain = node.quasis.length === 1 && quasi.value.raw === content;
    if (isPlain) return scalar(constant(content), "string", start);
    if (content !== "") parts.push(scalar(constant(content)));
    const expression = node.expressions[index];
    if (expression !== undefined) parts.push(on.evaluate(expression));
  }
  tellPictureAddress(on, parts, node);
  return addTexts(parts);
}

function arrayLiteral(on: Evaluator, node: t.ArrayExpression): Abstract {
  const made = list([]);
  for (const element of node.elements) {
    if (made.items.length >= MAX_ELEMENTS) {
      made.complete = false;
      break;
    }
    if (element === null) made.items.push(UNDEFINED);
    else if (element.type === "SpreadElement") {
      const { items, complete } = elementsOf(on, on.evaluate(element.argument), element);
      for (const item of items.slice(0, MAX_ELEMENTS)) made.items.push(item);
      made.complete &&= complete;
    } else made.items.push(on.evaluate(element));
  }
  return made;
}

function logical(on: Evaluator, node: t.LogicalExpression): Abstract {
  const { depth } = on.guards;
  const value = operandsOf(on, node);
  on.guards.leave(depth);
  return value;
}

/** `a || b || c` leans to the left as deep as it is long. */
function operandsOf(on: Evaluator, node: t.LogicalExpression): Abstract {
  const operands: t.Node[] = [];
  let current: t.Node = node;
  while (current.type === "LogicalExpression" && current.operator === node.operator) {
    operands.push(current.right);
    current = current.left;
  }
  operands.push(current);
  const possible: Abstract[] = [];
  for (let at = operands.length - 1; at >= 0; at -= 1) {
    const operand = operands[at];
    if (operand === undefined) break;
    // The right side runs or does not; what it assigns counts either way.
    const value = on.evaluate(operand);
    if (on.guards.isWorthwhile && operand !== node.right)
      on.guards.enter(on.text.slice(operand.start ?? 0, operand.end ?? 0));
    const isTrue = node.operator === "??" ? isPresent(value) : truth(value);
    if (isTrue !== null) on.decisions += 1;
    if (node.operator === "&&") {
      if (isTrue === false && on.isRepeating) return value;
      possible.length = 0;
      possible.push(value);
    } else {
      if (isTrue !== false) possible.push(value);
      if (isTrue === true && possible.length === 1 && value.kind === "scalar") return value;
    }
  }
  return possible.length === 0 ? UNDEFINED : merge(possible);
}

function isPresent(value: Abstract): boolean | null {
  if (value.kind === "scalar" && (value.type === "null" || value.type === "undefined")) return false;
  return value.kind === "scalar" && value.value.text === null ? null : value.kind === "reference" ? null : true;
}

function conditional(on: Evaluator, node: t.ConditionalExpression): Abstract {
  const possible: Abstract[] = [];
  const unlikely: Abstract[] = [];
  let current: t.Node = node;
  while (current.type === "ConditionalExpression") {
    const condition = truth(on.evaluate(current.test));
    if (condition !== null) on.decisions += 1;
    if (condition === true) {
      possible.push(on.evaluate(current.consequent));
      if (!on.isRepeating) on.evaluate(current.alternate);
      return merge(possible);
    }
    if (condition === null || !on.isRepeating) {
      const value = on.evaluate(current.consequent);
      if (condition === null) (isForAnother(on, current.test) ? unlikely : possible).push(value);
    }
    current = current.alternate;
  }
  possible.push(on.evaluate(current));
  return merge([...possible, ...unlikely]);
}

/** `url.endsWith("/") ? url.slice(0, -1) : url`: what is written out here has no such end, and nothing is cut from it. */
function isForAnother(on: Evaluator, test: t.Expression): boolean {
  if (test.type !== "CallExpression" || test.callee.type !== "MemberExpression") return false;
  const { object, property } = test.callee;
  const [wanted] = test.arguments;
  if (property.type !== "Identifier" || wanted?.type !== "StringLiteral" || object.type !== "Identifier") return false;
  const { shape } = toValue(on.lookup(object.name));
  if (shape === HOLE) return false;
  if (property.name === "endsWith") return !shape.endsWith(wanted.value);
  return property.name === "startsWith" && !shape.startsWith(wanted.value);
}

function assignment(on: Evaluator, node: t.AssignmentExpression): Abstract {
  if (node.operator === "=") {
    const value = on.evaluate(node.right);
    assignTo(on, node.left, value, null);
    return value;
  }
  const before = on.evaluate(node.left);
  const right = on.evaluate(node.right);
  const operator = node.operator.slice(0, -1);
  const value =
    operator === "||" || operator === "&&" || operator === "??"
      ? merge([before, right])
      : operated(on, operator, before, right, node);
  assignTo(on, node.left, value, null);
  return value;
}
