import { HOLE, type Origin, type Value } from "../../model/value.ts";

/**
 * A command line with its one hole filled by what a shell would write for the same thing: `curl -d ${ENV["KEY"]}` in
 * Ruby becomes `curl -d "$KEY"`, so that the shell reader knows that the key leaves. The text stays as it is when it
 * has several holes: which origin belongs to which is not known.
 */
export function refillHole(value: Value): string {
  const { shape, origins } = value;
  const at = shape.indexOf(HOLE);
  if (at === -1 || shape.indexOf(HOLE, at + 1) !== -1) return shape;
  for (const origin of origins) {
    const written = asShell(origin);
    if (written !== null) return shape.slice(0, at) + written + shape.slice(at + 1);
  }
  return shape;
}

/** Null: nothing that a shell would write, or nothing that is safe to put between its quotes. */
function asShell(origin: Origin): string | null {
  switch (origin.kind) {
    case "environment":
      return origin.name !== null && /^[A-Za-z_]\w{0,100}$/u.test(origin.name) ? `\${${origin.name}}` : null;
    case "file":
      return /^[\w~./ -]{1,200}$/u.test(origin.path) ? `$(cat ${origin.path.replaceAll(" ", "\\ ")})` : null;
    case "clipboard":
      return "$(pbpaste)";
    case "network":
    case "module":
    case "command":
    case "input":
    case "keychain":
    case "browser-storage":
    case "decoded":
      return null;
  }
}
