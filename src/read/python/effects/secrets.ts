import { HOLE, type Origin } from "../../../model/value.ts";
import { BROWSER_STORE } from "../../text/browser-stores.ts";
import { constant, unknown } from "../../value.ts";
import { from, NOTHING_KNOWN, originsOf, reference, type Abstract } from "../values/abstract.ts";
import type { Call, Effect, Effects } from "../run/call.ts";
import { argument, operand, share } from "../run/call.ts";
import { readPath } from "./read-file.ts";

function secret(call: Call, origin: Origin): Abstract {
  call.machine.emit(call.node, { op: "read-secret", secret: origin });
  return reference(`${call.path}()`, unknown([origin]));
}

const keychain =
  (index: number, fallback: string): Effect =>
  (call) => {
    const { shape } = operand(call, index, "service_name", "servicename", "service");
    return secret(call, { kind: "keychain", name: shape === HOLE ? fallback : shape, at: call.machine.at(call.node) });
  };

const clipboard: Effect = (call) => secret(call, { kind: "clipboard", at: call.machine.at(call.node) });

const writeClipboard: Effect = (call) => {
  const content = operand(call, call.path.startsWith("win32clipboard") ? call.positional.length - 1 : 0, "text");
  call.machine.emit(call.node, { op: "write-clipboard", content });
  return NOTHING_KNOWN;
};

const browser: Effect = (call) => secret(call, { kind: "browser-storage", at: call.machine.at(call.node) });

const BROWSERS = [
  "chrome",
  "firefox",
  "edge",
  "safari",
  "brave",
  "opera",
  "opera_gx",
  "chromium",
  "vivaldi",
  "load",
  "librewolf",
  "arc",
];
export const SECRETS: Effects = {
  ...share(["keyring.get_password", "keyring.get_credential"], keychain(0, "any entry")),
  ...share(
    ["secretstorage.get_all_items", "secretstorage.get_default_collection().get_all_items"],
    keychain(-1, "every entry"),
  ),
  ...share(["win32crypt.CryptUnprotectData", "ctypes.windll.crypt32.CryptUnprotectData"], (call) => {
    const origin: Origin = { kind: "keychain", name: "DPAPI", at: call.machine.at(call.node) };
    call.machine.emit(call.node, { op: "read-secret", secret: origin });
    return from([origin, ...originsOf(argument(call, 0) ?? NOTHING_KNOWN)]);
  }),
  ...share(
    [
      "pyperclip.paste",
      "clipboard.paste",
      "pyperclip.waitForNewPaste",
      "pyperclip.waitForPaste",
      "win32clipboard.GetClipboardData",
      "tkinter.Tk().clipboard_get",
      "pandas.read_clipboard",
      "AppKit.NSPasteboard.generalPasteboard().stringForType_",
      "PIL.ImageGrab.grabclipboard",
      "xerox.paste",
    ],
    clipboard,
  ),
  ...share(
    [
      "pyperclip.copy",
      "clipboard.copy",
      "win32clipboard.SetClipboardData",
      "win32clipboard.SetClipboardText",
      "tkinter.Tk().clipboard_append",
      "xerox.copy",
    ],
    writeClipboard,
  ),
  ...share(
    ["browser_cookie3", "browsercookie", "rookiepy", "pycookiecheat"].flatMap((module) =>
      BROWSERS.map((name) => `${module}.${name}`),
    ),
    browser,
  ),
  ...share(
    ["pycookiecheat.chrome_cookies", "browser_history.get_history", "browserhistory.get_browserhistory"],
    browser,
  ),
  ...share(["sqlite3.connect", "aiosqlite.connect", "apsw.Connection"], (call) => {
    const path = operand(call, 0, "database");
    if (path.text === ":memory:") return reference("sqlite3.connect()");
    const origins = readPath(call.machine, call.node, path);
    const copied = origins.some((origin) => origin.kind === "file" && BROWSER_STORE.test(origin.path));
    if (!copied)
      return reference("sqlite3.connect()", unknown(origins.filter((origin) => origin.kind !== "environment")));
    const store: Origin = { kind: "browser-storage", at: call.machine.at(call.node) };
    call.machine.emit(call.node, { op: "read-secret", secret: store });
    return reference("sqlite3.connect()", unknown([store, ...origins]));
  }),
  // Pictures and sounds hold what somebody hid in them.
  ...share(
    [
      "PIL.Image.open",
      "cv2.imread",
      "imageio.imread",
      "imageio.v3.imread",
      "wave.open",
      "scipy.io.wavfile.read",
      "numpy.fromfile",
    ],
    (call) => {
      const origins = readPath(call.machine, call.node, operand(call, 0, "fp", "filename", "file"));
      return reference(`${call.path}()`, unknown(origins));
    },
  ),
  ...share(["netrc.netrc"], (call) => {
    const path = call.positional.length === 0 ? constant("~/.netrc") : operand(call, 0, "file");
    return reference("netrc.netrc()", unknown(readPath(call.machine, call.node, path)));
  }),
  ...share(
    [
      "boto3.Session().get_credentials",
      "boto3.session.Session().get_credentials",
      "botocore.session.get_session().get_credentials",
    ],
    (call) => from(readPath(call.machine, call.node, constant("~/.aws/credentials"))),
  ),
};
