import { namesSystemWarning, opensAnyway } from "../../../read/text/system-warnings.ts";
import { says } from "../passages/says.ts";
import { asksFor, hasWord } from "./has-words.ts";
import { givesPassword } from "./archive-password.ts";
import { goesUnread } from "./unread.ts";
import * as words from "./words.ts";

/** What a sentence of a set-up does. Each is innocent alone. */
export type Act =
  | "obtain"
  | "unpack"
  | "password"
  | "run"
  | "paste"
  | "type"
  | "sideload"
  | "unguard"
  | "scanner-off"
  | "elevate"
  | "press"
  | "scripted"
  | "unread"
  | "opens-terminal"
  | "pastes-there";

/** In the order in which they happen to somebody who obeys: what is to move him comes first. */
export const ACTS: readonly Act[] = [
  "press",
  "scripted",
  "unread",
  "obtain",
  "scanner-off",
  "unguard",
  "password",
  "unpack",
  "elevate",
  "opens-terminal",
  "paste",
  "pastes-there",
  "sideload",
  "type",
  "run",
];

/** What is done, or that the address of the thing is named. */
export type ActOrAddress = Act | "named";

const MOVES_HIM = ["press", "scripted", "unread"] as const satisfies readonly Act[];
const TO_OBTAIN = [...MOVES_HIM, "named"] as const;
const TO_OPEN = [...TO_OBTAIN, "obtain", "password"] as const;

/** What has to have happened before each, in whatever order it is told. */
export const BEFORE_ACT: Readonly<Partial<Record<ActOrAddress, readonly ActOrAddress[]>>> = {
  named: MOVES_HIM,
  obtain: TO_OBTAIN,
  "scanner-off": MOVES_HIM,
  unguard: MOVES_HIM,
  password: MOVES_HIM,
  elevate: MOVES_HIM,
  unpack: TO_OPEN,
  sideload: [...TO_OPEN, "unpack"],
  "opens-terminal": MOVES_HIM,
  paste: TO_OBTAIN,
  "pastes-there": [...TO_OBTAIN, "opens-terminal"],
  type: [...TO_OBTAIN, "opens-terminal", "paste"],
  run: ["named", ...ACTS.filter((act) => act !== "run")],
};

/** It is done by nobody and has somebody do the rest. */
export function isMoving(act: ActOrAddress): boolean {
  return MOVES_HIM.some((each) => each === act);
}

export const SAYS_OF_ACT: Readonly<Record<Act, string>> = {
  obtain: "has it downloaded",
  unpack: "has an archive unpacked",
  password: "gives the password of an archive, which keeps scanners out",
  run: "has it run",
  paste: "has a command copied into a terminal",
  type: "has a command run in a terminal",
  sideload: "has it loaded into the browser past its store",
  unguard: "leads past the warning of the system",
  "scanner-off": "has the virus scanner switched off or overruled",
  elevate: "asks for the rights of an administrator",
  press: "says that nothing works without it",
  scripted: "gives the words for the user",
  unread: "has nobody explain or look at what is run",
  "opens-terminal": "has a terminal opened",
  "pastes-there": "has pasted there what was copied",
};

