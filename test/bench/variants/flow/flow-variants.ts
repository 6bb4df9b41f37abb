import type { Variant } from "../variant.ts";
import { at, flowVariant } from "./flow-variant.ts";
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
    // Nobody encodes a command of his own.
    if (!shape.lossy && !/^(?:encodings|text)$/u.test(shape.theme)) all.push(ownCommandRuns(language, shape, turn));
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
  // One key of a provider in an address may be what an unknown gateway is asked with, and a mail's server has a login.
  const isDoubtful =
    source.name.endsWith("-key") && source.name !== "ssh-key" && /^(?:query|path|mail)$/u.test(sink.name);
  return flowVariant(
    isDoubtful && !/^\d/u.test(host) ? "suspicious" : "malicious",
    "leaves",
    language,
    shape,
    source,
    sink,
    host,
    turn,
  );
}

function plainLeaves(language: Language, shape: Shape, turn: number): Variant {
  const [data, given, mail] =
    language === "python"
      ? [honestPython.PYTHON_PLAIN_DATA, python.PYTHON_CARRIERS, honestPython.PYTHON_MAIL_TO_USER]
      : [
          honestJavascript.JAVASCRIPT_PLAIN_DATA,
          javascript.JAVASCRIPT_CARRIERS,
          honestJavascript.JAVASCRIPT_MAIL_TO_USER,
        ];
  const carriers = given.map((carrier) => (carrier.name === mail.name ? mail : carrier));
  const [source, sink, host] = [at(data, turn), at(carriers, turn + (turn >> 2)), at(SERVICES, turn)];
  const told = `The script sends ${source.told ?? ""} to the note service at ${host}, which keeps it for your other devices.`;
  return flowVariant("clean", "leaves", language, shape, source, sink, host, turn, told);
}

function ownKeyGoesHome(language: Language, shape: Shape, turn: number): Variant {
  const pairs = language === "python" ? honestPython.PYTHON_OWN_KEYS : honestJavascript.JAVASCRIPT_OWN_KEYS;
  const pair = pairs[turn % pairs.length];
  if (!pair) throw new Error("no keys");
  const [source, sink] = pair;
  const host = source.host ?? "";
  const told = `The script asks ${host} who you are. It takes your key from ${source.told ?? ""} and sends it nowhere else.`;
  return flowVariant("clean", "leaves", language, shape, source, sink, host, turn, told);
}

function fetchedRuns(language: Language, shape: Shape, turn: number): Variant {
  const [fetched, runners] =
    language === "python"
      ? [honestPython.PYTHON_FETCHED, honestPython.PYTHON_RUNNERS]
      : [honestJavascript.JAVASCRIPT_FETCHED, honestJavascript.JAVASCRIPT_RUNNERS];
  const host = at(STRANGERS, turn);
  return flowVariant("malicious", "fetched", language, shape, at(fetched, turn), at(runners, turn), host, turn);
}

function fetchedIsShown(language: Language, shape: Shape, turn: number): Variant {
  const [fetched, shown] =
    language === "python"
      ? [honestPython.PYTHON_FETCHED, honestPython.PYTHON_SHOWN]
      : [honestJavascript.JAVASCRIPT_FETCHED, honestJavascript.JAVASCRIPT_SHOWN];
  const host = at(SERVICES, turn);
  const told = `The script reads the list of topics from ${host}. Nothing of your notes is sent.`;
  return flowVariant("clean", "fetched", language, shape, at(fetched, turn), at(shown, turn >> 1), host, turn, told);
}

function ownCommandRuns(language: Language, shape: Shape, turn: number): Variant {
  const [commands, shells] =
    language === "python"
      ? [honestPython.PYTHON_OWN_COMMANDS, honestPython.PYTHON_SHELLS]
      : [honestJavascript.JAVASCRIPT_OWN_COMMANDS, honestJavascript.JAVASCRIPT_SHELLS];
  const source = at(commands, turn);
  const told = `Nothing. The script only runs ${source.told ?? ""} in the folder of the notes.`;
  return flowVariant("clean", "fetched", language, shape, source, at(shells, turn), "", turn, told);
}
