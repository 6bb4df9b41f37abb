import { cmdletOf } from "../library/aliases.ts";
import { FILE_CMDLETS } from "../library/files.ts";
import { MAIL_CMDLETS } from "../library/mail-rules.ts";
import { NETWORK_CMDLETS } from "../library/network-settings.ts";
import { PASSING_CMDLETS, SILENT } from "../library/passing.ts";
import { PERSISTENCE_CMDLETS } from "../library/persistence.ts";
import { SAFEGUARD_CMDLETS } from "../library/safeguards.ts";
import { SYSTEM_CMDLETS } from "../library/system.ts";
import { WEB_CMDLETS } from "../library/web.ts";
import { windowsProgram } from "../../machine/windows/programs.ts";
import { holdsSocket, tellAttached } from "../../machine/effects/commands.ts";
import {
  from,
  library,
  NOTHING,
  originsOf,
  spread,
  text,
  textOf,
  thing,
  toValue,
  type Thing,
} from "../../machine/thing.ts";
import { unknown } from "../../value.ts";
import type { Span } from "../../machine/span.ts";
import type { PsElement, PsNode } from "../syntax/tree.ts";
import { bind, type CmdletTable, type Given } from "./cmdlet.ts";
import type { PsEvaluator } from "./evaluator.ts";
import { newObject } from "./members.ts";
import { PERSON_CMDLETS } from "../library/person.ts";

const CMDLETS: ReadonlyMap<string, CmdletTable[string]> = new Map(
  [
    WEB_CMDLETS,
    MAIL_CMDLETS,
    FILE_CMDLETS,
    PERSON_CMDLETS,
    SYSTEM_CMDLETS,
    PERSISTENCE_CMDLETS,
    SAFEGUARD_CMDLETS,
    NETWORK_CMDLETS,
    PASSING_CMDLETS,
  ].flatMap((table) => Object.entries(table)),
);

interface Prepared {
  readonly name: Thing;
  readonly given: readonly Given[];
  readonly span: Span;
}

type CommandNode = Extract<PsNode, { kind: "command" }>;

/** A command by its name: a cmdlet, a function of the text, a script block, a file, a program. */
export function runCommand(machine: PsEvaluator, command: CommandNode | Prepared, input: Thing | null): Thing {
  const { name, given, span } = "kind" in command ? prepare(machine, command) : command;
  const block = machine.blockIn(name);
  const positional = given.flatMap((each) => (each.name === null && each.value !== null ? [each.value] : []));
  if (block !== null) return machine.runBlock(block, input, positional);
  if (name.path === "scriptblock") return machine.evaluateText(name, span);
  const written = textOf(name)?.trim() ?? null;
  if (written === null) return runUnknown(machine, name, given, span);
  const lower = aliasOf(machine, written.toLowerCase());
  if (name.path?.startsWith("invokecommand") === true) return machine.evaluateText(positional[0] ?? NOTHING, span);
  const named = namedOf(given);
  const own = machine.callFunction(lower, named, positional, input, span);
  if (own !== null) return own;
  const cmdlet = cmdletOf(lower);
  if (cmdlet === "start-sleep") sleep(machine, given);
  if (SILENT.has(cmdlet)) return NOTHING;
  if (cmdlet === "foreach-object" || cmdlet === "where-object") return forEach(machine, cmdlet, given, input);
  if (cmdlet === "new-object") return create(machine, given, span);
  if (cmdlet === "write-host") return NOTHING;
  if (!isNativeForm(lower, cmdlet, given)) {
    const known = CMDLETS.get(cmdlet);
    if (known !== undefined) {
      const [parameters, effect] = known;
      return effect(bind(machine, lower, parameters, given, input, span)) ?? input ?? NOTHING;
    }
  }
  if (lower === "cd" || lower === "set-location" || lower === "pushd" || lower === "popd") return NOTHING;
  // Verb-Noun that is not known: a cmdlet of some module, not a program.
  if (
    /^[a-z]{2,20}-[a-z]{2,40}$/u.test(lower) &&
    !/\.(?:exe|ps1)$/u.test(lower) &&
    VERBS.has(lower.slice(0, lower.indexOf("-")))
  )
    return from([
      ...(input === null ? [] : originsOf(input)),
      ...given.flatMap((each) => (each.value === null ? [] : originsOf(each.value))),
    ]);
  return runProgram(
    machine,
    thing({ ...toValue(name), text: written, shape: written }, name.offset),
    given,
    input,
    span,
  );
}

