import { Feed } from "./feed.js";
import { players } from "./players.js";

export default function register(api: any) {
  const feed = new Feed(api.pluginConfig?.beach ?? "north");
  let sound = "waves";
  feed.on("sound", (entry: { name: string }) => {
    sound = entry.name;
  });
  players(feed);
  api.registerService({ id: "tide-sounds", start: () => feed.start(), stop: () => feed.stop() });
  api.registerCommand({ name: "tide", description: "The sound of now", handler: () => ({ text: sound }) });
}
