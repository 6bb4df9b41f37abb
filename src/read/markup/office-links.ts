import type { Context } from "../../model/context.ts";
import type { Reading, Source } from "../../model/source.ts";
import { factAt } from "../text/place.ts";
import { constant } from "../value.ts";
import { embedAttribute } from "./embed-script.ts";
import type { MarkupAttribute, MarkupToken } from "./tokenize.ts";

/**
 * Relationships whose target is fetched, and opened, with the document (ECMA-376 part 1, annex A); links that somebody has
 * to follow and pictures are none of them.
 */
const FETCHED = /\/(?:attachedTemplate|oleObject|frame|subDocument|externalLinkPath|aFChunk|mailMergeSource)$/iu;
/** A field of Word that asks a program for data: `DDEAUTO c:\\windows\\system32\\cmd.exe "/k …"`. */
const ASKS_PROGRAM = /^\s{0,40}DDE(?:AUTO)?\s{1,20}(.{1,2000})$/isu;

/** What a part of an Office document (Open XML) has fetched or started when the document is opened. */
export function tellOfficeLink(tag: Extract<MarkupToken, { kind: "open" }>, source: Source, reading: Reading): void {
  const find = (name: string): MarkupAttribute | undefined => tag.attributes.find((each) => each.name === name);
  if (tag.name === "relationship") {
    const target = find("target");
    if (target === undefined || !/^external$/iu.test(find("targetmode")?.value ?? "")) return;
    if (!FETCHED.test(find("type")?.value ?? "")) return;
    const what = /[^/]{1,40}$/u.exec(find("type")?.value ?? "")?.[0] ?? "";
    const base = factAt(source, target.start, target.end, loaded(source));
    reading.fact({
      kind: "file",
      form: { is: "active-markup", construct: `part that is fetched on opening (${what})` },
      ...base,
    });
    const url = constant(
      target.value
        .trim()
        .slice(0, 2_000)
        .replace(/^file:\/{2,3}(?=\\\\)/iu, ""),
    );
    reading.fact({ kind: "operation", operation: { op: "download", url, destination: null }, ...base });
  } else if (tag.name === "ddelink") {
    const [service, topic] = [find("ddeservice"), find("ddetopic")];
    if (service !== undefined && topic !== undefined)
      tellStart(service, `${service.value} ${topic.value}`, source, reading);
  } else if (tag.name === "w:fldsimple") {
    const field = find("w:instr");
    const command = ASKS_PROGRAM.exec(field?.value ?? "")?.[1];
    if (field !== undefined && command !== undefined) tellStart(field, command, source, reading);
  }
}

/** The reader of command lines does not look into a field's own syntax: the program is told whole. */
function tellStart(at: MarkupAttribute, command: string, source: Source, reading: Reading): void {
  // Excel links to Excel and Word to Word by the same means.
  if (!/\b(?:cmd|powershell|pwsh|mshta|wscript|cscript|rundll32|regsvr32|certutil|msiexec)(?:\.exe)?\b/iu.test(command))
    return;
  const context = loaded(source);
  const base = factAt(source, at.start, at.end, context);
  reading.fact({ kind: "file", form: { is: "active-markup", construct: "field that launches a program" }, ...base });
  const operation = { op: "spawn", program: constant(command.slice(0, 2_000)), arguments: [], shell: true } as const;
  reading.fact({ kind: "operation", operation, ...base });
  embedAttribute(at, "batch", context, source, reading);
}

function loaded(source: Source): Context {
  return { ...source.context, trigger: "load" };
}