const VERBS = new Set(
  "add clear close copy disable enable enter exit find format get hide import export install invoke join limit measure merge mount move new open out pop push read receive register remove rename repair request reset resize resolve restart restore resume save search select send set show skip sort split start stop submit suspend switch sync tee test trace unblock uninstall unlock unregister update use wait watch write convertto convertfrom convert connect disconnect debug dismount compress expand checkpoint complete confirm protect unprotect revoke grant block approve assert backup build compare deny deploy edit foreach group initialize lock ping publish redo step undo unpublish where".split(
    " ",
  ),
);

function aliasOf(machine: PsEvaluator, name: string): string {
  let current = name;
  // An alias of an alias of itself must end.
  for (let count = 0; count < 4; count += 1) {
    const next = machine.aliases.get(current);
    if (next === undefined) break;
    current = next;
  }
  return current;
}

function prepare(machine: PsEvaluator, command: CommandNode): Prepared {
  const name = machine.evaluate(command.name);
  const given = command.elements.flatMap((element) => giveElement(machine, element));
  return { name, given, span: { start: command.start, end: command.end } };
}

function giveElement(machine: PsEvaluator, element: PsElement): readonly Given[] {
  if (element.kind === "parameter") {
    return [
      {
        name: element.name,
        written: element.written,
        value: element.value === null ? null : machine.evaluate(element.value),
      },
    ];
  }
  const value = machine.evaluate(element.value);
  if (element.splat && value.entries !== null)
    return [...value.entries].map(([name, each]): Given => ({ name, written: `-${name}`, value: each }));
  if (element.splat && value.items !== null)
    return value.items.map((each): Given => ({ name: null, written: "", value: each }));
  return [{ name: null, written: "", value }];
}

function namedOf(given: readonly Given[]): ReadonlyMap<string, Thing> {
  const named = new Map<string, Thing>();
  given.forEach((each, at) => {
    const next = given[at + 1];
    if (each.name !== null)
      named.set(each.name, each.value ?? (next?.name === null && next.value !== null ? next.value : NOTHING));
  });
  return named;
}

/** `curl -fsSL url`, `wget -O- url`: the programs of that name, which PowerShell 7 does not hide behind aliases. */
function isNativeForm(name: string, cmdlet: string, given: readonly Given[]): boolean {
  if (name === "sc" || name === "start")
    return (
      name === "sc" && /^(?:create|config|stop|delete|start|query)$/iu.test(textOf(given[0]?.value ?? undefined) ?? "")
    );
  if (
    name === "type" ||
    name === "del" ||
    name === "rd" ||
    name === "rmdir" ||
    name === "copy" ||
    name === "move" ||
    name === "dir"
  )
    return given.some((each) => /^\/[a-z]$/iu.test(textOf(each.value ?? undefined) ?? ""));
  if (name === "rm" || name === "cp" || name === "mv" || name === "ls" || name === "cat" || name === "mkdir")
    return given.some((each) => /^-(?:rf|fr|p|la|al|a)$/u.test(each.written));
  if (cmdlet !== "invoke-webrequest" || (name !== "curl" && name !== "wget")) return false;
  const known = CMDLETS.get(cmdlet)?.[0].split(" ") ?? [];
  return given.some(
    (each) =>
      (each.name !== null && !known.some((parameter) => parameter.startsWith(each.name ?? ""))) ||
      /^--\w/u.test(textOf(each.value ?? undefined) ?? "") ||
      /^-(?:s|L|d|F|X|k|H|O|qO)$/u.test(each.written) ||
      each.written === "-o",
  );
}

