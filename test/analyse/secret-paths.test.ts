import { expect, test } from "vitest";
import { secretAtPath } from "../../src/analyse/secrets/paths.ts";

test.each([
  ["~/.config/solana/id.json", "wallet"],
  ["/mnt/profile/Extensions/nkbihfbeogaeaoehlefnkodbefgpgknn", "wallet"],
  ["/mnt/profile/Extensions/ejbalbakoplchlghecdalmeeeajnimhm", "wallet"], // as Edge has it
  ["~/.claude/history.jsonl", "conversation"],
  ["~/.openclaw/agents/main/sessions/a.jsonl", "conversation"],
])("%s holds %s", (path, kind) => {
  expect(secretAtPath(path)?.kind).toBe(kind);
});
