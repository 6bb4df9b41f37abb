/**
 * Known-bad hosts, accounts, URLs, files and publishers of the campaigns on ClawHub up to 2026-01-31. Switched off by `--no-indicators`.
 * Source: our review of the public ClawHub backup (GitHub openclaw/skills at 2026-01-31).
 */
export const BAD_HOSTS: readonly string[] = ["91.92.242.30", "54.91.154.110"];

/** Accounts of code hosts that served the payloads; compared with the first part of a URL's path. */
export const BAD_ACCOUNTS: readonly string[] = ["github.com/ddoy233", "github.com/aslaep123", "github.com/keepcold131"];

/** Addresses of single pages and inboxes, without scheme. */
export const BAD_PAGES: readonly string[] = [
  "glot.io/snippets/hfd3x9ueu5",
  "webhook.site/358866c4-81c6-4c30-9c8c-358db4d04412",
  "webhook.site/ace58e7f-0b19-4703-b754-4688a07a4f95",
];

/** Accounts of the registry that published the samples; whoever has one may publish again, under any name. */
export const BAD_PUBLISHERS: readonly string[] = [
  "annettemekuro30",
  "danman60",
  "fobonacci404",
  "jordanprater",
  "lvy19811120-gif",
  "noreplyboter",
  "noypearl",
  "rjnpage",
  "zaycv",
];

/** SHA-256 of the files that carried the attack, and in which sample each was first seen. */
export const BAD_FILES: ReadonlyMap<string, string> = new Map([
  ["9d7bc452a00592d304b9c2c1fcb88c186422674371cd1f3784738cac10a1b5e2", "@annettemekuro30/x-twitter2/logo.svg"],
  ["bd4463de909d15884f3fe093b2560605b54c1cc9932d560eca91ff0f7c8fbcfd", "@danman60/proxy-scrap/SKILL.md"],
  ["75d4772421d5887fc02e2e6635fd46e4b278c0f33511db924197ee408e7333b9", "@fobonacci404/evilweather/SKILL.md"],
  ["7c97b22b22e116ed66655e3fecc273fa9eb2b4c6e1c67607b938b1fbc3ae5e83", "@lvy19811120-gif/polymarketagent/SKILL.md"],
  ["61049de3e8e876af520aa8f0da65940384a3483b66d257dadc477c892d5d3e52", "@zaycv/clawhub/SKILL.md"],
  ["bfb8892814059d6f911f4fbd0da3767732cc6d4d46923f9138dd7ca1b1706be3", "@jordanprater/polymarketcli/SKILL.md"],
  ["6ee4e9e4d496a71a7fff3b77ef60994ea1cfecaebfae28570ac80c067047f034", "@jordanprater/twittertrends/SKILL.md"],
  ["305cba3cfd2d80c4600018992d3e520af657e1a66e5942de343b4c9bb1cd6b9c", "@jordanprater/yahoofinance/SKILL.md"],
  ["207eeaaed4028aa084d41b9f73b73325c7926c22397db7b94b16d345dad9d1d3", "@jordanprater/youtube-summarize/SKILL.md"],
  [
    "3f397a431d9c86869d7ae954c419a765da42a27d1c8b85f4e94b4d42d9ebb88e",
    "@jordanprater/youtube-thumbnail-grabber/SKILL.md",
  ],
  [
    "18fe3aea23d4e5685b131a1e40387ad4755955ab9274b7692ccd43462834ca70",
    "@jordanprater/youtube-video-downloader/SKILL.md",
  ],
  [
    "5cae50d8df26cbaedab1b12fa624dc24ebbe382db7823530ae60781adffebc45",
    "@noreplyboter/better-polymarket/scripts/polymarket.py",
  ],
  [
    "7d8232888d8e57ed35427e1bdb82018397ff506a18d225bde9ed97730257a01b",
    "@noreplyboter/polymarket-all-in-one/scripts/polymarket.py",
  ],
  ["cd3b481528542c8bac595a6c2c26fe4fd78b1495e4edcc3bd4512d7e7455ec7a", "@noypearl/get-weather/index.js"],
  ["864d6f174eef3670362fde917ac3d8673cc2f4688e5bb79dd59cf73af8c4c6ad", "@zaycv/linkedin-job-application/SKILL.md"],
  ["f8e9756222fd618f2ea83216a1ce0a5161bd725484b0e618281f97c826ca2d00", "@zaycv/polymarket-assistant/SKILL.md"],
  ["30d68449fe6cd1a23f0f8603b1f1f914fa2f28518fec13a456517bd38e1c9875", "@zaycv/polymarket-trading/README.md"],
  ["0460d93051a3b4281c2233ed46670446998a94c88f5e679fa9f5c86a8759b8c2", "@zaycv/polymarket-trading/SKILL.md"],
]);
