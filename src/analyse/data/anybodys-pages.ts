import type { Address } from "../host.ts";

/**
 * Where everybody writes what he likes under a name that he likes: profiles, posts, comments, issues, documents, notes of a
 * chain ("dead drop", MITRE ATT&CK T1102.001).
 */
const HOSTS =
  /(?:^|\.)(?:reddit\.com|redd\.it|twitter\.com|x\.com|t\.me|telegra\.ph|youtube\.com|steamcommunity\.com|mastodon\.\w{2,10}|bsky\.(?:app|social)|medium\.com|docs\.google\.com|sites\.google\.com|notion\.(?:site|so)|pinterest\.com|instagram\.com|facebook\.com|tumblr\.com|vk\.com|trello\.com|dev\.to|ycombinator\.com|hacker-news\.firebaseio\.com|wikipedia\.org|wordpress\.com|blogspot\.com|etherscan\.io|bscscan\.com|solscan\.io|blockchain\.info|ipfs\.io|dropbox\.com|soundcloud\.com|linkedin\.com|producthunt\.com|zhihu\.com|weibo\.com|csdn\.net|juejin\.cn)$/u;
const ON_GITHUB =
  /^(?:api\.github\.com\/(?:users|gists|repos\/[^/]{1,100}\/[^/]{1,100}\/(?:issues|comments|pulls|discussions))\b|gist\.github(?:usercontent)?\.com\/|github\.com\/[^/]{1,100}\/?$|github\.com\/[^/]{1,100}\/[^/]{1,100}\/(?:issues|discussions|wiki)\b)/u;

/** True for a page that its host gives out, and that somebody else has written. */
export function isAnybodysPage({ host, path }: Address): boolean {
  return HOSTS.test(host) || ON_GITHUB.test(`${host}${path}`);
}
