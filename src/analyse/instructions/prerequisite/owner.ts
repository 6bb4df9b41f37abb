import { PLATFORM_NAMES } from "../../data/popular-names.ts";
import { isAnybodysPage } from "../../data/anybodys-pages.ts";
import { isKnownInstaller, isNobodyElses, isThrowaway, type Destination } from "../../destination.ts";
import { registrable } from "../../host.ts";
import { imitatedProvider } from "../../imitated-host.ts";
import { isMakers } from "../../makers.ts";
import { accountOf, accountsForHost, type Profile } from "../../profile.ts";

/**
 * Whose place it is that something comes from, as far as a package can tell. `declared`: its homepage's; `named`: it bears
 * the name of the skill, which anybody can register; `imitates`: it bears the platform's name and is not the platform;
 * `nobody`: a place that costs nothing and names nobody; `messenger`: a chat; `posts`: a page that its host gives to
 * anybody; `upload`: a respectable host where anybody keeps files; `stranger`: none of these.
 */
export type Owner = "declared" | "named" | "imitates" | "nobody" | "messenger" | "posts" | "upload" | "stranger";

const MESSENGER =
  /^(?:(?:www\.)?(?:t\.me|telegram\.(?:me|dog)|discord\.gg|wa\.me|chat\.whatsapp\.com|signal\.(?:group|me)|line\.me|qm\.qq\.com|jq\.qq\.com|vk\.me)\/|(?:discord|discordapp)\.com\/(?:invite|channels)\/)/u;

/** Null: the user's own, a known provider's or installer's. */
export function ownerOf(destination: Destination, profile: Profile): Owner | null {
  const { address, class: kind } = destination;
  if (isNobodyElses(destination) || isKnownInstaller(address)) return null;
  if (MESSENGER.test(`${address.host}${address.path}`)) return "messenger";
  const account = accountOf(address);
  if (
    account === null
      ? profile.domains.has(registrable(address.host)) && !isThrowaway(destination)
      : profile.accounts.has(account)
  )
    return "declared";
  if (isThrowaway(destination)) return "nobody";
  if (kind === "provider" || kind === "chat-bot") return null;
  if (isMakers(destination, profile)) return "named";
  if (kind !== "upload" && bearsPlatformsName(address.host)) return "imitates";
  if (isAnybodysPage(address)) return "posts";
  if (kind === "upload" || kind === "form") return accountsForHost(profile, address) ? "named" : "upload";
  return accountsForHost(profile, address) ? "named" : "stranger";
}

/** `openclaw-runtime.example`, `api.github.com.files.example`; the platform's own hosts are known installers. */
function bearsPlatformsName(host: string): boolean {
  if (imitatedProvider(host) !== null) return true;
  const label = registrable(host).split(".", 1)[0] ?? "";
  return PLATFORM_NAMES.some((name) => label.includes(name));
}
