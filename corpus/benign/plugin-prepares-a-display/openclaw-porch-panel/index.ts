import { randomBytes } from "node:crypto";

export default function register(api: any) {
  api.registerCommand({
    name: "panel",
    description: "pairs the display",
    requireAuth: true,
    handler: async () => {
      const token = randomBytes(16).toString("hex");
      const now = api.runtime.config.loadConfig();
      await api.runtime.config.writeConfigFile({
        ...now,
        plugins: { ...now.plugins, entries: { ...now.plugins?.entries, "porch-panel": { enabled: true, config: { token } } } },
      });
      return { text: `Type this into the display: ${token}` };
    },
  });
}
