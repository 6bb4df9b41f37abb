import type { CaptureSource } from "../../../model/operation.ts";
import { unknown } from "../../value.ts";
import type { Call, Handler } from "../run/call.ts";
import { opensslDecode } from "./decoders.ts";
import { parseOptions } from "./options.ts";
import { sslClient } from "./sockets.ts";

const capture =
  (source: CaptureSource): Handler =>
  (call) => {
    call.tell({ op: "capture", source });
    const file = call.arguments.findLast((each) => !each.value.shape.startsWith("-"));
    const shot = unknown([call.origin({ kind: "command", command: call.name })]);
    if (file !== undefined && /[./]/u.test(file.value.shape)) call.state.write(file.value, shot, false);
    return shot;
  };

const RECORDS = /-f (?:avfoundation|x11grab|gdigrab|kmsgrab|v4l2|dshow|alsa|pulse|openal)/u;

/** Only devices are a capture: converting files is what ffmpeg is mostly for. */
const ffmpeg: Handler = (call) => {
  const line = call.arguments
    .map((each) => each.value.shape)
    .join(" ")
    .slice(0, 1_000);
  const file = call.arguments.at(-1);
  if (file !== undefined && RECORDS.test(line))
    call.state.write(file.value, unknown([call.origin({ kind: "command", command: call.name })]), false);
  if (/-f (?:avfoundation|x11grab|gdigrab|kmsgrab)/u.test(line))
    call.tell({ op: "capture", source: /-i "?:\d|-i "?none:/u.test(line) ? "microphone" : "screen" });
  if (/-f (?:v4l2|dshow)/u.test(line))
    call.tell({ op: "capture", source: /audio=/u.test(line) && !/video=/u.test(line) ? "microphone" : "camera" });
  if (/-f (?:alsa|pulse|openal)/u.test(line)) call.tell({ op: "capture", source: "microphone" });
  return null;
};

/** ImageMagick's `import` takes pictures of windows; Python's keyword is no program. */
const importScreen: Handler = (call) =>
  call.arguments.some((each) => /\.(?:png|jpe?g|gif|bmp)$|^root$/iu.test(each.value.shape))
    ? capture("screen")(call)
    : null;

const MINER_OPTIONS = { short: "oupatx", long: "url user pass algo threads coin proxy donate-level" };
const mine: Handler = (call) => {
  const options = parseOptions(call.arguments, MINER_OPTIONS);
  call.tell({ op: "mine", pool: options.value("o", "url")?.value ?? unknown() });
  return null;
};

/** `stratum+tcp://` names a pool whatever the program is called. */
export function tellPool(call: Call): void {
  for (const { value } of call.arguments) {
    if (value.shape.includes("stratum") && /stratum[12]?\+(?:tcp|ssl|tls)s?:\/\//u.test(value.shape))
      call.tell({ op: "mine", pool: value });
  }
}

const openssl: Handler = (call) => {
  const verb = call.arguments[0]?.value.text ?? "";
  if (verb === "s_client") {
    return sslClient(
      call,
      parseOptions(call.arguments.slice(1), {
        short: "",
        long: "connect servername cert key host port CAfile",
        singleDash: true,
      }),
    );
  }
  if (verb === "base64" || /^(?:enc|aes-|des|bf|camellia|chacha)/u.test(verb)) {
    const options = parseOptions(call.arguments.slice(1), {
      short: "",
      long: "in out k pass K iv md iter S",
      singleDash: true,
    });
    const input = options.value("in");
    const isCipher =
      verb !== "base64" &&
      !options.has("d") &&
      !(options.has("base64", "a") && options.flags.size <= 2 && verb === "enc");
    if (isCipher && input !== undefined) call.tell({ op: "encrypt-files", path: input.value });
    return opensslDecode(call);
  }
  return null;
};

const age: Handler = (call) => {
  const options = parseOptions(call.arguments, { short: "riRoj", long: "recipient identity recipients-file output" });
  const [file] = options.operands;
  if (!options.has("d", "decrypt") && file !== undefined) call.tell({ op: "encrypt-files", path: file.value });
  return null;
};

const location: Handler = capture("location");

export const systemHandlers: Readonly<Record<string, Handler>> = {
  screencapture: capture("screen"),
  scrot: capture("screen"),
  grim: capture("screen"),
  "gnome-screenshot": capture("screen"),
  maim: capture("screen"),
  flameshot: capture("screen"),
  imagesnap: capture("camera"),
  fswebcam: capture("camera"),
  streamer: capture("camera"),
  arecord: capture("microphone"),
  parecord: capture("microphone"),
  rec: capture("microphone"),
  corelocationcli: location,
  xinput: (call) => (call.arguments[0]?.value.shape.startsWith("test") === true ? capture("keyboard")(call) : null),
  logkeys: capture("keyboard"),
  xdotool: (call) =>
    call.arguments.some(({ value }) => value.text === "getwindowname") ? capture("window-titles")(call) : null,
  wmctrl: (call) =>
    call.arguments.some(({ value }) => /^-\w{0,3}l/u.test(value.shape)) ? capture("window-titles")(call) : null,
  import: importScreen,
  ffmpeg,
  xmrig: mine,
  minerd: mine,
  cpuminer: mine,
  "xmr-stak": mine,
  ethminer: mine,
  "t-rex": mine,
  nbminer: mine,
  lolminer: mine,
  ccminer: mine,
  openssl,
  age,
  ccrypt: (call) => {
    const [file] = parseOptions(call.arguments, { short: "KkE", long: "key" }).operands;
    if (file !== undefined) call.tell({ op: "encrypt-files", path: file.value });
    return null;
  },
  hostname: (call) => unknown([call.origin({ kind: "command", command: "hostname" })]),
  uname: (call) => unknown([call.origin({ kind: "command", command: "uname" })]),
};
