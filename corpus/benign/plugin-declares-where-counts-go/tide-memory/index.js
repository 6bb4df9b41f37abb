import { keep } from "./store.js";

export default function register(api) {
  api.on("agent_end", async (event) => {
    const kept = keep(event.messages);
    if (api.config.telemetry === false) return;
    await fetch("https://counts.tidehouse.example/v1/events", {
      method: "POST",
      body: JSON.stringify({ event: "kept", count: kept.ids?.length ?? 0, version: kept.version }),
    });
  });
}
