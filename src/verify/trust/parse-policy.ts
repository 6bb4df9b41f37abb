import { LineCounter, parseDocument, type Document } from "yaml";

import { ScanError } from "../../model/scan-error.ts";
import { TRUST_POLICY, type TrustPolicy } from "../../model/trust-policy.ts";

/** A trust policy from the text of its file; ScanError("usage") with file, line and place for whatever is wrong in it. */
export function parseTrustPolicy(text: string, file: string): TrustPolicy {
  const lines = new LineCounter();
  // An alias inside an alias grows without bound; a policy needs none.
  const document = parseDocument(text, { lineCounter: lines, schema: "core", uniqueKeys: true });
  const [error] = document.errors;
  if (error !== undefined) {
    const { line } = lines.linePos(error.pos[0]);
    const [what = ""] = error.message.split("\n", 1);
    throw wrong(`${file}:${line}: not valid YAML: ${what.replace(/ at line \d+, column \d+:?$/, "")}`);
  }
  const parsed = TRUST_POLICY.safeParse(plain(document, file));
  if (parsed.success) {
    checkNames(parsed.data, file);
    return parsed.data;
  }
  const [issue] = parsed.error.issues;
  const place = (issue?.path ?? []).filter((part) => typeof part !== "symbol");
  const at = lineOf(document, place, lines);
  const what = issue?.message ?? "not a trust policy";
  throw wrong(`${file}:${at}: ${shown(place)}${what.endsWith("received undefined") ? "is missing" : what}`);
}

function plain(document: Document, file: string): unknown {
  try {
    return document.toJS({ maxAliasCount: 0 });
  } catch (cause) {
    throw new ScanError("usage", `${file}: YAML aliases are not taken`, { hint: "Write the values out.", cause });
  }
}

/** The line of the deepest part that exists: what is missing is missing from its parent. */
function lineOf(document: Document, place: readonly (string | number)[], lines: LineCounter): number {
  for (let length = place.length; length >= 0; length -= 1) {
    const node: unknown = length === 0 ? document.contents : document.getIn(place.slice(0, length), true);
    const start = rangeStart(node);
    if (start !== null) return lines.linePos(start).line;
  }
  return 1;
}

function rangeStart(node: unknown): number | null {
  if (typeof node !== "object" || node === null || !("range" in node) || !Array.isArray(node.range)) return null;
  const start: unknown = node.range[0];
  return typeof start === "number" ? start : null;
}

function shown(place: readonly (string | number)[]): string {
  if (place.length === 0) return "";
  const text = place.map((part, index) => (typeof part === "number" ? `[${part}]` : index === 0 ? part : `.${part}`));
  return `${text.join("")}: `;
}

/** A publisher's `signers` must name something, and one thing only. */
function checkNames(policy: TrustPolicy, file: string): void {
  const names = [...policy.roots, ...policy.keys, ...policy.identities].map(({ name }) => name);
  const twice = names.find((name, index) => names.indexOf(name) !== index);
  if (twice !== undefined) throw wrong(`${file}: the name “${twice}” stands for two signers`);
  const handles = new Set<string>();
  for (const { handle, signers } of policy.publishers) {
    const key = handle.replace(/^@/, "").toLowerCase();
    if (handles.has(key)) throw wrong(`${file}: the publisher ${handle} is listed twice`);
    handles.add(key);
    const unknown = (signers ?? []).find((name) => !names.includes(name));
    if (unknown !== undefined) {
      throw wrong(`${file}: the signer “${unknown}” of ${handle} is neither a root nor a key nor an identity of it`);
    }
  }
}

function wrong(message: string): ScanError {
  return new ScanError("usage", message, {
    hint: "docs/verification.md describes the file; `skillscan trust init` writes one to begin with.",
  });
}
