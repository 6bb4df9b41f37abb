import type * as t from "@babel/types";
import type { Origin } from "../../../model/value.ts";
import { unknown } from "../../value.ts";
import { from, reference, type Abstract } from "../values/abstract.ts";
import { textOf } from "../values/to-value.ts";
import { operand, share, within, type Effect, type Effects, type Machine } from "../run/call.ts";

/** `chromium.launchPersistentContext(profile)`: with the user's own profile, the user's own logins. */
const persistent: Effect = (call) => reference("BrowserContext()", unknown(), { path: operand(call, 0) });

/** What the profile's folder holds, as the browser gives it out. */
const storage: Effect = (call) => {
  const { path } = call.callee.state;
  if (path === undefined) return from([]);
  const origin: Origin = { kind: "file", path: path.shape, at: call.machine.at(call.node) };
  call.machine.emit(call.node, { op: "read-file", path });
  return from([origin]);
};

/** Commands of the DevTools protocol that give out all logins at once, whatever carries them to the browser. */
const GIVES_LOGINS: ReadonlySet<string> = new Set(["Network.getAllCookies", "Storage.getCookies"]);

/** What comes back of `send("Network.getAllCookies")`, beside what is known of the function. */
export function loginsAsked(on: Machine, given: readonly Abstract[], node: t.Node): readonly Origin[] {
  const name = textOf(given[0]);
  if (name === null || !GIVES_LOGINS.has(name)) return [];
  const secret: Origin = { kind: "keychain", name: "every login of the browser", at: on.at(node) };
  on.emit(node, { op: "read-secret", secret });
  return [secret];
}

/** `page.evaluate(task, …given)`: the page runs it with copies of what it is given. Sources: Playwright, Puppeteer, Selenium. */
const RUNS_IN_PAGE: ReadonlySet<string> = new Set([
  "evaluate",
  "evaluateHandle",
  "evaluateAll",
  "addInitScript",
  "evaluateOnNewDocument",
  "executeScript",
  "executeAsyncScript",
]);
/** `page.$eval(selector, task, …given)`: the element comes first. */
const RUNS_ON_ELEMENT: ReadonlySet<string> = new Set(["$eval", "$$eval"]);

/** What a function gets that a method of this name hands to a page; null: no such method. */
export function givenInPage(name: string, given: readonly Abstract[], element: Abstract): readonly Abstract[] | null {
  if (RUNS_ON_ELEMENT.has(name)) return [element, ...given.slice(2)];
  return RUNS_IN_PAGE.has(name) && given.length > 1 ? given.slice(1) : null;
}

export const DRIVEN_BROWSERS: Effects = [
  ...["playwright", "playwright-core", "@playwright/test", "patchright"].flatMap((module) =>
    ["chromium", "firefox", "webkit"].flatMap((name) =>
      within(`${module}.${name}`, "launchPersistentContext", persistent),
    ),
  ),
  ...share("BrowserContext().cookies BrowserContext().storageState", storage),
];
