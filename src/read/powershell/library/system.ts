import { words } from "./words.ts";
import { packageVersion } from "./package-version.ts";
import { constant } from "../../value.ts";
import { from, NOTHING, originsOf, spread, text, textOf, thing, toValue } from "../../machine/thing.ts";
import { asText, type CmdletEffect, type CmdletTable } from "../run/cmdlet.ts";

const invokeExpression: CmdletEffect = (cmdlet) => {
  const code = cmdlet.get("command") ?? cmdlet.positional[0] ?? cmdlet.input;
  return code === undefined || code === null ? null : cmdlet.machine.evaluateText(asText(code), cmdlet.span);
};

const startProcess: CmdletEffect = (cmdlet) => {
  const { machine, span } = cmdlet;
  const program = cmdlet.get("filepath") ?? cmdlet.positional[0];
  if (program === undefined) return null;
  const verb = textOf(cmdlet.get("verb"))?.toLowerCase();
  if (verb === "runas") machine.tell({ op: "escalate", how: "runas" }, span);
  const given = [...words(cmdlet.get("argumentlist", "args"))];
  if (given.length === 0 && cmdlet.positional[1] !== undefined) given.push(...words(cmdlet.positional[1]));
  return machine.runNamed(program, given, null, span);
};

const addType: CmdletEffect = (cmdlet) => {
  const code = cmdlet.get("typedefinition", "memberdefinition") ?? cmdlet.positional[0] ?? cmdlet.input;
  if (code === undefined || code === null) return null;
  const value = toValue(code);
  const assembly = cmdlet.get("path", "literalpath");
  if (assembly !== undefined)
    cmdlet.machine.tell(
      { op: "evaluate", language: "unknown", code: cmdlet.machine.contentOf(toValue(assembly), cmdlet.span) },
      cmdlet.span,
    );
  if (/GetAsyncKeyState|SetWindowsHookEx|GetKeyboardState/u.test(value.shape))
    cmdlet.machine.tell({ op: "capture", source: "keyboard" }, cmdlet.span);
  // C# that is only known when it runs is code from outside; what stands in the text can be read there.
  if (value.text === null && originsOf(code).length > 0)
    cmdlet.machine.tell({ op: "evaluate", language: "unknown", code: value }, cmdlet.span);
  return NOTHING;
};

const importModule: CmdletEffect = (cmdlet) => {
  const given = cmdlet.get("name", "assembly") ?? cmdlet.positional[0];
  if (given === undefined) return null;
  const value = toValue(given);
  if (/[\\/]|\.psm?1$|\.dll$/iu.test(value.shape)) {
    cmdlet.machine.refer("import", value, cmdlet.span);
    const content = cmdlet.machine.contentOf(value, cmdlet.span);
    if (content.text !== null || content.origins.some((origin) => origin.kind !== "file"))
      cmdlet.machine.evaluateText(thing(content), cmdlet.span);
  }
  return NOTHING;
};

const installModule: CmdletEffect = (cmdlet) => {
  const given = cmdlet.get("name") ?? cmdlet.positional[0];
  if (given === undefined) return null;
  cmdlet.machine.tell(
    {
      op: "install",
      manager: "powershell",
      packages: spread([given]).map((each) => packageVersion(toValue(each), cmdlet.get("requiredversion"))),
      source: "registry",
      run: false,
    },
    cmdlet.span,
  );
  return NOTHING;
};

/** Blocks that run elsewhere or later run all the same. */
const runBlockOf =
  (...names: readonly string[]): CmdletEffect =>
  (cmdlet) => {
    const block =
      cmdlet.get(...names) ??
      cmdlet.positional.find((each) => each.state !== null || each.closure !== null) ??
      cmdlet.positional[0];
    const file = cmdlet.get("filepath");
    if (file !== undefined) return cmdlet.machine.runNamed(file, [], null, cmdlet.span);
    if (block === undefined) return null;
    const list = cmdlet.get("argumentlist");
    return cmdlet.machine.runNamed(block, list === undefined ? [] : (list.items ?? [list]), cmdlet.input, cmdlet.span);
  };

const wmi: CmdletEffect = (cmdlet) => {
  const method = textOf(cmdlet.get("name", "methodname"))?.toLowerCase() ?? textOf(cmdlet.positional[1])?.toLowerCase();
  const list = cmdlet.get("argumentlist", "arguments");
  if (method !== "create" || list === undefined) return null;
  const line = list.entries?.get("CommandLine") ?? list.entries?.get("commandline") ?? list.items?.[0] ?? list;
  const [program, ...rest] = words(line);
  return program === undefined ? null : cmdlet.machine.runNamed(program, rest, null, cmdlet.span);
};

const setAlias: CmdletEffect = (cmdlet) => {
  const name = textOf(cmdlet.get("name") ?? cmdlet.positional[0]);
  const value = textOf(cmdlet.get("value") ?? cmdlet.positional[1]);
  if (name !== null && value !== null) cmdlet.machine.aliases.set(name.toLowerCase(), value.toLowerCase());
  return NOTHING;
};

