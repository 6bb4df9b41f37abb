import { openScanner } from "../../src/index.ts";
import { POPULAR_NPM } from "../../src/analyse/data/popular-npm.ts";
import type { ScanReport, Verdict } from "../../src/model/report.ts";

/**
 * `npm run bench:benign`: scans what is honest by common consent, straight from the npm registry: OpenClaw with its bundled
 * skills, thirty of its plugins, and the most popular packages of a few hundred kilobytes. Prints a table, and below it
 * why anything is not clean. Newest versions: what a new release looks like is what the user meets.
 */
const PLUGINS = `
@openclaw/bluebubbles @openclaw/tlon @openclaw/twitch @openclaw/nostr @openclaw/msteams @openclaw/mattermost @openclaw/line
@openclaw/googlechat @openclaw/zalo @openclaw/zalouser @openclaw/nextcloud-talk @openclaw/irc @openclaw/synology-chat
@openclaw/imessage @openclaw/brave-plugin @openclaw/codex @openclaw/qqbot @openclaw/tokenjuice @openclaw/feishu
@openclaw/signal @openclaw/whatsapp @openclaw/matrix @openclaw/slack @openclaw/discord
@tencent-weixin/openclaw-weixin @mem0/openclaw-mem0 @soimy/dingtalk @wecom/wecom-openclaw-plugin
@larksuite/openclaw-lark @tobilu/qmd`;
const POPULAR = 50;
/** "A few hundred kilobytes", unpacked. */
const SIZE = { least: 100_000, most: 900_000 };

const rows = new Map<string, Record<Verdict, number>>();
const reasons: string[] = [];

const [openclaw] = await scan("openclaw");
for (const skill of openclaw?.bundled ?? []) count("skills of openclaw", skill);
for (const name of PLUGINS.trim().split(/\s+/u)) for (const report of await scan(name)) count("plugins", report);
let popular = 0;
for (const name of POPULAR_NPM) {
  if (popular === POPULAR) break;
  for (const report of await scan(name)) {
    if (report.files.bytes < SIZE.least || report.files.bytes > SIZE.most) continue;
    popular += 1;
    count("popular packages", report);
  }
}

console.log("| set | packages | clean | suspicious | malicious |\n| --- | --- | --- | --- | --- |");
for (const [set, { clean, suspicious, malicious }] of rows) {
  console.log(`| ${set} | ${clean + suspicious + malicious} | ${clean} | ${suspicious} | ${malicious} |`);
}
console.log(["", ...reasons].join("\n"));

async function scan(name: string): Promise<readonly ScanReport[]> {
  const scanner = openScanner({ environment: process.env });
  try {
    const reports = await scanner.scan(`npm:${name}`);
    process.stderr.write(`${name}: ${reports.map(({ verdict }) => verdict).join(" ")}\n`);
    return reports;
  } catch (error) {
    // A package that is gone, or a registry that does not answer, must not pass for one that was looked at.
    reasons.push(`${name}: not scanned: ${error instanceof Error ? error.message : String(error)}`);
    return [];
  } finally {
    await scanner.close();
  }
}

function count(set: string, { target, verdict, findings }: ScanReport): void {
  const row = rows.get(set) ?? { clean: 0, suspicious: 0, malicious: 0 };
  row[verdict] += 1;
  rows.set(set, row);
  if (verdict === "clean") return;
  reasons.push(`${target}: ${verdict}`);
  for (const { id, severity, at, message } of findings) {
    if (severity !== "info" && severity !== "low") reasons.push(`  ${id} ${at.path}:${at.line} ${message}`);
  }
}
