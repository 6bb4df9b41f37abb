import type * as t from "@babel/types";
import {
  dictionary,
  reference,
  UNDEFINED,
  type Abstract,
  type Dictionary,
  type LocalClass,
} from "../values/abstract.ts";
import { pathOfResult } from "../library/canonical-path.ts";
import { textOf } from "../values/to-value.ts";
import type { Evaluator } from "./evaluator.ts";
import { callClosure } from "./functions.ts";
import { keyOf } from "./keys.ts";
import { Scope } from "./scope.ts";

/** Classes derived from classes; a chain longer than this is no program. */
const MAX_BASES = 16;

export function defineClass(on: Evaluator, node: t.Class): LocalClass {
  const base = node.superClass ? on.evaluate(node.superClass) : null;
  const scope = new Scope(on.scope, false, on.journal);
  const prototype = dictionary(new Map(), [], base?.kind === "class" ? base.prototype : instanceOf(base));
  const made: LocalClass = {
    kind: "class",
    node,
    scope,
    base,
    statics: dictionary(new Map(), [], base?.kind === "class" ? base.statics : base),
    prototype,
    sample: dictionary(new Map(), [], prototype),
  };
  if (node.id) scope.write(node.id.name, made);
  if (base !== null) scope.write("super", base);
  on.within(scope, () => {
    for (const member of node.body.body) defineMember(on, made, member);
  });
  return made;
}

/** What a method of another file's class is a method of. */
function instanceOf(base: Abstract | null): Abstract | null {
  if (base?.kind !== "reference" || base.state.module === undefined) return base;
  return reference(pathOfResult(base.path), base.value, base.state);
}

function defineMember(on: Evaluator, made: LocalClass, member: t.ClassBody["body"][number]): void {
  switch (member.type) {
    case "ClassMethod":
    case "ClassPrivateMethod": {
      const name = textOf(keyOf(on, member.key, member.type === "ClassMethod" && member.computed)) ?? "";
      const isStatic = member.static;
      const method = on.define(member, isStatic ? made : made.sample);
      const holder = isStatic ? made.statics : made.prototype;
      if (member.kind === "get") holder.getters.set(name, method);
      else if (member.kind === "set") holder.setters.set(name, method);
      else holder.entries.set(name, method);
      break;
    }
    case "ClassProperty":
    case "ClassPrivateProperty":
    case "ClassAccessorProperty": {
      if (!member.static) {
        if (made.sample !== null) initialise(on, made, made.sample, member);
        break;
      }
      const name = textOf(keyOf(on, member.key, member.type !== "ClassPrivateProperty" && member.computed));
      const value = member.value ? on.evaluate(member.value) : UNDEFINED;
      if (name !== null) made.statics.entries.set(name, value);
      break;
    }
    case "StaticBlock":
      on.within(new Scope(made.scope, true, on.journal), () => {
        on.scope.write("this", made);
        on.execute(member);
      });
      break;
    default:
      break;
  }
}

type Field = t.ClassProperty | t.ClassPrivateProperty | t.ClassAccessorProperty;

function initialise(on: Evaluator, made: LocalClass, instance: Dictionary, field: Field): void {
  on.within(new Scope(made.scope, true, on.journal), () => {
    on.scope.write("this", instance);
    const name = textOf(keyOf(on, field.key, field.type !== "ClassPrivateProperty" && field.computed));
    const value = field.value ? on.evaluate(field.value) : UNDEFINED;
    if (name !== null) instance.entries.set(name, value);
  });
}

/** `new C(…)`: fields, then the constructor, those of the base first. */
export function instantiate(on: Evaluator, type: LocalClass, given: readonly Abstract[]): Dictionary {
  const instance = dictionary(new Map(), [], type.prototype);
  build(on, type, instance, given, 0);
  const { sample } = type;
  // Methods that nobody calls are read with what the first instance was given.
  if (sample !== null) {
    for (const [name, value] of instance.entries) {
      const held = sample.entries.get(name);
      if (held === undefined || (held.kind === "scalar" && held.type === "undefined")) sample.entries.set(name, value);
    }
  }
  return instance;
}

export function build(
  on: Evaluator,
  type: LocalClass,
  instance: Dictionary,
  given: readonly Abstract[],
  depth: number,
): void {
  if (depth > MAX_BASES) return;
  const constructor = type.prototype.entries.get("constructor");
  // Without a constructor of its own the arguments go to the base; with one, `super(…)` does it.
  if (type.base?.kind === "class" && constructor === undefined) build(on, type.base, instance, given, depth + 1);
  for (const member of type.node.body.body) {
    if (
      (member.type === "ClassProperty" ||
        member.type === "ClassPrivateProperty" ||
        member.type === "ClassAccessorProperty") &&
      !member.static
    )
      on.repeat(() => initialise(on, type, instance, member));
  }
  if (constructor?.kind === "closure") callClosure(on, constructor, given, instance);
}
