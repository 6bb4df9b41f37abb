import { NULL, number, text, UNDEFINED, type Abstract } from "../values/abstract.ts";

export const GLOBAL_CONSTANTS: ReadonlyMap<string, Abstract> = new Map<string, Abstract>([
  ["undefined", UNDEFINED],
  ["null", NULL],
  ["NaN", number(Number.NaN)],
  ["Infinity", number(Infinity)],
  ["__dirname", text(".")],
  ["__filename", text("./script.js")],
]);
/** Snippets of manuals leave imports out; nothing else goes by these names. */
const USUAL: ReadonlyMap<string, string> = new Map([
  ...within("child_process", "exec execSync execFile execFileSync spawn spawnSync fork"),
  ...within(
    "fs",
    "readFileSync writeFileSync appendFileSync createReadStream createWriteStream unlinkSync rmSync chmodSync",
  ),
  ...within("util", "promisify"),
  ...within("os", "homedir"),
]);

function within(module: string, names: string): readonly (readonly [string, string])[] {
  return names.split(" ").map((name) => [name, `${module}.${name}`] as const);
}

const GLOBAL_OBJECTS = new Set(["globalThis", "window", "self", "global", "root", "frames", "parent", "top"]);

/** The path of a variable that nothing in the file declares. */
export function globalPath(name: string): string {
  return GLOBAL_OBJECTS.has(name) ? "globalThis" : (USUAL.get(name) ?? name);
}
