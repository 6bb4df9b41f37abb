import type { CallFact, ExportFact } from "../../model/fact.ts";
import type { Passing } from "./handed-over.ts";

/** `STATE["text"] = key`, `cache.set("text", key)`, `settings.text = key`: what other files put into what a module holds. */
export interface KeptValues {
  tell(call: CallFact): void;
  /** What may come out of it under this part of its name. */
  behind(fact: ExportFact, name: string): readonly Passing[];
}

interface Kept extends Passing {
  /** Null: under a name that is not known, or with those of others. */
  readonly part: string | null;
}

/** Values that are put into one thing; more say nothing new. */
const MAX_KEPT = 24;
/** Methods that put something in, or take it out again, whatever it is called there. */
const METHOD =
  /\.(?:set|put|add|push|append|extend|insert|update|setdefault|get|pop|shift|popleft|values|items|entries|emit|on|once|addListener|forEach|at|find|write|send|publish|subscribe|dispatch|__setitem__)(?:\(\))?$/u;

export function keptValues(
  exportsFor: (target: string, name: string, from: string) => readonly ExportFact[],
): KeptValues {
  const kept = new Map<ExportFact, Kept[]>();
  return {
    tell(call) {
      const holder = call.name.replace(METHOD, "");
      for (const fact of exportsFor(call.target, holder, call.at.path)) {
        const held = kept.get(fact) ?? [];
        if (fact.parameters !== null || held.length >= MAX_KEPT) continue;
        const part = METHOD.test(call.name) ? null : partOf(fact, holder);
        kept.set(fact, [...held, ...call.arguments.map(({ value }) => ({ fact: call, value, part }))]);
      }
    },
    behind(fact, name) {
      const part = METHOD.test(name) ? null : partOf(fact, name);
      return (kept.get(fact) ?? []).filter((each) => part === null || each.part === null || each.part === part);
    },
  };
}

/** `STATE.text` below `STATE`; null: all of it. */
function partOf({ name: holder }: ExportFact, name: string): string | null {
  const part = name.startsWith(`${holder}.`) ? name.slice(holder.length + 1) : "";
  return part === "" || /[()[\]]/u.test(part) ? null : part;
}