export const PROGRAM_FILE = /\.(?:exe|msi|dmg|pkg|app|bat|cmd|command|scr|jar|apk|appimage|deb|rpm|vbs|ps1)(?![\w/])/iu;
const XATTR = /\bxattr\b[^\n]{0,30}(?:-[a-z]{0,3}[cd]|quarantine)|\bspctl\b[^\n]{0,20}(?:disable|--add)/iu;
/** Past the warning of the system: whoever sells a program signs it. */
const PAST_WARNING =
  /\b(?:antivirus|anti-virus|defender|smartscreen|gatekeeper|macos|windows)\b[^\n]{0,60}\b(?:complains?|warns?|blocks?|can(?:not|['’]t) be (?:verified|checked|opened)|unidentified|false (?:alarm|positive)s?)\b|\b(?:run|open)\b[^\n]{0,30}\banyway\b|right-click[^\n]{0,40}\bopen\b|trotzdem (?:ausführen|öffnen)/iu;
const SCANNER =
  /anti-?virus|antivír|defender|real-?time protection|virens|virus|杀毒|殺毒|防毒|报毒|報毒|安全软件|安全軟體|ウイルス|백신|антивирус|windows security/iu;
/** Of what: tests, rules and filters have them as well. */
const FALSE_ALARM = /false (?:alarm|positive)/u;
/** Whoever has it run where it can do nothing teaches or studies it. */
const CAGED =
  /\b(?:sandbox|virtual machine|vm|isolated|air-gapped)\b|песочниц|виртуальн|沙箱|虚拟机|サンドボックス|仮想/iu;

/** "No set-up needed", "no token is required": the contrary of a condition. */
const NEEDLESS =
  /(?:\bno|\bnot|n['’]t|\bnone)\s(?:[\w-]{1,20}\s){0,5}(?:needed|necessary|required|mandatory)\b|(?:不|无|無)(?:需要?|须|必须|必須|必要)|必要(?:は|が)?(?:ない|ありません)|필요(?:가|는)? ?없/gu;

/** UTF-16 units. A page that was copied without its marks is one sentence of thousands, and has every word. */
const MAX_SENTENCE = 700;

/** What a sentence does, forbidden things left out. */
export function actsOf(text: string, codes: readonly string[]): ReadonlySet<Act> {
  if (text.length > MAX_SENTENCE) return new Set();
  const lower = text.toLowerCase().replaceAll("\u{307}", "");
  const acts = new Set<Act>();
  const add = (act: Act, does: boolean): void => void (does && acts.add(act));
  add("obtain", asksFor(lower, words.GET));
  add("unpack", hasWord(lower, words.UNPACK));
  add("password", givesPassword(text, codes));
  const isProgram = PROGRAM_FILE.test(text) || hasWord(lower, words.PROGRAM);
  add("run", !CAGED.test(text) && ((isProgram && asksFor(lower, words.START)) || opensAnyway(text)));
  if (hasWord(lower, words.TERMINAL) && !showsCommand(text, codes)) {
    add("paste", asksFor(lower, words.INSERT));
    add("type", asksFor(lower, words.TYPE));
  }
  add("sideload", asksFor(lower, words.SIDELOAD));
  add("elevate", says(lower, "elevate"));
  add("opens-terminal", hasWord(lower, words.TERMINAL) && asksFor(lower, words.START));
  add("pastes-there", asksFor(lower, words.PASTE) && !showsCommand(text, codes));
  add("unread", goesUnread(lower));
  add("press", hasWord(lower.replaceAll(NEEDLESS, " "), words.PRESS));
  add("scripted", says(lower, "scripted"));
  if (XATTR.test(text) || leadsPastWarning(text, lower)) {
    acts.add("unguard");
    add("scanner-off", SCANNER.test(text));
  }
  return acts;
}

function leadsPastWarning(text: string, lower: string): boolean {
  return (
    PAST_WARNING.test(text) ||
    namesSystemWarning(text) ||
    (says(lower, "unguard") && (!FALSE_ALARM.test(lower) || SCANNER.test(text))) ||
    (hasWord(lower, words.WARNED) && asksFor(lower, words.GO_ON))
  );
}

/** Then it is no stranger's: everybody can read it here, and other signatures do. */
function showsCommand(sentence: string, codes: readonly string[]): boolean {
  return /[:：]\s*$/u.test(sentence) || POINTS_AT_IT.test(sentence) || codes.some((code) => /\S\s+\S/u.test(code));
}

const POINTS_AT_IT =
  /\b(?:above|below|following|these commands|folgende\w?|siguientes?|abaixo|suivantes?|seguent[ei]|aşağıdaki|berikut)\b|以上|上面|上述|下面|以下|如下|上記|次の|아래|위의|ниже|выше|следующ/iu;
