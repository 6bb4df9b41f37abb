import { runWrittenModule } from "./reflection.ts";
import { unknown } from "../../value.ts";
import { NOTHING_KNOWN, originsOf, reference, type Abstract } from "../values/abstract.ts";
import type { Call, Effect, Effects } from "../run/call.ts";
import { argument, operand, passOn, share } from "../run/call.ts";
import { isOwnScript } from "../../own-script.ts";
import { textOf } from "../values/operand.ts";
import { evaluate } from "./evaluate.ts";

const run: Effect = (call) => {
  const code = argument(call, 0, "source", "code", "object", "cmd") ?? NOTHING_KNOWN;
  evaluate(call, code, "python");
  return call.path === "eval" ? outcomeOf(call, code) : NOTHING_KNOWN;
};

const NAME = /^[A-Za-z_]\w{0,60}(?:\.[A-Za-z_]\w{0,60}){0,6}$/;
const IMPORTED = /^__import__\(\s{0,4}["'](\w{1,60})["']\s{0,4}\)((?:\.[A-Za-z_]\w{0,60}){0,6})$/;

/** `eval("os.system")` is the function of that name; anything else is only known by where it comes from. */
function outcomeOf(call: Call, code: Abstract): Abstract {
  const text = textOf(code)?.trim() ?? null;
  if (text === null) return reference("eval()", unknown(originsOf(code)));
  const imported = IMPORTED.exec(text);
  const names = imported === null ? text.split(".") : (imported[2] ?? "").split(".").slice(1);
  if (imported === null && !NAME.test(text)) return NOTHING_KNOWN;
  let found =
    imported === null
      ? call.machine.lookup(names.shift() ?? "")
      : call.machine.importModule(imported[1] ?? "", call.node);
  for (const name of names) found = found === null ? null : call.machine.attribute(found, name, call.node);
  return found ?? NOTHING_KNOWN;
}

/** A script that is run as a program: of the package, or of whatever was written there before. */
const runFile: Effect = (call) => {
  const path = operand(call, 0, "path_name", "filename", "mod_name");
  const stored = call.machine.written.get(path.shape);
  if (isOwnScript(path.shape)) call.machine.refer(call.node, "run", path.shape);
  if (stored !== undefined) evaluate(call, stored, "python");
  else if (path.origins.length > 0 || path.text === null) {
    call.machine.emit(call.node, {
      op: "evaluate",
      language: "python",
      code: unknown([{ kind: "file", path: path.shape, at: call.machine.at(call.node) }, ...path.origins]),
    });
  }
  return NOTHING_KNOWN;
};

export const EVALUATION: Effects = {
  ...share(
    [
      "exec",
      "eval",
      "code.InteractiveInterpreter().runsource",
      "code.InteractiveInterpreter().runcode",
      "code.InteractiveConsole().push",
      "code.InteractiveConsole().runcode",
      "timeit.timeit",
      "cProfile.run",
      "profile.run",
      "pdb.run",
      "pandas.eval",
      "numexpr.evaluate",
      "builtins.exec",
      "IPython.get_ipython().run_cell",
      "asteval.Interpreter()",
    ],
    run,
  ),
  // Code that is compiled is told where it runs.
  ...share(
    ["compile", "code.compile_command", "codeop.compile_command", "RestrictedPython.compile_restricted", "ast.parse"],
    (call) => argument(call, 0, "source") ?? NOTHING_KNOWN,
  ),
  ...share(["types.FunctionType", "types.LambdaType", "types.CodeType"], (call) => {
    const code = argument(call, 0, "code") ?? NOTHING_KNOWN;
    if (call.path !== "types.CodeType" && (code.kind !== "reference" || originsOf(code).length > 0))
      evaluate(call, code, "python");
    return passOn(call);
  }),
  ...share(["execfile", "runpy.run_path"], runFile),
  "runpy.run_module": (call) => {
    const name = textOf(argument(call, 0, "mod_name"));
    if (name !== null) runWrittenModule(call, name);
    if (name !== null) call.machine.importModule(name, call.node);
    return NOTHING_KNOWN;
  },
  ...share(
    ["js2py.eval_js", "execjs.eval", "execjs.compile", "py_mini_racer.MiniRacer().eval", "dukpy.evaljs"],
    (call) => {
      evaluate(call, argument(call, 0) ?? NOTHING_KNOWN, "javascript");
      return NOTHING_KNOWN;
    },
  ),
  ...share(["selenium.webdriver.Chrome().execute_script", "selenium.webdriver.Firefox().execute_script"], (call) => {
    evaluate(call, argument(call, 0) ?? NOTHING_KNOWN, "javascript");
    return NOTHING_KNOWN;
  }),
  ...share(["code.interact", "IPython.embed"], () => NOTHING_KNOWN),
};
