import type { Variant } from "../variant.ts";
import type { End } from "./end.ts";
import { fill } from "./fill.ts";
import { manual } from "./manual.ts";
import * as javascript from "./javascript-ends.ts";
import * as honestJavascript from "./javascript-honest-ends.ts";
import * as python from "./python-ends.ts";
import * as honestPython from "./python-honest-ends.ts";
import { shapes, type Language, type Shape } from "./shapes.ts";

/** Secrets, and code that was fetched, on all the ways that a value can go through a program or a package of some files. */
export const flowVariants = (): Variant[] => [...variantsOf("python"), ...variantsOf("javascript")];

const STRANGERS = ["relay.brightpath.example", "198.51.100.27", "api.digest-tools.example", "in.metrics-hub.example"];
const SERVICES = ["api.paperbird.example", "sync.inkwell.example"];
const SECRETS_EACH = 3;

function variantsOf(language: Language): Variant[] {
  let turn = 0;
  return shapes(language).flatMap((shape) => {
    const all: Variant[] = [];
    for (let index = 0; index < SECRETS_EACH; index++)
      all.push(secretLeaves(language, shape, turn * SECRETS_EACH + index));
    all.push(plainLeaves(language, shape, turn), ownKeyGoesHome(language, shape, turn));
    if (!shape.lossy) all.push(fetchedRuns(language, shape, turn), fetchedIsShown(language, shape, turn));
    if (!shape.lossy) all.push(ownCommandRuns(language, shape, turn));
    turn += 1;
    return all;
  });
}

function secretLeaves(language: Language, shape: Shape, turn: number): Variant {
  const ends = language === "python" ? python : javascript;
  const [secrets, carriers, stealthy] =
    "PYTHON_SECRETS" in ends
      ? [ends.PYTHON_SECRETS, ends.PYTHON_CARRIERS, ends.PYTHON_STEALTHY]
      : [ends.JAVASCRIPT_SECRETS, ends.JAVASCRIPT_CARRIERS, ends.JAVASCRIPT_STEALTHY];
  // 11 and 14 have no common divisor: in turn, every secret meets every carrier
  const [source, sink] = [at(secrets, turn), at([...carriers, ...stealthy], turn)];
  const needsName = sink.name === "dns" || sink.name === "mail";
  const host = at(needsName ? STRANGERS.filter((each) => !/^\d/u.test(each)) : STRANGERS, turn >> 1);
  return variant("malicious", "leaves", language, shape, source, sink, host, turn);
}

function plainLeaves(language: Language, shape: Shape, turn: number): Variant {
  const [data, carriers] =
    language === "python"
      ? [honestPython.PYTHON_PLAIN_DATA, python.PYTHON_CARRIERS]
      : [honestJavascript.JAVASCRIPT_PLAIN_DATA, javascript.JAVASCRIPT_CARRIERS];
  const [source, sink, host] = [at(data, turn), at(carriers, turn + (turn >> 2)), at(SERVICES, turn)];
  const told = `The script sends ${source.told ?? ""} to the note service at ${host}, which keeps it for your other devices.`;
  return variant("clean", "leaves", language, shape, source, sink, host, turn, told);
}

function ownKeyGoesHome(language: Language, shape: Shape, turn: number): Variant {
  const pairs = language === "python" ? honestPython.PYTHON_OWN_KEYS : honestJavascript.JAVASCRIPT_OWN_KEYS;
  const pair = pairs[turn % pairs.length];
  if (!pair) throw new Error("no keys");
  const [source, sink] = pair;
  const host = source.host ?? "";
  const told = `The script asks ${host} who you are. It takes your key from ${source.told ?? ""} and sends it nowhere else.`;
  return variant("clean", "leaves", language, shape, source, sink, host, turn, told);
}

function fetchedRuns(language: Language, shape: Shape, turn: number): Variant {
  const [fetched, runners] =
    language === "python"
      ? [honestPython.PYTHON_FETCHED, honestPython.PYTHON_RUNNERS]
      : [honestJavascript.JAVASCRIPT_FETCHED, honestJavascript.JAVASCRIPT_RUNNERS];
  const host = at(STRANGERS, turn);
  return variant("malicious", "fetched", language, shape, at(fetched, turn), at(runners, turn), host, turn);
}

function fetchedIsShown(language: Language, shape: Shape, turn: number): Variant {
  const [fetched, shown] =
    language === "python"
      ? [honestPython.PYTHON_FETCHED, honestPython.PYTHON_SHOWN]
      : [honestJavascript.JAVASCRIPT_FETCHED, honestJavascript.JAVASCRIPT_SHOWN];
  const host = at(SERVICES, turn);
  const told = `The script reads the list of topics from ${host}. Nothing of your notes is sent.`;
  return variant("clean", "fetched", language, shape, at(fetched, turn), at(shown, turn >> 1), host, turn, told);
}

function ownCommandRuns(language: Language, shape: Shape, turn: number): Variant {
  const [commands, shells] =
    language === "python"
      ? [honestPython.PYTHON_OWN_COMMANDS, honestPython.PYTHON_SHELLS]
      : [honestJavascript.JAVASCRIPT_OWN_COMMANDS, honestJavascript.JAVASCRIPT_SHELLS];
  const source = at(commands, turn);
  const told = `Nothing. The script only runs ${source.told ?? ""} in the folder of the notes.`;
  return variant("clean", "fetched", language, shape, source, at(shells, turn), "", turn, told);
}

function variant(
  expected: "malicious" | "clean",
  deed: string,
  language: Language,
  shape: Shape,
  source: End,
  sink: End,
  host: string,
  turn: number,
  told = "",
): Variant {
  const [main = ""] = shape.files.keys();
  const files = { "SKILL.md": manual(language, main, turn, told), ...fill(language, shape, source, sink, host) };
  const name = `${expected === "clean" ? "twin-" : ""}${shape.name}--${source.name}-to-${sink.name}`;
  return { group: `flow ${language} ${shape.theme}: ${deed}`, name, expected, files };
}

function at<T>(all: readonly T[], index: number): T {
  const found = all[index % all.length];
  if (found === undefined) throw new Error("an empty table");
  return found;
}
