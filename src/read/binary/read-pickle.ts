import type { Context } from "../../model/context.ts";
import type { Language } from "../../model/language.ts";
import type { Operation } from "../../model/operation.ts";
import type { Value } from "../../model/value.ts";
import { constant, unknown } from "../value.ts";
import { embedFound, placeIn, tellForm, type BinaryFile } from "./binary-file.ts";
import { followPickle, type PickleCall, type PickleReading, type PickleValue } from "./pickle-machine.ts";
import { tellStrings } from "./tell-strings.ts";

/** Callables that hand their first argument to a shell. */
const SHELLS =
  /^(?:os|posix|nt)\.(?:system|popen)$|^subprocess\.(?:getoutput|getstatusoutput)$|^commands\.get(?:status)?output$|^pty\.spawn$|^(?:timeit\.(?:timeit|repeat))$/u;
const SPAWNS =
  /^subprocess\.(?:Popen|call|run|check_call|check_output)$|^(?:os|posix|nt)\.(?:execl|execlp|execv|execvp|spawnl|spawnlp|spawnv|spawnvp|startfile)$/u;
const EVALUATES = /^(?:builtins|__builtin__)\.(?:eval|exec|execfile|compile)$|^(?:code\.interact|runpy\._run_code)$/u;
const DOWNLOADS =
  /^(?:urllib(?:2|\.request)?\.(?:urlopen|urlretrieve)|requests(?:\.api)?\.(?:get|post))$|^webbrowser\.open$/u;
/** Names by which a pickle reaches any of the above. */
const REACHES =
  /^(?:builtins|__builtin__)\.(?:getattr|__import__|globals|open|apply)$|^(?:importlib(?:\.\w+)?|runpy|ctypes|socket|shutil|pty|bdb|pdb|operator|functools)\.|^(?:marshal|types|pickle)\.(?:loads|CodeType|FunctionType)$/u;

/** Pickles in one file: a model has four or five. */
const MAX_PICKLES = 64;

const LOADED: Context["trigger"] = "load";

/** A pickle: what runs while it is loaded. numpy and torch name their own classes, which is what a model is. */
export function readPickle(file: BinaryFile, start = 0): void {
  let end: number | null = start;
  let telling: PickleReading["globals"][number] | undefined;
  // PyTorch and joblib write several, one behind the other.
  for (
    let index = 0;
    index < MAX_PICKLES && end !== null && (index === 0 || isPickleStart(file.bytes, end));
    index += 1
  ) {
    const reading = followPickle(file.bytes, end);
    for (const call of reading.calls) tellCall(file, call);
    telling ??= reading.globals.find(({ module, name }) => isTelling(`${module}.${name}`));
    end = reading.end;
  }
  if (telling !== undefined) {
    const name = `${telling.module}.${telling.name}`.slice(0, 200);
    tellForm(file, { is: "serialized-code", format: `pickle that calls ${name}` }, telling.offset, name);
  }
  if (end === null) {
    const message = `${file.path}: the pickle breaks off or does not follow its format; only strings were read beyond that`;
    file.reading.gap({ code: "unparsable", path: file.path, message, blocking: false });
  }
  tellStrings(file, { from: start, addresses: true });
}

/** Numbers, texts and lists only, to the last byte: it names no object, so nothing is called while it is loaded. */
export function isPlainPickle(bytes: Uint8Array): boolean {
  let end: number | null = 0;
  for (let index = 0; index < MAX_PICKLES && end !== null && isPickleStart(bytes, end); index += 1) {
    const reading = followPickle(bytes, end);
    if (reading.globals.length > 0 || reading.calls.length > 0) return false;
    end = reading.end;
  }
  return end === bytes.length;
}

function isPickleStart(bytes: Uint8Array, at: number): boolean {
  return bytes[at] === 0x80 || bytes[at] === 0x63;
}

function isTelling(name: string): boolean {
  return [SHELLS, SPAWNS, EVALUATES, DOWNLOADS, REACHES].some((pattern) => pattern.test(name));
}

function tellCall(file: BinaryFile, call: PickleCall): void {
  const name = `${call.module}.${call.name}`;
  const [first] = call.arguments;
  if (SHELLS.test(name)) {
    tell(file, call, { op: "spawn", program: valueOf(first), arguments: [], shell: true });
    embed(file, call, "shell");
  } else if (SPAWNS.test(name)) {
    const words = first?.kind === "items" ? first.items : call.arguments;
    const [program, ...rest] = words.map(valueOf);
    // A single string is a command line only with shell=True, which a pickle can set too.
    const shell = first?.kind === "text" && call.arguments.length === 1;
    tell(file, call, { op: "spawn", program: program ?? unknown(), arguments: rest, shell });
    if (shell) embed(file, call, "shell");
    else if (first?.kind === "items") embedText(file, call, "shell", words.map(quoted).join(" "));
  } else if (EVALUATES.test(name)) {
    tell(file, call, { op: "evaluate", language: "python", code: valueOf(first) });
    embed(file, call, "python");
  } else if (DOWNLOADS.test(name)) {
    const second = call.arguments[1];
    tell(file, call, {
      op: "download",
      url: valueOf(first),
      destination: second?.kind === "text" ? valueOf(second) : null,
    });
  }
}

function tell(file: BinaryFile, call: PickleCall, operation: Operation): void {
  const place = placeIn(
    file,
    call.offset,
    `${call.module}.${call.name}(${call.arguments.map(quoted).join(", ")})`.slice(0, 400),
  );
  file.reading.fact({ kind: "operation", operation, ...place, context: loaded(file), language: "python" });
}

function embed(file: BinaryFile, call: PickleCall, language: Language): void {
  const [first] = call.arguments;
  if (first?.kind === "text") embedText(file, call, language, first.text);
}

function embedText(file: BinaryFile, call: PickleCall, language: Language, text: string): void {
  const layer = { kind: "string", of: "python" } as const;
  embedFound(file, { text, language, layer, offset: call.offset, exact: false }, loaded(file));
}

function loaded(file: BinaryFile): Context {
  return { ...file.source.context, trigger: LOADED };
}

function valueOf(value: PickleValue | undefined): Value {
  return value?.kind === "text" ? constant(value.text) : unknown();
}

/** A word as a shell would need it written. */
function quoted(value: PickleValue): string {
  if (value.kind !== "text") return "…";
  return /^[\w./:=@%+-]{1,1000}$/u.test(value.text) ? value.text : `'${value.text.replaceAll("'", String.raw`'\''`)}'`;
}
