import { form, GITLEAKS, marked, type SecretFormat } from "./format.ts";

const SLACK = "docs.slack.dev, Tokens";
const UUID = "[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}";

/** Bots, and addresses at which whoever knows them may write. */
export const MESSENGERS: readonly SecretFormat[] = [
  {
    secret: "slack-token",
    keyword: "xox",
    pattern: form("xox[abeoprs]-(?:\\d{9,14}-){1,3}[A-Za-z0-9-]{16,120}"),
    source: SLACK,
  },
  {
    secret: "slack-token",
    keyword: "xapp-",
    pattern: form("xapp-\\d-[A-Z0-9]{8,14}-\\d{9,14}-[a-f0-9]{40,80}"),
    source: SLACK,
  },
  // A session's own token and cookie, as its browser holds them.
  { secret: "slack-session", keyword: "xox", pattern: form("xoxc-(?:\\d{9,14}-){3}[a-f0-9]{64}"), source: SLACK },
  { secret: "slack-session", keyword: "xoxd-", pattern: form("xoxd-[A-Za-z0-9%]{80,300}"), source: SLACK },
  {
    secret: "slack-webhook",
    keyword: "hooks.slack.com/",
    pattern: form(
      "hooks\\.slack\\.com/(?:services|workflows|triggers)/T[A-Z0-9]{8,12}/[A-Z0-9]{8,14}/[A-Za-z0-9]{20,34}",
    ),
    source: "docs.slack.dev, Incoming webhooks",
  },
  // A number, a colon, 35 characters that begin with AA.
  {
    secret: "telegram-bot-token",
    keyword: ":aa",
    before: 10,
    pattern: form("(?<!\\d)\\d{8,10}:AA[A-Za-z0-9_-]{33}"),
    source: "core.telegram.org/bots",
  },
  // The first part is the bot's number in base64; webhooks hold number and token.
  {
    secret: "discord-bot-token",
    keyword: "discord",
    pattern:
      /discord[^\n]{0,80}?["'\s=:]([MNO][A-Za-z0-9_-]{23,27}\.[A-Za-z0-9_-]{6}\.[A-Za-z0-9_-]{27,40})(?![\w-])/iy,
    source: "discord.com/developers/docs, authentication",
  },
  {
    secret: "discord-webhook",
    keyword: "/api/webhooks/",
    pattern: form("/api/webhooks/\\d{17,20}/[A-Za-z0-9_-]{60,72}"),
    source: "discord.com/developers/docs, webhooks",
  },
  {
    secret: "teams-webhook",
    keyword: ".webhook.office.com/webhookb2/",
    pattern: form(`\\.webhook\\.office\\.com/webhookb2/${UUID}@${UUID}/IncomingWebhook/[a-f0-9]{32}/${UUID}`),
    source: GITLEAKS,
  },
  {
    secret: "lark-webhook",
    keyword: "/open-apis/bot/v2/hook/",
    pattern: form(`/open-apis/bot/v2/hook/${UUID}`),
    source: "open.larksuite.com, custom bots",
  },
  {
    secret: "dingtalk-webhook",
    keyword: "oapi.dingtalk.com/robot/send?access_token=",
    pattern: form("oapi\\.dingtalk\\.com/robot/send\\?access_token=[a-f0-9]{64}"),
    source: "open.dingtalk.com, custom robots",
  },
  {
    secret: "wecom-webhook",
    keyword: "/cgi-bin/webhook/send?key=",
    pattern: form(`/cgi-bin/webhook/send\\?key=${UUID}`),
    source: "developer.work.weixin.qq.com, group robots",
  },
  // cli_ and 16 hex digits, then a secret of 32 letters and digits.
  {
    secret: "lark-app-secret",
    keyword: "cli_",
    pattern:
      /cli_[0-9a-f]{16}["',\s]{1,12}(?:-s|--app-secret|app_?secret)["',:=\s]{1,12}([A-Za-z0-9]{32})(?![A-Za-z0-9])/iy,
    source: "open.larksuite.com, Get app credentials",
  },
  // SK/AC and 32 hex.
  {
    secret: "twilio-key",
    keyword: "twilio",
    pattern: /twilio[^\n]{0,60}?["'\s=:]((?:SK|AC)[0-9a-f]{32})(?![0-9a-zA-Z])/iy,
    source: "twilio.com/docs, API keys",
  },
  ...marked({ secret: "facebook-token", marks: ["EAAM", "EAAC"], body: "[A-Za-z0-9]{100,300}", source: GITLEAKS }),
  // 21 times A, number and secret in base64, written as in a URL. The three tokens of X's own web and mobile programs
  // are known to everybody and left out.
  {
    secret: "x-bearer-token",
    keyword: "aaaaaaaaaaaaaaaaaaaaa",
    pattern:
      /(?<![A-Za-z0-9+/])A{21}(?!NRILgA|FQODgE|F7aAAA)([A-Za-z0-9]{8,24}(?:%2B|%2F|[A-Za-z0-9]){0,24}%3D(?:%2B|%2F|%3D|[A-Za-z0-9]){40,80})(?![A-Za-z0-9%])/y,
    source: "docs.x.com, App-only authentication",
  },
];
