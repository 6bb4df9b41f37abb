/**
 * The same pattern for text in lower case, which halves the time of compiling and running it: ignoring case makes a class
 * of every letter. What it no longer takes for letters of ASCII are `ſ` and the sign of Kelvin.
 */
export function forLowerCase(pattern: RegExp): RegExp {
  const source = pattern.source.replaceAll(/\\[pP]\{[^}]{1,60}\}|\\u\{[^}]{1,8}\}|\\.|\p{Lu}/gu, (part) =>
    part.startsWith("\\") ? part : part.toLowerCase(),
  );
  return new RegExp(source, pattern.flags.replace("i", ""));
}
