import { merge } from "../values/merge.ts";
import type { Abstract } from "../values/abstract.ts";
import { nextBirth } from "../values/abstract.ts";

type Before = Map<Scope, Map<string, Abstract | undefined>>;

/** What branches changed, so that each can start from the same state and all can be joined. */
export class Journal {
  readonly #open: Before[] = [];
  #frozen = 0;

  /** Objects born before this are shared with other branches; 0 outside branches. */
  branchStart = 0;

  /** Oldest holder whose known content changed since this was last set. A loop that changes nothing known stands still. */
  oldestChanged = Infinity;

  /** A holder of this age now holds something known that it did not hold before. */
  changed(born: number): void {
    if (born < this.oldestChanged) this.oldestChanged = born;
  }

  note(scope: Scope, name: string, before: Abstract | undefined): void {
    // What a branch declares for itself is nobody else's: there is nothing to restore and nothing to join.
    if (scope.born >= this.branchStart) return;
    const layer = this.#open.at(-1);
    if (layer === undefined) return;
    let names = layer.get(scope);
    if (names === undefined) layer.set(scope, (names = new Map()));
    if (!names.has(name)) names.set(name, before);
  }

  /**
   * Runs alternatives, each from the same start, and joins what those assigned that go on afterwards.
   * `maySkip`: none of them may run. An alternative says false when the flow leaves it (return, throw).
   */
  branch(alternatives: readonly (() => boolean)[], maySkip: boolean): void {
    const results: (Map<Scope, Map<string, Abstract>> | null)[] = [];
    const touched: Before = new Map();
    for (const alternative of alternatives) {
      const before: Before = new Map();
      const outer = this.branchStart;
      this.#open.push(before);
      this.branchStart = nextBirth();
      let goesOn = true;
      try {
        goesOn = alternative();
      } finally {
        this.#open.pop();
        this.branchStart = outer;
      }
      if (before.size === 0) {
        if (goesOn) results.push(null);
        continue;
      }
      const after = new Map<Scope, Map<string, Abstract>>();
      for (const [scope, names] of before) {
        const changed = new Map<string, Abstract>();
        for (const [name, old] of names) {
          const now = scope.own(name);
          if (now !== undefined) changed.set(name, now);
          scope.restore(name, old);
          const all = touched.get(scope) ?? new Map<string, Abstract | undefined>();
          touched.set(scope, all.set(name, old));
        }
        after.set(scope, changed);
      }
      if (goesOn) results.push(after);
    }
    if (results.length === 0 || touched.size === 0) return;
    for (const [scope, names] of touched) {
      for (const [name, old] of names) {
        const values = results.map((result) => result?.get(scope)?.get(name) ?? old);
        const all = (maySkip ? [...values, old] : values).filter((value) => value !== undefined);
        if (all.length > 0) scope.write(name, merge(all));
      }
    }
  }

  /** What runs in doubt (a catch clause) does not change objects that were there before. */
  freeze(run: () => void): void {
    this.#frozen += 1;
    try {
      run();
    } finally {
      this.#frozen -= 1;
    }
  }

  /** An object of this age must not be changed now. */
  isFrozen(born: number): boolean {
    return this.#frozen > 0 && born < this.branchStart;
  }

  /** Runs something whose assignments do not count: code that is not reached as far as can be told. */
  discard(run: () => void): void {
    this.branch([() => (run(), false)], true);
  }
}

/** A text or number that is known, and not the one that was there. */
export function isNews(value: Abstract, before: Abstract | undefined): boolean {
  if (value.kind !== "scalar" || value.value.text === null) return false;
  return before?.kind !== "scalar" || before.value.text !== value.value.text;
}

/** Variables of a program, function or block. `this` and `arguments` are variables too. */
export class Scope {
  /** Null: nothing declared, as in most blocks. */
  #names: Map<string, Abstract> | null = null;
  readonly parent: Scope | null;
  readonly journal: Journal;
  /** Takes `var` and function declarations. */
  readonly isFunction: boolean;
  readonly born = nextBirth();

  constructor(parent: Scope | null, isFunction: boolean, journal: Journal) {
    this.parent = parent;
    this.isFunction = isFunction;
    this.journal = journal;
  }

  get(name: string): Abstract | undefined {
    let found = this.#names?.get(name);
    for (let scope = this.parent; found === undefined && scope !== null; scope = scope.parent) {
      found = scope.#names?.get(name);
    }
    return found;
  }

  own(name: string): Abstract | undefined {
    return this.#names?.get(name);
  }

  /** Declares here. */
  write(name: string, value: Abstract): void {
    const before = this.#names?.get(name);
    this.journal.note(this, name, before);
    if (this.born < this.journal.oldestChanged && isNews(value, before)) this.journal.changed(this.born);
    this.#names ??= new Map();
    this.#names.set(name, value);
  }

  restore(name: string, value: Abstract | undefined): void {
    if (value === undefined) this.#names?.delete(name);
    else {
      this.#names ??= new Map();
      this.#names.set(name, value);
    }
  }

  /** Assigns where it was declared, else to the program. */
  assign(name: string, value: Abstract): void {
    if (this.#names?.has(name) === true || this.parent === null) this.write(name, value);
    else this.#holder(name).write(name, value);
  }

  functionScope(): Scope {
    if (this.isFunction || this.parent === null) return this;
    let scope = this.parent;
    while (!scope.isFunction && scope.parent !== null) scope = scope.parent;
    return scope;
  }

  #holder(name: string): Scope {
    if (this.parent === null) return this;
    let scope = this.parent;
    while (scope.#names?.has(name) !== true && scope.parent !== null) scope = scope.parent;
    return scope;
  }
}
