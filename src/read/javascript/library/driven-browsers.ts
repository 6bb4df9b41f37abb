import type { Origin } from "../../../model/value.ts";
import { unknown } from "../../value.ts";
import { from, reference } from "../values/abstract.ts";
import { operand, share, within, type Effect, type Effects } from "../run/call.ts";

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

export const DRIVEN_BROWSERS: Effects = [
  ...["playwright", "playwright-core", "@playwright/test", "patchright"].flatMap((module) =>
    ["chromium", "firefox", "webkit"].flatMap((name) =>
      within(`${module}.${name}`, "launchPersistentContext", persistent),
    ),
  ),
  ...share("BrowserContext().cookies BrowserContext().storageState", storage),
];
