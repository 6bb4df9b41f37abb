import { reference, text, UNDEFINED, type Abstract } from "../values/abstract.ts";
import { addTexts } from "../values/add.ts";
import { textOf, toValue } from "../values/to-value.ts";
import { argument, operand, share, within, type Call, type Effect, type Effects } from "../run/call.ts";
import { loadFrom } from "./modules.ts";

const OBJECTS: readonly (readonly [RegExp, string])[] = [
  [/^wscript\.shell(?:\.1)?$/iu, "WScript.Shell()"],
  [/^shell\.application(?:\.1)?$/iu, "Shell.Application()"],
  [/xmlhttp|winhttprequest/iu, "XMLHttpRequest()"],
];

/** `new ActiveXObject("WScript.Shell")`: Windows' own objects, in pages that are programs (.hta) and in its script host. */
const object: Effect = (call) => {
  const name = textOf(argument(call, 0)) ?? "";
  return reference(OBJECTS.find(([pattern]) => pattern.test(name))?.[1] ?? "ActiveXObject()");
};

/** `GetObject("script:https://…")` runs what is served there. */
const moniker: Effect = (call) => {
  const name = textOf(argument(call, 0)) ?? "";
  const address = /^script(?:let)?:(https?:.{1,2000})$/iu.exec(name)?.[1];
  if (address !== undefined) loadFrom(call, text(address));
  return reference("ActiveXObject()");
};

function starts(call: Call, command: Abstract): Abstract {
  const line = toValue(command);
  call.machine.emit(call.node, { op: "spawn", program: line, arguments: [], shell: true });
  call.machine.hand(
    call.node,
    command,
    /^\s{0,8}"?[^\s"]{0,200}(?:powershell|pwsh)/iu.test(line.shape) ? "powershell" : "batch",
  );
  return UNDEFINED;
}

const runs: Effect = (call) => starts(call, argument(call, 0));

/** Shell.Application's ShellExecute takes the program and its arguments apart. */
const opens: Effect = (call) => {
  const given = argument(call, 1);
  return starts(call, given === UNDEFINED ? argument(call, 0) : addTexts([argument(call, 0), text(" "), given]));
};

const writesRegistry: Effect = (call) => {
  const key = operand(call, 0);
  if (/\\run(?:once)?\\/iu.test(key.shape))
    call.machine.emit(call.node, {
      op: "persist",
      mechanism: "registry-run-key",
      target: key,
      content: operand(call, 1),
    });
  return UNDEFINED;
};

export const WINDOWS_OBJECTS: Effects = [
  ...share("ActiveXObject WScript.CreateObject", object),
  ["GetObject", moniker],
  ...within("WScript.Shell()", "Run Exec", runs),
  ...within("WScript.Shell()", "RegWrite", writesRegistry),
  ...within("Shell.Application()", "ShellExecute Open", opens),
];
