/**
 * That a program makes one name of a path, or asks whether a path is still inside of its folder. Which value it asks of is
 * not known: who asks at all has thought of it.
 */
const CHECKS =
  /\b(?:basename|secure_filename|safe_join|safeJoin|realpath|realpathSync|is_relative_to|relative_to|commonpath|commonprefix|normpath|isLocal|IsLocal)\b|\b(?:path|filepath)\.(?:relative|normalize|Rel|Base|Clean)\(|\bFile\.expand_path\b|(?:startsWith|startswith|HasPrefix|start_with\?|str_starts_with)\(\s{0,4}[A-Za-z_$]|["'`]\.\.[\\/]{0,2}["'`]|\^\[[^\]\n]{1,40}\][+*{]|\b(?:is|assert|check|ensure|validate|sanitize|safe|clean|slugify|resolve)_?(?:[A-Za-z]{0,12}_?)(?:path|name|file|slug|id|key)s?\(|\b(?:sanitize|slugify)\w{0,12}\(|\bPath\([^()\n]{1,60}\)\.(?:name|stem)\b|\buuid\.UUID\(|\b(?:isdigit|isalnum)\(|\bALLOW(?:ED)?_?[A-Z_]{0,20}\b/;

/** Where the first of them stands; null: none. */
export function findPathCheck(text: string): { readonly start: number; readonly end: number } | null {
  const match = CHECKS.exec(text);
  return match === null ? null : { start: match.index, end: match.index + match[0].length };
}
