import type { CaptureSource } from "../../../../model/operation.ts";
import type { Match } from "../../../../model/finding.ts";
import { describeOperation, recorded } from "../../../describe-operation.ts";
import { describeDestination, destinationOf } from "../../../destination.ts";
import type { FactIndex, OperationOf } from "../../../fact-index.ts";
import { isInMarkdown, standingOf } from "../../../standing.ts";
import { step } from "../../../step.ts";
import { isStranger } from "../../../stranger.ts";
import { textsSay } from "../../../texts-say.ts";

const SIGNATURE = "credential-access/untold-recording";

/** What a text says of whoever records this, in whatever way. */
const WORDS: Readonly<Record<CaptureSource, RegExp>> = {
  keyboard: /\b(?:key\w{0,10}|typ(?:e|ing|ed)|shortcuts?|hot-?keys?)\b|键盘|キー|клавиш|teclado|tastatur|clavier/iu,
  screen:
    /\b(?:screens?\w{0,6}|captur\w{1,4}|display|desktop|visual\w{0,3}|vision|ocr|gui|record\w{0,4}|click\w{0,4}|windows?|mouse|computer use|monitor)\b|截图|截屏|屏幕|桌面|スクリーン|画面|화면|скриншот|экран|pantalla|bildschirm|écran|\btela\b/iu,
  camera:
    /\b(?:cameras?|webcams?|photos?|pictures?|images?|video|face|vision|qr|barcode|snapshots?)\b|摄像|相机|拍照|カメラ|카메라|камер|cámara|kamera|caméra|câmera/iu,
  microphone:
    /\b(?:microphones?|mic|audio|voice|speech|sounds?|record\w{0,4}|transcri\w{1,8}|dictat\w{1,4}|listen\w{0,4}|talk|speak|spoken|calls?|podcasts?|music|songs?|wake word)\b|麦克风|录音|语音|音频|マイク|音声|録音|마이크|음성|микрофон|голос|аудио|micr[oó]fono|mikrofon|sprache|voix|voz/iu,
  location:
    /\b(?:locat\w{1,5}|weather|maps?|geo\w{0,12}|gps|near\w{0,3}|where|position\w{0,4}|cit(?:y|ies)|places?|region|time ?zone|coordinates?|forecast|travel|ip)\b|位置|天气|城市|地图|定位|場所|天気|地図|위치|날씨|погод|город|местополож|ubicaci|clima|tiempo|wetter|standort|météo/iu,
  "window-titles":
    /\b(?:windows?|titles?|activit\w{1,3}|apps?|applications?|focus\w{0,3}|time track\w{0,4})\b|窗口|ウィンドウ|창|окн|ventana|fenster|fenêtre/iu,
};

/** `screencapture -i`, `maim -s`: the user draws a frame around what he means. */
const ASKS =
  /\bscreencapture\b[^\n;|&]{0,80}\s-[a-zA-Z]{0,4}[iwW]|\b(?:maim|scrot)\b[^\n;|&]{0,80}\s-[a-zA-Z]{0,4}s\b|\bflameshot\s+gui\b|\bslurp\b|\bgnome-screenshot\b[^\n;|&]{0,40}\s-[a-zA-Z]{0,2}[ai]\b/u;

/** The user is recorded, and no text of the package speaks of it. Null: some text does. */
export function untoldRecording(fact: OperationOf<"capture">, index: FactIndex): Match | null {
  const { source } = fact.operation;
  if (isInMarkdown(fact) || ASKS.test(fact.snippet) || textsSay(index, WORDS[source])) return null;
  const what = recorded(source);
  const base = { at: fact.at, snippet: fact.snippet, subject: source };
  const records = step(fact, describeOperation(fact.operation));
  for (const send of index.operations("send")) {
    const destination = destinationOf(send.operation.destination);
    if (send.at.path !== fact.at.path || destination === null || isInMarkdown(send)) continue;
    if (!isStranger(destination, index.profile)) continue;
    if (send.operation.payload.every(({ text }) => text !== null)) continue;
    const where = describeDestination(destination);
    return {
      ...base,
      signature: "exfiltration/capture-to-collector",
      message: `records the ${what} and sends data to ${where}, and no text speaks of either`,
      chain: [records, step(send, `sends data to ${where}`)],
      confidence: "high",
    };
  }
  // Titles that stay here tell what is open; a picture of it all is another thing.
  if (source === "window-titles" || source === "location") return null;
  const message = `records the ${what}, of which no text speaks`;
  return { ...base, signature: SIGNATURE, message, chain: [records], confidence: "medium" };
}

const CLIPBOARD =
  /\b(?:clipboards?|clippings?|pasteboard|cop(?:y|ied|ies|ying)|past(?:e|ed|es|ing))\b|剪贴板|剪切板|クリップボード|클립보드|буфер обмена|portapapeles|zwischenablage|presse-papiers/iu;

/** Whatever is copied is gathered in a file, of which no text speaks: passwords are copied, too. */
export function* untoldClippings(index: FactIndex): Iterable<Match> {
  for (const fact of index.operations("write-file")) {
    const { append, content } = fact.operation;
    if (!append || content?.origins.some(({ kind }) => kind === "clipboard") !== true) continue;
    if (isInMarkdown(fact) || standingOf(fact, index) !== "live" || textsSay(index, CLIPBOARD)) continue;
    const does = "gathers what is copied in a file";
    yield {
      signature: SIGNATURE,
      at: fact.at,
      snippet: fact.snippet,
      subject: "clipboard",
      message: `${does}, of which no text speaks`,
      chain: [step(fact, does)],
      confidence: "medium",
    };
    return;
  }
}
