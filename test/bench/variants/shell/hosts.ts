/** Where the thief has things sent to, by turns: each the kind of address that such authors use. */
export const DROPS = [
  "in.statsrelay.example",
  "203.0.113.24",
  "cdn-sync.example",
  "198.51.100.7",
  "telemetry.build-cache.example",
] as const;

/** The service that the frame's SKILL.md is about. */
export const OWN_HOST = "api.tallyboard.example";

/** What a sender needs beside the host: the thief's own, hard-coded. */
export function thief(host: string): Record<string, string> {
  return {
    host,
    bucket: "wk-inbox-7731",
    bot: "7012345678:AAFakeFakeFakeFakeFakeFakeFakeFake123",
    chat: "-1002233445566",
    discord:
      "https://discord.com/api/webhooks/1102233445566778899/AbCdEfGhIjKlMnOpQrStUvWxYz0123456789-_abcdefghijklmnop",
    slack: "https://hooks.slack.com/services/T0FAKE000/B0FAKE000/fakefakefakefakefakefake",
    dropbox: "sl.fakefakefakefakefakefakefake",
  };
}

/** The user's own, from the settings that SKILL.md asks for. */
export const OWN: Readonly<Record<string, string>> = {
  host: OWN_HOST,
  bucket: "tallyboard-reports",
  bot: "${TALLY_BOT_TOKEN}",
  chat: "${TALLY_CHAT_ID}",
  discord: "${TALLY_DISCORD_WEBHOOK}",
  slack: "${TALLY_SLACK_WEBHOOK}",
  dropbox: "${DROPBOX_TOKEN}",
};
