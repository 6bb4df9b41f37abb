import { compileGlob } from "../../policy/glob.ts";

export function isPath(text: string): boolean {
  return /^(?:~|\/|\$HOME|\$\{HOME\}|%\w{1,40}%|[A-Za-z]:[\\/])/u.test(text);
}

/**
 * `~` for the home folder however it is written, `/` between parts, `.` and `..` resolved (`~/a/../.ssh` is `~/.ssh`), small
 * letters, as macOS and Windows take them for the same. Null where it is no path.
 */
export function plainPath(path: string): string | null {
  if (!isPath(path)) return null;
  const home = path
    .replaceAll("\\", "/")
    .replace(
      /^(?:\$HOME|\$\{HOME\}|%USERPROFILE%|\$env:USERPROFILE|\/root|\/(?:home|Users)\/[^/*]{1,60})(?=\/|$)/iu,
      "~",
    );
  const parts: string[] = [];
  for (const part of home.split("/")) {
    if (part === "." || (part === "" && parts.length > 0)) continue;
    if (part === ".." && parts.length > 1) parts.pop();
    else if (part !== "..") parts.push(part);
  }
  return parts.join("/").toLowerCase();
}

/** For plain paths. `~/.ssh/**` is the folder itself, too: who reads it reads all of it. A pattern may begin with `*`. */
export function compilePath(pattern: string): (path: string) => boolean {
  const plain = plainPath(pattern) ?? pattern.toLowerCase();
  const within = compileGlob(plain);
  const folder = plain.endsWith("/**") ? compileGlob(plain.slice(0, -"/**".length)) : null;
  return (path) => within(path) || folder?.(path) === true;
}
