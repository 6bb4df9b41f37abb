import type { CaptureSource } from "../../../model/operation.ts";
import type { Value } from "../../../model/value.ts";
import { unknown } from "../../value.ts";
import { NOTHING_KNOWN } from "../values/abstract.ts";
import type { Call, Effect, Effects } from "../run/call.ts";
import { argument, result, share } from "../run/call.ts";
import { textOf } from "../values/operand.ts";

function captures(source: CaptureSource): Effect {
  return (call) => {
    call.machine.emit(call.node, { op: "capture", source });
    return result(call, recordingOf(call));
  };
}

/** A recording comes from the function that makes it, as what a program prints comes from its command line. */
function recordingOf(call: Call): Value {
  return unknown([{ kind: "command", command: call.path, at: call.machine.at(call.node) }]);
}

/** `cv2.VideoCapture(0)` is the camera, of a path it is a file. */
const camera: Effect = (call) => {
  const input = argument(call, 0, "index", "filename");
  const isFile =
    input !== null &&
    (textOf(input) === null ? input.kind !== "scalar" || input.type !== "int" : !/^-?\d+$/u.test(textOf(input) ?? ""));
  if (isFile) return result(call);
  call.machine.emit(call.node, { op: "capture", source: "camera" });
  return result(call, recordingOf(call));
};

/** PyAudio records only when `input` is on. */
function microphone(call: Call): ReturnType<Effect> {
  const input = argument(call, -1, "input");
  if (input === null || textOf(input) === "False") return result(call);
  call.machine.emit(call.node, { op: "capture", source: "microphone" });
  return result(call, recordingOf(call));
}

export const CAPTURES: Effects = {
  ...share(
    [
      "pynput.keyboard.Listener",
      "pynput.keyboard.GlobalHotKeys().listen",
      "keyboard.on_press",
      "keyboard.on_release",
      "keyboard.hook",
      "keyboard.record",
      "keyboard.read_event",
      "keyboard.read_key",
      "keyboard.start_recording",
      "pyHook.HookManager",
      "pyWinhook.HookManager",
      "pyxhook.HookManager",
      "ctypes.windll.user32.GetAsyncKeyState",
      "ctypes.windll.user32.SetWindowsHookExA",
      "ctypes.windll.user32.SetWindowsHookExW",
      "Quartz.CGEventTapCreate",
      "win32api.GetAsyncKeyState",
      "evdev.InputDevice().read_loop",
      "evdev.InputDevice().async_read_loop",
    ],
    captures("keyboard"),
  ),
  ...share(
    [
      "mss.mss().shot",
      "mss.mss().grab",
      "mss.mss().save",
      "pyautogui.screenshot",
      "pyscreenshot.grab",
      "PIL.ImageGrab.grab",
      "pyautogui.pixel",
      "dxcam.create().grab",
      "Quartz.CGWindowListCreateImage",
      "PyQt5.QtWidgets.QApplication.primaryScreen().grabWindow",
    ],
    captures("screen"),
  ),
  "cv2.VideoCapture": camera,
  "pygame.camera.Camera": captures("camera"),
  "picamera.PiCamera": captures("camera"),
  ...share(
    [
      "sounddevice.rec",
      "sounddevice.InputStream",
      "sounddevice.RawInputStream",
      "sounddevice.Stream",
      "speech_recognition.Microphone",
      "soundcard.default_microphone",
    ],
    captures("microphone"),
  ),
  "pyaudio.PyAudio().open": microphone,
  ...share(
    ["CoreLocation.CLLocationManager.alloc", "geocoder.ip", "winsdk.windows.devices.geolocation.Geolocator"],
    captures("location"),
  ),
  ...share(
    [
      "pygetwindow.getActiveWindowTitle",
      "pygetwindow.getActiveWindow",
      "pygetwindow.getAllTitles",
      "win32gui.GetWindowText",
      "Quartz.CGWindowListCopyWindowInfo",
      "pywinctl.getActiveWindow",
      "pywinctl.getActiveWindowTitle",
    ],
    captures("window-titles"),
  ),
  "pynput.keyboard.Listener().start": () => NOTHING_KNOWN,
};
