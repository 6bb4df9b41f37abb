import { HOLE, type Origin, type Value } from "../../../model/value.ts";
import { persistMechanism } from "../../shell/run/persist-path.ts";
import { originsOf, scalar, type Abstract, type OpenFile } from "../values/abstract.ts";
import { jsonText } from "../values/json-text.ts";
import type { Machine } from "../run/call.ts";
import { merge } from "../values/merge.ts";
import { toValue } from "../values/operand.ts";
import type { PyNode } from "../parse/syntax-tree.ts";
import { settingsWritten } from "../../agent-settings.ts";
import { constant, literal } from "../../value.ts";
import { languageOfScript } from "../../kind/script-language.ts";

/** Nothing is kept there. */
const NOWHERE = /^(?:\/dev\/(?:null|stdout|stderr|tty)|nul)$/iu;

/** Tells that content lands in a file: as a download where it comes from the network, as persistence by its place. */
export function writePath(on: Machine, node: PyNode, path: Value, content: Abstract | null, append: boolean): void {
  if (NOWHERE.test(path.shape)) return;
  const value = content === null ? null : toValue(content);
  for (const origin of (value?.origins ?? []).slice(0, 2)) {
    if (origin.kind === "network" && /^[a-z]+:\/\//iu.test(origin.url)) {
      on.emit(node, { op: "download", url: literal(origin.url), destination: path });
    }
  }
  on.emit(node, { op: "write-file", path, content: value, append });
  if (content !== null) {
    const settings = settingsWritten(path.shape, jsonText(content) ?? value?.text ?? null);
    if (settings !== null) on.hand(node, scalar(constant(settings)), "json");
    const before = append ? on.written.get(path.shape) : undefined;
    if (path.shape !== HOLE) on.written.set(path.shape, before === undefined ? content : merge([content, before]));
    tellEncryption(on, node, path, content);
  }
  tellScript(on, node, path, content);
}

/** UTF-16 units; what is longer is data. */
const MAX_SCRIPT = 262_144;

/** A script that the program has with it as a text: whoever runs it runs what stands there. */
function tellScript(on: Machine, node: PyNode, path: Value, content: Abstract | null): void {
  if (tellPersistence(on, node, path, content) || content === null) return;
  const { text } = toValue(content);
  const language = text === null || text.length > MAX_SCRIPT ? null : languageOfScript(path.shape, text);
  if (language !== null) on.hand(node, content, language);
}

/** True where it stays by itself. */
function tellPersistence(on: Machine, node: PyNode, path: Value, content: Abstract | null): boolean {
  const mechanism = persistMechanism(path.shape.replaceAll("\\", "/"));
  if (mechanism === null) return false;
  const value = content === null ? null : toValue(content);
  on.emit(node, { op: "persist", mechanism, target: path, content: value });
  // What is planted runs later: it is read like any other command.
  const isScript = mechanism === "shell-profile" || mechanism === "cron" || mechanism === "git-hook";
  if (content !== null && isScript) on.hand(node, content, "shell");
  const isRun = mechanism === "agent-skill" || mechanism === "program-start";
  const language = isRun && value !== null ? languageOfScript(path.shape, value.text) : null;
  if (content !== null && language !== null) on.hand(node, content, language);
  return true;
}

/** What comes out of a cipher, under the name that untabled.ts gives the results of a library. */
const CIPHERED = /\.(?:encrypt|encrypt_and_digest|update)\(\)/;

/** A file is overwritten, or has its place taken, by its own content encrypted. */
function tellEncryption(on: Machine, node: PyNode, path: Value, content: Abstract): void {
  if (content.kind !== "reference" || !CIPHERED.test(content.path) || !/crypt|Cipher|AES|ChaCha/i.test(content.path))
    return;
  const own = originsOf(content).find((origin) => isItself(origin, path));
  if (own?.kind !== "file") return;
  const shape = own.path.replace(/\/?\u{FFFC}.*$/su, "");
  const folder = shape === "" ? own.path : shape;
  on.emit(node, {
    op: "encrypt-files",
    path: literal(folder),
  });
}

function isItself(origin: Origin, path: Value): boolean {
  if (origin.kind !== "file") return false;
  return path.shape === origin.path || path.shape.startsWith(origin.path) || isBeside(origin.path, path.shape);
}

/** `p.with_suffix(".locked")` for whatever `p` a loop has found: beside the file, under its name. */
function isBeside(own: string, path: string): boolean {
  const slash = own.lastIndexOf("/");
  const isFound = (each: string): boolean => each.includes(HOLE, slash) || each.includes("*", slash);
  return isFound(own) && isFound(path) && path.slice(0, slash) === own.slice(0, slash);
}

/** A file was opened for writing and closed; nobody saw what was written. */
export function closeFile(file: OpenFile, on: Machine): void {
  if (!file.writable || file.written) return;
  file.written = true;
  writePath(on, file.node, file.path, null, file.append);
}
