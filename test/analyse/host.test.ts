import { expect, test } from "vitest";
import { addressOf } from "../../src/analyse/host.ts";

test.each([
  ["git@github.com:owner/name.git", { scheme: "ssh", host: "github.com", path: "/owner/name.git", port: null }],
  ["deploy@files.example:/srv/x", { scheme: "ssh", host: "files.example", path: "/srv/x", port: null }],
  ["root@203.0.113.7:2222", { scheme: null, host: "203.0.113.7", path: "", port: "2222" }],
  ["user@files.example:8080/x", { scheme: null, host: "files.example", path: "/x", port: "8080" }],
  ["https://me@files.example:8443/x", { scheme: "https", host: "files.example", path: "/x", port: "8443" }],
  ["//cdn.example/a.js", { scheme: null, host: "cdn.example", path: "/a.js", port: null }],
  ["// x.example", null],
  [String.raw`\\203.0.113.7\share\a.exe`, { scheme: null, host: "203.0.113.7", path: "/share/a.exe", port: null }],
  [String.raw`\\dav.example@SSL@8443\a`, { scheme: null, host: "dav.example", path: "/a", port: null }],
  [String.raw`\\?\C:\a`, null],
  ["mailto", null],
  ["https://[", null],
  ["http://../x", null],
  ["https://.", null],
  ["http://[::1]:8080/x", { scheme: "http", host: "[::1]", path: "/x", port: "8080" }],
  ["http://[::]/", { scheme: "http", host: "[::]", path: "/", port: null }],
])("%s", (text, expected) => {
  expect(addressOf(text)).toEqual(expected);
});
