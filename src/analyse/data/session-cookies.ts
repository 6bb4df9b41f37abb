/**
 * Cookies that are as good as their owner's login, by the names that sites give them → the domains that set them. Whoever
 * holds one is signed in, without password and second proof. Source: what each site sets when somebody signs in (2026-01).
 */
export const SESSION_COOKIES: ReadonlyMap<string, readonly string[]> = new Map([
  ["ct0", ["x.com", "twitter.com"]],
  ["twid", ["x.com", "twitter.com"]],
  ["li_at", ["linkedin.com"]],
  ["c_user", ["facebook.com", "messenger.com"]],
  ["ds_user_id", ["instagram.com"]],
  ["sessionid_ss", ["tiktok.com"]],
  ["reddit_session", ["reddit.com"]],
  ["SAPISID", ["google.com", "youtube.com"]],
  ["__Secure-1PSID", ["google.com", "youtube.com"]],
  ["__Secure-3PSID", ["google.com", "youtube.com"]],
  ["__Secure-next-auth.session-token", ["openai.com", "chatgpt.com"]],
  ["user_session", ["github.com"]],
  ["xoxd", ["slack.com"]],
  ["NetflixId", ["netflix.com"]],
  ["ubid-main", ["amazon.com"]],
  [".ROBLOSECURITY", ["roblox.com"]],
  ["steamLoginSecure", ["steampowered.com", "steamcommunity.com"]],
  ["SESSDATA", ["bilibili.com"]],
  ["bili_jct", ["bilibili.com"]],
  ["z_c0", ["zhihu.com"]],
  ["__Secure-refresh-token", ["discord.com"]],
]);
