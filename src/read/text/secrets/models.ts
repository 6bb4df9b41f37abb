import { form, GITLEAKS, marked, SECRETLINT, type SecretFormat } from "./format.ts";

/** Language models, and what agents search, read and speak with. */
export const MODELS: readonly SecretFormat[] = [
  // Every current key of OpenAI has T3BlbkFJ ("OpenAI" in base64) in its middle.
  {
    secret: "openai-key",
    keyword: "sk-",
    pattern: form("sk-(?:(?:proj|svcacct|admin|None)-)?[A-Za-z0-9_-]{20,120}T3BlbkFJ[A-Za-z0-9_-]{20,120}"),
    source: GITLEAKS,
  },
  // Those who offer OpenAI's interface took its old form: DeepSeek and DashScope with 32 hex digits, Moonshot and others with 48 letters.
  {
    secret: "model-service-key",
    keyword: "sk-",
    pattern: /(?<=["'`=:\s])sk-(?:[a-f0-9]{32}|[A-Za-z0-9]{48})(?![A-Za-z0-9_-])/y,
    source: "api-docs.deepseek.com, help.aliyun.com (DashScope), platform.moonshot.ai: their API keys",
  },
  ...[
    {
      secret: "anthropic-key",
      marks: ["sk-ant-"],
      body: String.raw`(?:api|admin|oat)\d{2}-[A-Za-z0-9_-]{80,120}`,
      source: GITLEAKS,
    },
    {
      secret: "openrouter-key",
      marks: ["sk-or-v1-"],
      body: "[a-f0-9]{64}",
      source: "openrouter.ai/docs, authentication",
    },
    {
      secret: "langfuse-key",
      marks: ["sk-lf-"],
      body: "[a-f0-9]{8}(?:-[a-f0-9]{4}){3}-[a-f0-9]{12}",
      source: "langfuse.com/docs, API keys",
    },
    { secret: "huggingface-token", marks: ["hf_"], body: "[A-Za-z]{34}", source: GITLEAKS },
    { secret: "huggingface-token", marks: ["api_org_"], body: "[A-Za-z]{34}", source: GITLEAKS },
    { secret: "groq-key", marks: ["gsk_"], body: "[A-Za-z0-9]{52}", source: SECRETLINT },
    { secret: "xai-key", marks: ["xai-"], body: "[A-Za-z0-9]{80}", source: "docs.x.ai, API keys" },
    { secret: "perplexity-key", marks: ["pplx-"], body: "[A-Za-z0-9]{48}", source: GITLEAKS },
    { secret: "replicate-token", marks: ["r8_"], body: "[A-Za-z0-9]{37}", source: "replicate.com/docs, API tokens" },
    { secret: "elevenlabs-key", marks: ["sk_"], body: "[a-f0-9]{48}", source: "elevenlabs.io/docs, API keys" },
    {
      secret: "langsmith-key",
      marks: ["lsv2_pt_", "lsv2_sk_"],
      body: "[a-f0-9]{32}_[a-f0-9]{10}",
      source: "docs.langchain.com, API keys",
    },
    { secret: "pinecone-key", marks: ["pcsk_"], body: "[A-Za-z0-9_]{50,100}", source: "docs.pinecone.io, API keys" },
    { secret: "together-key", marks: ["tgp_v1_"], body: "[A-Za-z0-9_-]{43}", source: "docs.together.ai, API keys" },
    { secret: "jina-key", marks: ["jina_"], body: "[A-Za-z0-9_-]{48,72}", source: "jina.ai, API keys" },
    {
      secret: "tavily-key",
      marks: ["tvly-"],
      body: "(?:dev-|prod-)?[A-Za-z0-9]{32}",
      source: "docs.tavily.com, API keys",
    },
    { secret: "firecrawl-key", marks: ["fc-"], body: "[a-f0-9]{32}", source: "docs.firecrawl.dev, authentication" },
    { secret: "e2b-key", marks: ["e2b_"], body: "[a-f0-9]{40}", source: "e2b.dev/docs, API keys" },
    { secret: "apify-token", marks: ["apify_api_"], body: "[A-Za-z0-9]{36}", source: "docs.apify.com, API tokens" },
    {
      secret: "brave-key",
      marks: ["BSA"],
      body: "[A-Za-z0-9_-]{24,30}",
      near: /brave|\bsearch/i,
      source: "api-dashboard.search.brave.com, API keys",
    },
  ].flatMap(marked),
];
