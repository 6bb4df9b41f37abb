/**
 * Databases in which browsers keep cookies, passwords and history, whoever opens them by a path that is known. What names a
 * store anywhere in a text is told by secret-stores.ts, and how grave a path is by analyse/secrets/paths.ts: `History` and
 * `Cookies` are words that only a path gives their meaning.
 */
export const BROWSER_STORE =
  /(?:^|[/\\])(?:Cookies|Login Data|Web Data|History)(?: For Account)?(?:-journal)?$|(?:cookies|formhistory|places)\.sqlite$|logins\.json$/u;
