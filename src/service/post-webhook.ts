import process from "node:process";
import { request } from "undici";
import { createDispatchers, type Dispatchers } from "../network/dispatchers.ts";
import { isLoopbackHost } from "../network/private-address.ts";
import { requestUrl } from "../network/request-url.ts";

const SECONDS = 10;
/** What a receiver says is thrown away; nobody gets us to read for long. */
const MOST_ANSWER_BYTES = 65_536;

export interface WebhookSender {
  /** Throws with the reason when the receiver does not answer with 2xx. */
  post(url: string, headers: Readonly<Record<string, string>>, body: string): Promise<void>;
  close(): Promise<void>;
}

/** A URL that webhooks may be sent to; throws ScanError with the reason. */
export function checkedWebhookUrl(text: string, allowPrivate: boolean): URL {
  return requestUrl(text, { allowInsecure: allowPrivate, mayBePrivate: allowPrivate });
}

/**
 * Sends notices to addresses that strangers to this machine named: never to the machine itself or its network, whatever
 * a name resolves to at the moment of the connection, and never along a redirect.
 */
export function openWebhookSender(allowPrivate: boolean): WebhookSender {
  const dispatchers = createDispatchers(process.env, SECONDS);
  return {
    async post(url, headers, body) {
      const target = checkedWebhookUrl(url, allowPrivate);
      const answer = await request(target, {
        method: "POST",
        headers: { ...headers, "content-type": "application/json", "user-agent": "skillscan" },
        body,
        dispatcher: dispatcherFor(target, dispatchers, allowPrivate),
        signal: AbortSignal.timeout(SECONDS * 1000),
      });
      await answer.body.dump({ limit: MOST_ANSWER_BYTES });
      if (answer.statusCode < 200 || answer.statusCode > 299)
        throw new Error(`the receiver answered ${answer.statusCode}`);
    },
    close: () => dispatchers.close(),
  };
}

function dispatcherFor(
  { hostname }: URL,
  { guarded, loopback, named }: Dispatchers,
  allowPrivate: boolean,
): Dispatchers["guarded"] {
  if (!allowPrivate) return guarded;
  return isLoopbackHost(hostname) ? loopback : named;
}
