import type { CaptureSource } from "../../../model/operation.ts";
import { unknown } from "../../value.ts";
import { from, reference, UNDEFINED, type Abstract } from "../values/abstract.ts";
import { originsOfAll } from "../values/origins.ts";
import { textOf, toValue, truth } from "../values/to-value.ts";
import { argument, operand, option, share, within, type Call, type Effect, type Effects } from "../run/call.ts";
import { element } from "./elements.ts";
import { loadFrom } from "./modules.ts";
import { tellAddress } from "./page-requests.ts";

/** A piece of data in the browser's form: what goes in is all that it is. */
const data: Effect = (call) => from(originsOfAll(call.given));

/** One request as a browser makes it, told again whenever its parts change. */
const open: Effect = (call) => {
  const { state } = call.callee;
  state.method = textOf(argument(call, 0))?.toUpperCase() ?? "GET";
  state.url = operand(call, 1);
  state.gathered = [{ kind: "network", url: state.url.shape, at: call.machine.at(call.node) }];
  return UNDEFINED;
};

const header: Effect = (call) => {
  const { state } = call.callee;
  const value = operand(call, 1);
  if (value.origins.length > 0) state.payload = [...(state.payload ?? []), value];
  return UNDEFINED;
};

const send: Effect = (call) => {
  const { state } = call.callee;
  const url = state.url ?? unknown();
  const data = call.given[0];
  const hasData =
    data !== undefined && !(data.kind === "scalar" && (data.type === "null" || data.type === "undefined"));
  const payload = [...(hasData ? [toValue(data)] : []), ...(state.payload ?? [])];
  if (state.method === "GET") call.machine.emit(call.node, { op: "download", url, destination: null });
  if (state.method !== "GET" || [...payload, url].some((value) => value.origins.length > 0)) {
    call.machine.emit(call.node, { op: "send", channel: "http", destination: url, payload });
  }
  return UNDEFINED;
};

const storage: Effect = (call) => {
  const origin = { kind: "browser-storage", at: call.machine.at(call.node) } as const;
  call.machine.emit(call.node, { op: "read-secret", secret: origin });
  for (const each of call.given) if (each.kind === "closure") call.machine.invoke(each, [from([origin])], call.node);
  return from([origin]);
};

/** `localStorage.getItem("cart")`: a page sees the entries of its own address only. */
const storageItem: Effect = (call) => {
  if (!/[a-z]{3}/iu.test(operand(call, 0).shape)) return storage(call);
  const origin = { kind: "browser-storage", item: true, at: call.machine.at(call.node) } as const;
  call.machine.emit(call.node, { op: "read-secret", secret: origin });
  return from([origin]);
};

const readClipboard: Effect = (call) => {
  const origin = { kind: "clipboard", at: call.machine.at(call.node) } as const;
  call.machine.emit(call.node, { op: "read-secret", secret: origin });
  for (const each of call.given) if (each.kind === "closure") call.machine.invoke(each, [from([origin])], call.node);
  return from([origin]);
};

const writeClipboard: Effect = (call) => {
  call.machine.emit(call.node, { op: "write-clipboard", content: operand(call, 0) });
  return UNDEFINED;
};

const eventSource: Effect = (call) => {
  const url = operand(call, 0);
  tellAddress(call.machine, argument(call, 0), "http", call.node);
  call.machine.emit(call.node, { op: "download", url, destination: null });
  return reference("EventSource()", unknown([{ kind: "network", url: url.shape, at: call.machine.at(call.node) }]));
};

/** `getUserMedia({ audio: true })`: of the two, what is asked for; both where nobody knows. */
const recordUser: Effect = (call) => {
  const asked = argument(call, 0);
  const isKnown = asked?.kind === "dictionary" && (asked.entries.has("audio") || asked.entries.has("video"));
  const wants = (name: string): boolean => !isKnown || truth(option(asked, name) ?? UNDEFINED) !== false;
  const sources: readonly CaptureSource[] = [
    ...(wants("video") ? ["camera" as const] : []),
    ...(wants("audio") ? ["microphone" as const] : []),
  ];
  return capture(...sources)(call);
};

const capture =
  (...sources: readonly CaptureSource[]): Effect =>
  (call) => {
    for (const source of sources) call.machine.emit(call.node, { op: "capture", source });
    // A recording comes from the function that makes it, as what a program prints comes from its command line.
    const at = call.machine.at(call.node);
    const recording = reference(`${call.path}()`, unknown([{ kind: "command", command: call.path, at }]));
    for (const each of call.given)
      if (each.kind === "closure") call.machine.invoke(each, [recording, recording], call.node);
    return recording;
  };

/** `<form>` sent by code. */
function submit(call: Call): Abstract {
  const destination = call.callee.state.url;
  if (destination !== undefined)
    call.machine.emit(call.node, { op: "send", channel: "http", destination, payload: [] });
  return UNDEFINED;
}

export const BROWSER: Effects = [
  ...within("document", "createElement createElementNS", element),
  ...share("Image Image()", () => reference("Image()")),
  ...share("HTMLFormElement().submit HTMLFormElement().requestSubmit", submit),
  ["XMLHttpRequest", () => reference("XMLHttpRequest()")],
  ["XMLHttpRequest().open", open],
  ["XMLHttpRequest().setRequestHeader", header],
  ["XMLHttpRequest().send", send],
  ...share("localStorage.getItem sessionStorage.getItem", storageItem),
  ...share(
    "chrome.cookies.getAll chrome.cookies.get browser.cookies.getAll chrome.storage.local.get cookieStore.getAll cookieStore.get indexedDB.open",
    storage,
  ),
  ...share(
    "navigator.clipboard.readText navigator.clipboard.read clipboardy.read clipboardy.readSync clipboardy.default.read copy-paste.paste clipboard.readText electron.clipboard.readText clipboard.readSync clipboardy.readText",
    readClipboard,
  ),
  ...share(
    "navigator.clipboard.writeText navigator.clipboard.write clipboardy.write clipboardy.writeSync copy-paste.copy electron.clipboard.writeText clipboard.writeText copy-to-clipboard clipboard.writeSync",
    writeClipboard,
  ),
  ...share("Blob File buffer.Blob buffer.File fetch.Blob fetch.File", data),
  ["EventSource", eventSource],
  [
    "importScripts",
    (call) => {
      for (const each of call.given) loadFrom(call, each);
      return UNDEFINED;
    },
  ],
  ["navigator.mediaDevices.getUserMedia", recordUser],
  ["navigator.mediaDevices.getDisplayMedia", capture("screen")],
  ...share("navigator.geolocation.getCurrentPosition navigator.geolocation.watchPosition", capture("location")),
  ...share(
    "screenshot-desktop screenshot-desktop.all robotjs.screen.capture node-screenshots.Monitor.all desktop-screenshot desktopCapturer.getSources electron.desktopCapturer.getSources",
    capture("screen"),
  ),
  ...share(
    "active-win active-win.default active-win.activeWindow get-windows.activeWindow get-windows.openWindows node-window-manager.windowManager.getActiveWindow",
    capture("window-titles"),
  ),
  ...share("node-webcam.capture node-webcam.create", capture("camera")),
  ...share("node-record-lpcm16.record node-audiorecorder mic", capture("microphone")),
  ...share(
    "node-global-key-listener.GlobalKeyboardListener iohook.start iohook.on uiohook-napi.uIOhook.start uiohook-napi.uIOhook.on node-key-sender gkm.events.on",
    capture("keyboard"),
  ),
];
