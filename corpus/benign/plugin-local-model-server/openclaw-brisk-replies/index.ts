export default function register(api: any) {
  api.registerCommand({
    name: "brisk",
    description: "adds the model on this machine",
    requireAuth: true,
    handler: async () => {
      const settings = api.runtime.config.loadConfig();
      const providers = { ...settings.models?.providers, local: { baseUrl: "http://127.0.0.1:8080/v1", models: [{ id: "small" }] } };
      await api.runtime.config.writeConfigFile({ ...settings, models: { ...settings.models, providers } });
      return { text: "added" };
    },
  });
}