/** `& (gcm *ke-exp*)`, `(Get-Command I*-E*on)`: a name with holes that fits one cmdlet. */
const getCommand: CmdletEffect = (cmdlet) => {
  const pattern = textOf(cmdlet.get("name") ?? cmdlet.positional[0]);
  if (pattern === null || pattern.length > 60) return null;
  if (!/[*?]/u.test(pattern)) return text(pattern);
  const escaped = pattern
    .toLowerCase()
    .replaceAll(/[.+^${}()|[\]\\]/gu, "\\$&")
    .replaceAll(/\*{1,8}/gu, "[\\w-]{0,40}")
    .replaceAll("?", ".");
  if ((pattern.match(/\*/gu)?.length ?? 0) > 4) return null;
  const fits = new RegExp(`^${escaped}$`, "u");
  const found = ["invoke-expression", "invoke-webrequest", "invoke-restmethod", "start-process", "new-object"].find(
    (each) => fits.test(each),
  );
  return found === undefined ? null : text(found);
};

const VARIABLE = "name value scope force option";

export const SYSTEM_CMDLETS: CmdletTable = {
  "invoke-expression": ["command", invokeExpression],
  "start-process": [
    "filepath argumentlist args verb windowstyle workingdirectory wait passthru nonewwindow redirectstandardoutput redirectstandardinput credential",
    startProcess,
  ],
  "invoke-item": ["path literalpath", startProcess],
  "add-type": [
    "typedefinition memberdefinition assemblyname path literalpath language name namespace passthru",
    addType,
  ],
  "import-module": ["name assembly force", importModule],
  "install-module": ["name requiredversion repository scope force", installModule],
  "install-script": ["name requiredversion repository", installModule],
  "install-package": ["name requiredversion source", installModule],
  "invoke-command": ["scriptblock filepath computername session argumentlist credential", runBlockOf("scriptblock")],
  "start-job": ["scriptblock filepath argumentlist name initializationscript", runBlockOf("scriptblock")],
  "start-threadjob": ["scriptblock filepath argumentlist name", runBlockOf("scriptblock")],
  "register-objectevent": ["inputobject eventname action sourceidentifier", runBlockOf("action")],
  "measure-command": ["expression", runBlockOf("expression")],
  "invoke-wmimethod": ["class name argumentlist path", wmi],
  "invoke-cimmethod": ["classname methodname arguments", wmi],
  "set-wmiinstance": [
    "class namespace arguments",
    (cmdlet) => {
      if (/__?EventFilter|EventConsumer|FilterToConsumer/iu.test(toValue(cmdlet.get("class") ?? NOTHING).shape))
        cmdlet.machine.tell(
          { op: "persist", mechanism: "scheduled-task", target: constant("WMI event"), content: null },
          cmdlet.span,
        );
      return NOTHING;
    },
  ],
  "set-alias": ["name value option force scope", setAlias],
  "get-command": ["name", getCommand],
  "get-alias": ["name", getCommand],
  "set-variable": [
    VARIABLE,
    (cmdlet) => {
      const name = textOf(cmdlet.get("name") ?? cmdlet.positional[0]);
      const value = cmdlet.get("value") ?? cmdlet.positional[1] ?? cmdlet.input;
      if (name !== null && value !== undefined && value !== null) cmdlet.machine.setVariable(name.toLowerCase(), value);
      return NOTHING;
    },
  ],
  "get-variable": [
    "name valueonly",
    (cmdlet) => {
      const name = textOf(cmdlet.get("name") ?? cmdlet.positional[0]);
      // `(gv '*mdr*').Name[3,11,2] -join ''` spells iex.
      if (name !== null && /^\*?m\w?\*?dr\*$/iu.test(name)) return text("MaximumDriveCount");
      return (name === null ? undefined : cmdlet.machine.variableNamed(name.toLowerCase())) ?? NOTHING;
    },
  ],
  "convertto-securestring": [
    "string asplaintext force key",
    (cmdlet) => cmdlet.get("string") ?? cmdlet.positional[0] ?? cmdlet.input,
  ],
  "start-transcript": ["path", () => NOTHING],
  "restart-computer": ["force", () => NOTHING],
  "get-storedcredential": [
    "target",
    (cmdlet) => {
      const origin = cmdlet.machine.origin(
        { kind: "keychain", name: textOf(cmdlet.get("target") ?? cmdlet.positional[0]) ?? "any entry" },
        cmdlet.span,
      );
      cmdlet.machine.tell({ op: "read-secret", secret: origin }, cmdlet.span);
      return from([origin]);
    },
  ],
  "get-secret": [
    "name vault asplaintext",
    (cmdlet) => {
      const origin = cmdlet.machine.origin(
        { kind: "keychain", name: textOf(cmdlet.get("name") ?? cmdlet.positional[0]) ?? "any entry" },
        cmdlet.span,
      );
      cmdlet.machine.tell({ op: "read-secret", secret: origin }, cmdlet.span);
      return from([origin]);
    },
  ],
  "enter-pssession": [
    "computername",
    (cmdlet) => {
      const peer = cmdlet.get("computername") ?? cmdlet.positional[0];
      if (peer !== undefined) cmdlet.machine.tell({ op: "connect", peer: toValue(peer) }, cmdlet.span);
      return NOTHING;
    },
  ],
};
