import { constant } from "../../value.ts";
import { baseNameOf, joinPath, parentOf } from "../../python/paths.ts";
import { reference, scalar, text, type Abstract } from "../values/abstract.ts";
import { spellingOf } from "../values/add.ts";
import { textOf, toValue } from "../values/to-value.ts";
import { pathOf } from "./files.ts";
import { argument, operand, share, type Call, type Effect, type Effects } from "../run/call.ts";

const joins: Effect = (call) => {
  const isResolve = call.path.endsWith("resolve");
  // path.join puts `/x` below what stands before it; resolve starts anew there.
  const parts = call.given.map((each, index) => {
    const value = toValue(each);
    return !isResolve && index > 0 && value.shape.startsWith("/")
      ? { ...value, shape: value.shape.slice(1), text: value.text?.slice(1) ?? null }
      : value;
  });
  const spelled = call.given.some((each) => each.kind === "scalar" && each.spelled !== null)
    ? call.given.map((each) => spellingOf(each)).join("/")
    : null;
  return scalar(joinPath(parts), "string", null, spelled);
};

const fileUrl: Effect = (call) => {
  return scalar(pathOf(argument(call, 0)));
};

function extension(call: Call): Abstract {
  const name = textOf(argument(call, 0));
  const found = name === null ? undefined : /\.[^./\\]{0,20}$/.exec(name)?.[0];
  return found === undefined ? reference("path.extname()") : text(found);
}

export const PATHS: Effects = [
  ...share("path.join path.resolve path.normalize", joins),
  ["path.dirname", (call) => scalar(parentOf(operand(call, 0)))],
  ["path.basename", (call) => scalar(baseNameOf(operand(call, 0)))],
  ["path.extname", extension],
  ["path.toNamespacedPath", (call) => argument(call, 0)],
  ...share("url.fileURLToPath url.pathToFileURL", fileUrl),
  ...share("os.homedir homedir os-homedir untildify.homedir", () => scalar(constant("~"))),
  ["os.tmpdir", () => text("/tmp")],
  ["process.cwd", () => text(".")],
  ["Deno.cwd", () => text(".")],
  ["untildify", (call) => argument(call, 0)],
];
