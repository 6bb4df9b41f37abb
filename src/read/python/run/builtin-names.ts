import { isStandardModule } from "./standard-modules.ts";

/** Functions and types that need no import and that a table knows. */
const BUILTINS: ReadonlySet<string> = new Set(
  (
    "__import__ __builtins__ abs all any ascii bin bool bytearray bytes callable chr classmethod compile delattr dict dir divmod enumerate eval exec " +
    "execfile exit filter float format frozenset get_ipython getattr globals hash hex id input int isinstance issubclass iter len list locals map max memoryview " +
    "min next object oct open ord pow print property quit range raw_input reduce repr reversed round set setattr slice sorted staticmethod str sum " +
    "super tuple type unichr unicode vars xrange zip file buffer reload"
  ).split(" "),
);

export function isBuiltin(name: string): boolean {
  return BUILTINS.has(name);
}

/** Modules that go by no other name: what stands for them without an import is still them. */
const FAMILIAR: ReadonlySet<string> = new Set(
  "requests httpx aiohttp pyperclip keyring pynput pyautogui paramiko boto3 websockets websocket pexpect browser_cookie3 cv2 sounddevice mss dill joblib torch yaml".split(
    " ",
  ),
);

/** Standard modules whose names are also names of everyday variables. */
const AMBIGUOUS: ReadonlySet<string> = new Set(
  "code cmd token string queue types html email time calendar operator profile trace resource secrets platform thread select signal stat site test array copy keyword locale statistics numbers random".split(
    " ",
  ),
);

export function isFamiliarModule(name: string): boolean {
  return FAMILIAR.has(name) || (isStandardModule(name) && !AMBIGUOUS.has(name));
}
