import { HOLE, type Value } from "../../../model/value.ts";
import { concatenate, constant, unknown } from "../../value.ts";
import { from, NOTHING_KNOWN, originsOf, type Abstract } from "../values/abstract.ts";
import type { Call, Effect, Effects } from "../run/call.ts";
import { argument, operand, result, share } from "../run/call.ts";
import { toValue } from "../values/operand.ts";
import { readPath } from "./read-file.ts";
import { writePath } from "./write-file.ts";

/** A client of one service: where what its methods send goes. */
function service(destination: (call: Call) => Value): Effect {
  return (call) => {
    const made = result(call);
    made.state.url = destination(call);
    return made;
  };
}

const to =
  (url: string): ((call: Call) => Value) =>
  () =>
    constant(url);

function sendAll(call: Call, destination: Value, payload: readonly Value[]): Abstract {
  for (const value of payload) call.machine.dumped(call.node, value.origins);
  call.machine.emit(call.node, { op: "send", channel: "http", destination, payload });
  return from([{ kind: "network", url: destination.shape, at: call.machine.at(call.node) }]);
}

const send: Effect = (call) => {
  const payload = [...call.positional, ...call.keywords.values()].map((part) => toValue(part));
  return sendAll(call, call.callee.state.url ?? unknown(), [...payload, ...(call.callee.state.given ?? [])]);
};

/** `upload_file(path, bucket, key)`: the file's content leaves. */
function upload(file: number, ...names: readonly string[]): Effect {
  return (call) => {
    const path = operand(call, file, ...names);
    const content = unknown(readPath(call.machine, call.node, path));
    return sendAll(call, bucketOf(call), [content]);
  };
}

function bucketOf(call: Call): Value {
  const base = call.callee.state.url ?? unknown();
  const bucket = argument(call, 1, "Bucket", "bucket_name");
  if (bucket === null || base.shape !== "s3://") return base;
  return concatenate([base, toValue(bucket)]);
}

const BOTS = [
  "telebot.TeleBot",
  "telegram.Bot",
  "aiogram.Bot",
  "pyrogram.Client",
  "telethon.TelegramClient",
  "telegram.ext.Updater",
];
const BOT_METHODS = [
  "send_message",
  "send_document",
  "send_photo",
  "send_file",
  "send_video",
  "send_media_group",
  "reply_text",
  "sendMessage",
  "sendDocument",
];

export const SERVICES: Effects = {
  ...share(BOTS, service(to("https://api.telegram.org/"))),
  ...share(
    BOTS.flatMap((name) => BOT_METHODS.map((method) => `${name}().${method}`)),
    send,
  ),
  ...share(["discord_webhook.DiscordWebhook", "discord_webhook.AsyncDiscordWebhook"], (call) => {
    const made = result(
      call,
      unknown([...call.positional, ...call.keywords.values()].flatMap((part) => originsOf(part))),
    );
    made.state.url = operand(call, 0, "url");
    made.state.given = [{ ...toValue(argument(call, -1, "content") ?? NOTHING_KNOWN) }];
    return made;
  }),
  ...share(
    [
      "discord.SyncWebhook.from_url",
      "discord.Webhook.from_url",
      "dhooks.Webhook",
      "slack_sdk.webhook.WebhookClient",
      "slack_sdk.WebhookClient",
      "slackweb.Slack",
      "knockknock.discord_sender",
    ],
    service((call) => operand(call, 0, "url", "webhook_url")),
  ),
  ...share(
    [
      "discord_webhook.DiscordWebhook().execute",
      "discord_webhook.AsyncDiscordWebhook().execute",
      "discord.SyncWebhook.from_url().send",
      "discord.Webhook.from_url().send",
      "dhooks.Webhook().send",
      "slack_sdk.webhook.WebhookClient().send",
      "slack_sdk.WebhookClient().send",
      "slackweb.Slack().notify",
    ],
    send,
  ),
  ...share(
    ["slack_sdk.WebClient", "slack_sdk.web.async_client.AsyncWebClient", "slack.WebClient"],
    service(to("https://slack.com/api/")),
  ),
  ...share(
    [
      "slack_sdk.WebClient().chat_postMessage",
      "slack_sdk.WebClient().files_upload",
      "slack_sdk.WebClient().files_upload_v2",
      "slack.WebClient().chat_postMessage",
    ],
    send,
  ),
  ...share(
    ["boto3.client", "boto3.resource", "boto3.Session().client", "boto3.session.Session().client", "minio.Minio"],
    service((call) => {
      const endpoint = argument(call, -1, "endpoint_url");
      if (endpoint !== null) return toValue(endpoint);
      if (call.path === "minio.Minio") return operand(call, 0, "endpoint");
      const name = operand(call, 0, "service_name").text;
      return name === "s3" ? constant("s3://") : constant(`https://${name ?? HOLE}.amazonaws.com/`);
    }),
  ),
  ...share(
    ["boto3.client().upload_file", "boto3.Session().client().upload_file", "boto3.resource().Bucket().upload_file"],
    upload(0, "Filename"),
  ),
  "minio.Minio().fput_object": upload(2, "file_path"),
  "minio.Minio().put_object": (call) =>
    sendAll(call, call.callee.state.url ?? unknown(), [toValue(argument(call, 2, "data") ?? NOTHING_KNOWN)]),
  ...share(
    [
      "boto3.client().put_object",
      "boto3.client().upload_fileobj",
      "boto3.client().invoke",
      "boto3.client().send_message",
      "boto3.client().publish",
    ],
    (call) => {
      const body =
        argument(call, -1, "Body", "Fileobj", "Payload", "MessageBody", "Message") ??
        argument(call, 0) ??
        NOTHING_KNOWN;
      return sendAll(call, bucketOf(call), [toValue(body)]);
    },
  ),
  ...share(["boto3.client().download_file", "boto3.resource().Bucket().download_file"], (call) => {
    const content = from([{ kind: "network", url: `s3://${operand(call, 0).shape}`, at: call.machine.at(call.node) }]);
    writePath(call.machine, call.node, operand(call, 2, "Filename"), content, false);
    return NOTHING_KNOWN;
  }),
  ...share(
    [
      "google.cloud.storage.Client().bucket().blob().upload_from_filename",
      "google.cloud.storage.Client().get_bucket().blob().upload_from_filename",
    ],
    (call) => {
      const content = unknown(readPath(call.machine, call.node, operand(call, 0, "filename")));
      return sendAll(call, constant("https://storage.googleapis.com/"), [content]);
    },
  ),
  ...share(["dropbox.Dropbox().files_upload"], (call) => {
    const body = argument(call, 0, "f") ?? NOTHING_KNOWN;
    return sendAll(call, constant("https://content.dropboxapi.com/"), [toValue(body)]);
  }),
};
