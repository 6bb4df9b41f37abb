import type { Machine } from "../../machine/machine.ts";
import { listOf, NOTHING, originsOf, thing, toValue, type Thing } from "../../machine/thing.ts";
import { unknown } from "../../value.ts";
import type { Span } from "../../machine/span.ts";
import type { PsBlock } from "../syntax/tree.ts";

/** What cmdlets need beyond the tables that all languages share. */
export interface PsMachine extends Machine {
  /** PowerShell text becomes code: told, handed on, and found out whether it came from a socket. */
  evaluateText(code: Thing, span: Span): Thing;
  runBlock(block: PsBlock, element: Thing | null, given: readonly Thing[]): Thing;
  /** A command by its name, for those that start others. */
  runNamed(name: Thing, given: readonly Thing[], input: Thing | null, span: Span): Thing;
  readonly aliases: Map<string, string>;
  variableNamed(name: string): Thing | undefined;
  setVariable(name: string, value: Thing): void;
}

/** An argument list before it is known whose it is. */
export interface Given {
  /** Lower case, without a dash. Null: a value on its own. */
  readonly name: string | null;
  /** How a program would get the parameter: `-UseB`. */
  readonly written: string;
  readonly value: Thing | null;
}

/** One cmdlet being run, parameters bound. */
export interface Cmdlet {
  readonly machine: PsMachine;
  readonly span: Span;
  readonly name: string;
  /** What comes through the pipe; null: nothing. */
  readonly input: Thing | null;
  readonly positional: readonly Thing[];
  has(...names: readonly string[]): boolean;
  /** The value of the first of these parameters that is given. */
  get(...names: readonly string[]): Thing | undefined;
}

/** Parameters that take no value, whatever the cmdlet. */
const SWITCHES = new Set(
  "usebasicparsing usedefaultcredentials recurse force wait passthru nonewline append asjob verbose raw aslist nonewwindow runas skipcertificatecheck disablekeepalive whatif clobber noclobber hidden file directory asplaintext asbytestream asstring nologo noninteractive noprofile unique descending noheader atstartup atlogon daily once weekly usetransaction global listavailable ashashtable compress resume useculture noexit sta mta elevated".split(
    " ",
  ),
);

/**
 * Binds `given` to the parameters in `known` (names in lower case, blanks between): any beginning of a name stands for
 * it, as PowerShell allows.
 */
export function bind(
  machine: PsMachine,
  name: string,
  known: string,
  given: readonly Given[],
  input: Thing | null,
  span: Span,
): Cmdlet {
  const names = known.split(" ");
  const values = new Map<string, Thing | null>();
  const positional: Thing[] = [];
  for (let at = 0; at < given.length; at += 1) {
    const each = given[at];
    if (each === undefined) break;
    if (each.name === null) {
      if (each.value !== null) positional.push(each.value);
      continue;
    }
    const { name: short } = each;
    const full =
      names.find((candidate) => candidate === short) ?? names.find((candidate) => candidate.startsWith(short)) ?? short;
    const next = given[at + 1];
    const isSwitch =
      SWITCHES.has(full) || [...SWITCHES].some((candidate) => candidate.startsWith(short) && !names.includes(full));
    if (each.value !== null) values.set(full, each.value);
    else if (!isSwitch && next?.name === null) {
      values.set(full, next.value);
      at += 1;
    } else values.set(full, null);
  }
  return {
    machine,
    span,
    name,
    input,
    positional,
    has: (...wanted) => wanted.some((each) => values.has(each)),
    get(...wanted) {
      for (const each of wanted) {
        const found = values.get(each);
        if (found != null) return found;
      }
      return undefined;
    },
  };
}

/** What a cmdlet does, and what it gives to the next one. Null: what it got, if anything. */
export type CmdletEffect = (cmdlet: Cmdlet) => Thing | null;

/** Parameters, then what it does. */
export type CmdletTable = Readonly<Record<string, readonly [string, CmdletEffect]>>;

/** Everything that was given, as far as its origins go. */
export function allOf(cmdlet: Cmdlet): Thing {
  return thing(
    unknown([
      ...(cmdlet.input === null ? [] : originsOf(cmdlet.input)),
      ...cmdlet.positional.flatMap((each) => originsOf(each)),
    ]),
  );
}

/** A value, or the lines of a list, as one text. */
export function asText(given: Thing): Thing {
  if (given.items === null || given.items.length !== 1)
    return given.items === null ? given : thing(toValue(listOf(given.items)));
  return given.items[0] ?? given;
}

/** What several statements or turns of a loop put out together. */
export function outputOf(values: Thing[]): Thing {
  const [only] = values;
  if (only === undefined) return NOTHING;
  return values.length === 1 ? only : listOf(values);
}
