import type { HidingTechnique } from "../../model/context.ts";
import type { HtmlToken } from "./html-tokens.ts";

const HIDING_STYLE =
  /display\s{0,4}:\s{0,4}none|visibility\s{0,4}:\s{0,4}(?:hidden|collapse)|opacity\s{0,4}:\s{0,4}0?(?:\.0\d?)?\s{0,4}(?:;|$|!)|font-size\s{0,4}:\s{0,4}(?:(?:0(?:\.\d+)?|1)\s{0,4}(?:px|pt|%)?|0(?:\.[01]\d{0,4})?\s{0,4}r?em)\s{0,4}(?:;|$|!)|(?:^|[;\s])(?:left|top|right|text-indent|margin-left)\s{0,4}:\s{0,4}-\d{3,6}|(?:^|[;\s])(?:width|height|max-height|max-width)\s{0,4}:\s{0,4}[01]px|clip(?:-path)?\s{0,4}:\s{0,4}(?:rect\(\s{0,4}0|inset\((?:50|100)%)|transform\s{0,4}:\s{0,4}scale\(\s{0,4}0/iu;
const PALE =
  /(?:^|[;\s])color\s{0,4}:\s{0,4}(?:white|transparent|#fff(?:fff)?\b|#ffff(?:ffff)?\b|rgba?\(\s{0,4}255\s{0,4},\s{0,4}255\s{0,4},\s{0,4}255|rgba\([^)]{0,40},\s{0,4}0(?:\.0)?\s{0,4}\))/iu;
/** White letters on a coloured ground are a badge. */
const COLOURED_GROUND = /background(?:-color)?\s{0,4}:\s{0,4}(?!white|#fff\b|#ffffff|transparent|none)/iu;
const WHITE = /^(?:white|#fff(?:fff)?|transparent)$/iu;
const VOID = new Set([
  "area",
  "base",
  "br",
  "col",
  "embed",
  "hr",
  "img",
  "input",
  "link",
  "meta",
  "source",
  "track",
  "wbr",
]);

/** How an element keeps its content from a person's eyes; null: not at all. */
function hidingOf(token: Extract<HtmlToken, { kind: "open" }>): HidingTechnique | null {
  const { attributes, name } = token;
  if (name === "details") return attributes.has("open") ? null : "collapsed";
  if (attributes.has("hidden")) return "invisible-style";
  const style = attributes.get("style");
  if (style !== undefined && (HIDING_STYLE.test(style) || (PALE.test(style) && !COLOURED_GROUND.test(style))))
    return "invisible-style";
  if (name === "font" && (WHITE.test(attributes.get("color") ?? "") || attributes.get("size") === "0"))
    return "invisible-style";
  return null;
}

/** The elements around the text that is being read, from one piece of HTML to the next. */
export interface OpenElements {
  open(token: Extract<HtmlToken, { kind: "open" }>): void;
  close(name: string): void;
  /** How many are open; a paragraph returns to that number at its end, since `<details>` in it is a placeholder. */
  depth(): number;
  returnTo(depth: number): void;
  /** The strongest hiding that is in force. */
  hiding(): HidingTechnique | null;
}

interface HidingElement {
  readonly name: string;
  /** The strongest of its own and of all around it, so that nobody has to walk a stack of a million. */
  readonly hiding: HidingTechnique;
  /** Open elements of the same name inside it: their end is not its end. */
  nested: number;
}

/** Only elements that hide are kept, so that thousands of others cost nothing. */
export function openElements(): OpenElements {
  const stack: HidingElement[] = [];
  /** How often each name is on the stack: the end of an element that was never opened must not search it. */
  const open = new Map<string, number>();
  let inSummary = false;
  const cut = (length: number): void => {
    for (const { name } of stack.splice(length)) open.set(name, (open.get(name) ?? 0) - 1);
  };
  return {
    open(token) {
      if (token.closed || VOID.has(token.name)) return;
      if (token.name === "summary") inSummary = true;
      const hiding = hidingOf(token);
      const around = stack.at(-1);
      if (hiding !== null) {
        const outer = around === undefined || around.hiding === "collapsed" ? hiding : around.hiding;
        stack.push({ name: token.name, hiding: outer, nested: 0 });
        open.set(token.name, (open.get(token.name) ?? 0) + 1);
      } else if (around?.name === token.name) around.nested += 1;
    },
    close(name) {
      if (name === "summary") inSummary = false;
      const around = stack.at(-1);
      if (around?.name === name && around.nested > 0) around.nested -= 1;
      else {
        if ((open.get(name) ?? 0) === 0) return;
        cut(stack.findLastIndex((element) => element.name === name));
        inSummary = false;
      }
    },
    depth: () => stack.length,
    returnTo(depth) {
      if (stack.length > depth) cut(depth);
    },
    hiding() {
      const hiding = stack.at(-1)?.hiding ?? null;
      // The summary of a collapsed part is its visible line.
      return hiding === "collapsed" && inSummary ? null : hiding;
    },
  };
}
