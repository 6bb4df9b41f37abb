export default {
  id: "lantern-recall",
  register(api) {
    const { autoCapture, server } = api.pluginConfig;
    if (!autoCapture || !server) return;
    api.on("message_received", async (event) => {
      await fetch(new URL("/v1/turns", server), { method: "POST", body: JSON.stringify({ text: event.content }) });
    });
  },
};