/** `Start-Sleep -Seconds 259200`, `sleep 259200`. */
function sleep(machine: PsEvaluator, given: readonly Given[]): void {
  const named = namedOf(given);
  const milliseconds = [...named].find(([name]) => name.startsWith("m"))?.[1];
  const seconds =
    [...named].find(([name]) => name.startsWith("s"))?.[1] ?? given.find((each) => each.name === null)?.value;
  const number = Number(textOf(milliseconds ?? seconds ?? undefined) ?? Number.NaN);
  if (machine.loops === 0 && number > 0)
    machine.teller.guards.pause(milliseconds === undefined ? number : number / 1_000);
}

function forEach(machine: PsEvaluator, cmdlet: string, given: readonly Given[], input: Thing | null): Thing {
  const blocks = given.flatMap((each) => {
    const block = each.value === null ? null : machine.blockIn(each.value);
    return block === null ? [] : [block];
  });
  const source = input ?? NOTHING;
  if (blocks.length === 0) {
    // `% Name`, `% ToUpper`: a member of each.
    return source;
  }
  let output: Thing = source;
  for (const block of blocks.slice(0, 3)) output = machine.runForEach(block, source);
  return cmdlet === "where-object" ? source : output;
}

function create(machine: PsEvaluator, given: readonly Given[], span: Span): Thing {
  const cmdlet = bind(machine, "new-object", "typename argumentlist comobject property strict", given, null, span);
  const com = textOf(cmdlet.get("comobject"));
  if (com !== null && cmdlet.has("comobject"))
    return library(`${com.toLowerCase()}()`, { fields: new Map(), payload: [] });
  const [first, ...rest] = cmdlet.positional;
  const type =
    textOf(cmdlet.get("typename") ?? first)
      ?.toLowerCase()
      .replace(/^system\./u, "") ?? "";
  const list = cmdlet.get("argumentlist") ?? (cmdlet.has("typename") ? first : undefined);
  const values = list === undefined ? rest : [list];
  return newObject(machine, type, spread(values), span);
}

/** `& $name`: what is called is not known, but perhaps where it comes from. */
function runUnknown(machine: PsEvaluator, name: Thing, given: readonly Given[], span: Span): Thing {
  const values = given.flatMap((each) => (each.value === null ? [] : [each.value]));
  const value = toValue(name);
  if (value.shape.length > 1 || value.origins.length > 0) {
    machine.tell({ op: "spawn", program: value, arguments: values.map((each) => toValue(each)), shell: false }, span);
    runFile(machine, value, span);
  }
  return from([name, ...values].flatMap((each) => originsOf(each)));
}

function runFile(machine: PsEvaluator, path: ReturnType<typeof toValue>, span: Span): void {
  if (!/\.(?:ps1|psm1)$/iu.test(path.shape)) return;
  machine.refer("run", path, span);
  if (machine.include(path, span)) return;
  const content = machine.contentOf(path, span);
  if (content.text !== null || content.origins.some((origin) => origin.kind !== "file"))
    machine.evaluateText(thing(content), span);
}

function runProgram(
  machine: PsEvaluator,
  name: Thing,
  given: readonly Given[],
  input: Thing | null,
  span: Span,
): Thing {
  const words = given.flatMap((each): readonly Thing[] => {
    const value = each.value === null ? [] : (each.value.items ?? [each.value]);
    return each.name === null ? value : [text(each.written), ...value];
  });
  const all = [name, ...words];
  const path = toValue(name);
  const special = windowsProgram(machine, all, input, span);
  if (words.some((each) => holdsSocket(each)) || machine.isAttached) tellAttached(machine, path, words, span);
  if (special !== null) return special;
  if (/\.ps1$/iu.test(path.shape)) {
    const content = machine.contentOf(path, span);
    machine.tell(
      {
        op: "spawn",
        program: {
          ...path,
          origins: [...path.origins, ...content.origins.filter((origin) => origin.kind === "network")],
        },
        arguments: words.map((each) => toValue(each)),
        shell: false,
      },
      span,
    );
    runFile(machine, path, span);
    return thing(unknown([machine.origin({ kind: "command", command: path.shape }, span)]));
  }
  const output = machine.programs.run(
    all.map((each) => toValue(each)),
    span,
    input === null ? null : toValue(input),
  );
  return output.shape === "" ? NOTHING : thing(output);
}
