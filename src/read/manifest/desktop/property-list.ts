import type { Context } from "../../../model/context.ts";
import type { Reading, Source } from "../../../model/source.ts";
import { decodeEntities } from "../../decode/html-entities.ts";
import { factAt } from "../../text/place.ts";
import { constant } from "../../value.ts";
import { spawnWords } from "../command.ts";
import { manifestOf } from "../manifest.ts";
import { align } from "../syntax/mapped-source.ts";
import type { ScalarNode } from "../syntax/node.ts";
import { tellUnread } from "../../tell-unread.ts";

/** Keys and strings taken from one list; a launch agent has a dozen. */
export const MAX_ELEMENTS = 20_000;
const ELEMENT = /<(key|string|true|false|integer|array|dict|\/array|\/dict)\s*\/?>(?:([^<]{0,20000})<\/\1>)?/g;

/** A property list in XML: launchd's agents and daemons, and `.webloc` shortcuts. */
export function readPropertyList(source: Source, reading: Reading): void {
  const { text } = source;
  const keyed = new Map<string, ScalarNode[]>();
  let key = "";
  let inArray = false;
  let count = 0;
  for (const { 0: whole, 1: name = "", 2: content, index } of text.matchAll(ELEMENT)) {
    count += 1;
    if (count > MAX_ELEMENTS) {
      tellUnread(source, reading, "too-many", `more than ${MAX_ELEMENTS} elements; the rest was not read`, {
        offset: index,
      });
      break;
    }
    if (name === "key") {
      key = decodeEntities(content ?? "").trim();
      inArray = false;
    } else if (name === "array") inArray = true;
    else if (name === "/array") inArray = false;
    else if (key !== "" && name !== "dict" && name !== "/dict") {
      const start = index + whole.indexOf(">") + 1;
      const raw = content ?? "";
      const value = name === "true" || name === "false" ? name : decodeEntities(raw);
      const nodes = keyed.get(key) ?? [];
      nodes.push({ kind: "scalar", start, end: start + raw.length, value, isString: name === "string" });
      keyed.set(key, nodes);
      if (!inArray) key = "";
    }
  }
  tellShortcut(source, reading, keyed);
  tellLaunchAgent(source, reading, keyed);
}

function tellShortcut(source: Source, reading: Reading, keyed: ReadonlyMap<string, readonly ScalarNode[]>): void {
  const url = keyed.get("URL")?.[0];
  if (url === undefined) return;
  const base = factAt(source, url.start, url.end, source.context);
  reading.fact({ kind: "file", form: { is: "shortcut", target: url.value.slice(0, 2_000) }, ...base });
}

/** launchd.plist(5): the file's place makes it stay; it starts at login when it says so, or on its timer. */
function tellLaunchAgent(source: Source, reading: Reading, keyed: ReadonlyMap<string, readonly ScalarNode[]>): void {
  const program = keyed.get("Program")?.slice(0, 1) ?? [];
  const words = keyed.get("ProgramArguments") ?? program;
  const [first] = words;
  if (first === undefined) return;
  const context: Context = { ...source.context, trigger: "load" };
  const pieces = (node: ScalarNode): ReturnType<typeof align> =>
    align(source.text.slice(node.start, node.end), node.value, node.start, "entities");
  const manifest = manifestOf(source, reading, { roots: [], flaws: [], pieces });
  const label = keyed.get("Label")?.[0]?.value ?? source.path;
  const content = constant(words.map((word) => word.value).join(" "));
  const persist = { op: "persist", mechanism: "launchd", target: constant(label), content } as const;
  reading.fact({
    kind: "operation",
    operation: persist,
    ...factAt(source, first.start, words.at(-1)?.end ?? first.end, context),
  });
  spawnWords(manifest, words, "ProgramArguments", context);
}
