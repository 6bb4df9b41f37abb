/** Fewer phrases than this may be a request that is cut up by commas. */
const MIN_PHRASES = 8;
const MAX_WORDS = 6;
/** On the average: "order cakes online, bread near me". */
const MEAN_WORDS = 4;
const MAX_TEXT = 4_000;
/** Whoever wants something of a reader says where from, where to or what about. */
const NAMES_A_PLACE =
  /https?:|www\.|\w@\w|[~$][/\w]|[\w-]\.(?:env|json|md|pem|py|sh|js|ya?ml|txt)\b|\d{1,3}(?:\.\d{1,3}){3}|`/iu;
/** What an agent takes for its own page has no visitors who search. */
const FOR_AGENTS =
  /(?:^|\/)(?:skills?|agents?|claude|gemini|soul|memory|tools|heartbeat|copilot-instructions)\.md$|\.mdc$/iu;

/** Phrases that a page's visitors may look for, kept out of sight at its foot: a list of them asks for nothing. */
export function isSearchWords(text: string, path: string): boolean {
  if (text.length > MAX_TEXT || FOR_AGENTS.test(path) || NAMES_A_PLACE.test(text) || /[.!?。！？;]\s*\S/u.test(text))
    return false;
  const phrases = text.split(/[,，、|•·]/u).map((phrase) => phrase.trim().split(/\s+/u).length);
  const words = phrases.reduce((sum, count) => sum + count, 0);
  return (
    phrases.length >= MIN_PHRASES &&
    phrases.every((count) => count <= MAX_WORDS) &&
    words <= MEAN_WORDS * phrases.length
  );
}
