/** What variables are set to, as far as it is text; the last assignment of a Makefile counts everywhere. */
export function plainVariables(text: string): ReadonlyMap<string, string> {
  const variables = new Map<string, string>();
  const assigned = new Map<string, string>();
  for (const [, name = "", value = ""] of text.matchAll(
    /^(?:export[ \t]{1,10})?([A-Za-z_]\w{0,100})[ \t]{0,40}[:?]{0,2}=[ \t]{0,40}([^#\n]{0,2000})$/gm,
  )) {
    if (!value.includes("$")) variables.set(name, value.trim());
    else if (!COMPUTED.test(value)) assigned.set(name, value.trim());
  }
  for (const [name, value] of assigned)
    if (!variables.has(name)) variables.set(name, withParts(value, assigned, variables));
  return variables;
}

/** `$(shell …)`, `$(patsubst …)`, `$@`, `$$`: only make knows. */
const COMPUTED = /\$(?![({][A-Za-z_]\w{0,100}[)}])/;
const PART = /\$[({]([A-Za-z_]\w{0,100})[)}]/g;
/** Variables in variables. */
const MAX_DEEP = 6;
/** UTF-16 units that a variable may become. */
const MAX_VALUE = 2_000;

/** `https://$(HOST)/$(VERSION)/x`, with what its parts are; those that nobody knows stay the shell's variables. */
function withParts(value: string, assigned: ReadonlyMap<string, string>, plain: ReadonlyMap<string, string>): string {
  let made = value;
  for (let deep = 0; deep < MAX_DEEP && made.length <= MAX_VALUE && made.includes("$("); deep += 1) {
    // Five hundred times the longest variable in each of thousands would be gigabytes.
    let room = MAX_VALUE;
    made = made.replaceAll(PART, (_found, name: string) => {
      const part = plain.get(name) ?? assigned.get(name) ?? `\${${name}}`;
      room -= part.length;
      return room < 0 ? "" : part;
    });
  }
  return made.slice(0, MAX_VALUE);
}

/** A target or prerequisite, with the variables that are known. */
export function expanded(text: string, variables: ReadonlyMap<string, string>): string {
  return text.slice(0, MAX_VALUE).replaceAll(PART, (found, name: string) => variables.get(name) ?? found);
}
