import { TEXT_FUNCTIONS, TEXT_METHODS, type TextMethod } from "../../machine/text-methods.ts";
import { listOf, text, thing, toValue } from "../../machine/thing.ts";

const same: TextMethod = (self) => self;

/** Methods of .NET's strings and arrays. */
const METHODS: ReadonlyMap<string, TextMethod> = new Map<string, TextMethod>([
  ["tostring", same],
  ["tochararray", (self) => TEXT_FUNCTIONS.split(self, [text("")])],
  ["split", (self, [separator]) => TEXT_FUNCTIONS.split(self, separator === undefined ? [] : [separator])],
  ["replace", (self, given) => TEXT_FUNCTIONS.replaceAll(self, given)],
  ["substring", (self, given) => TEXT_FUNCTIONS.slice(self, given)],
  ["tolower", (self) => TEXT_FUNCTIONS.lower(self, [])],
  ["toupper", (self) => TEXT_FUNCTIONS.upper(self, [])],
  ["tolowerinvariant", (self) => TEXT_FUNCTIONS.lower(self, [])],
  ["trim", (self) => TEXT_FUNCTIONS.trim(self, [])],
  ["trimstart", same],
  ["trimend", same],
  ["insert", (self) => thing({ ...toValue(self), text: null })],
  ["remove", (self, given) => (given.length === 1 ? TEXT_FUNCTIONS.slice(self, [text("0"), ...given]) : null)],
  ["padleft", same],
  ["normalize", same],
  ["clone", same],
  ["value", same],
  ["name", same],
  ["content", same],
  ["rawcontent", same],
  ["line", same],
  ["fullname", same],
  ["reverse", (self) => TEXT_METHODS.get("reverse")?.(self, []) ?? null],
  ["getenumerator", (self) => (self.entries === null ? self : listOf([...self.entries.values()]))],
]);

export function methodOf(name: string): TextMethod | undefined {
  return METHODS.get(name);
}
