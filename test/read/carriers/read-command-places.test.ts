import { expect, test } from "vitest";
import { holdsCommands, readCommandPlaces } from "../../../src/read/carriers/read-command-places.ts";
import { fileSource } from "../../../src/read/source.ts";

function handed(path: string, text: string): readonly string[] {
  const found: string[] = [];
  readCommandPlaces(fileSource(path, text, "text"), {
    fact: () => {},
    gap: () => {},
    embed: (_, child) => found.push(`${child.language} ${child.text}`),
  });
  return found;
}

test.each([
  ["main.tf", 'provisioner "local-exec" {\n  command = "echo \\"$HOME\\""\n}\n', 'shell echo "$HOME"'],
  ["main.tf", 'program = ["sh", "-c", "id | wc"]\n', "shell id | wc"],
  ["main.tf", "command = <<-EOT\n  id | wc\nEOT\n", "shell   id | wc"],
  ["Jenkinsfile", "steps { sh '''id | wc''' }\n", "shell id | wc"],
  ["CMakeLists.txt", 'execute_process(COMMAND sh -c "id | wc")\n', 'shell sh -c "id | wc"'],
  ["shell.nix", "shellHook = ''\n  id | wc\n'';\n", "shell \n  id | wc\n"],
  ["Procfile", "web: ruby a.rb\n", "shell ruby a.rb"],
  ["main.go", "package main\n\n//go:generate go run ./gen\n", "shell go run ./gen"],
  ["a.sql", "COPY t FROM PROGRAM 'echo ''a''';\n", "shell echo 'a'"],
  ["a.sql", "\\! id\n", "shell id"],
  ["a.sql", "EXEC xp_cmdshell N'dir c:';\n", "batch dir c:"],
  ["a.sql", "DO $$\nimport os\n$$ LANGUAGE plpython3u;\n", "python \nimport os\n"],
])("the command in %s: %s", (path, text, wanted) => {
  expect(handed(path, text)).toContain(wanted);
});

test.each(["SELECT system FROM notes;\n", "COPY notes TO '/tmp/a.csv';\n", "-- .shell is not used here\n"])(
  "no command: %s",
  (text) => {
    expect(handed("a.sql", text)).toEqual([]);
  },
);

test("other files hold none", () => {
  expect(holdsCommands("notes.txt")).toBe(false);
});
