import { expect, test } from "vitest";
import { told } from "../../src/report/told.ts";
import { sampleReport } from "./sample-report.ts";

test("one deed in many files is told once with its places, another deed of the signature below the same title", () => {
  const [finding] = sampleReport().findings;
  if (finding === undefined) throw new Error("the sample has a finding");
  const at = (path: string): typeof finding.at => ({ ...finding.at, path });
  const groups = told([finding, { ...finding, at: at("b.sh") }, { ...finding, message: "another", at: at("c.sh") }]);
  expect(groups.map(({ deeds }) => deeds.map((deed) => deed.map((each) => each.at.path)))).toEqual([
    [[finding.at.path, "b.sh"], ["c.sh"]],
  ]);
});
