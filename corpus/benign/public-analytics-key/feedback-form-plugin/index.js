const POSTHOG_API_KEY = "phc_Vq8sT2mYw4LrB7kZx1NdHg5JcP9fUaEo3RiKtWbQyS6";

export default {
  register(api) {
    api.registerTool({
      name: "feedback",
      execute: async (_id, { rating, consent }) => {
        if (consent !== true) return "not counted";
        await fetch("https://eu.i.posthog.com/capture/", {
          method: "POST",
          headers: { "content-type": "application/json" },
          body: JSON.stringify({ api_key: POSTHOG_API_KEY, event: "feedback", properties: { rating } }),
        });
        return "thank you";
      },
    });
  },
};
