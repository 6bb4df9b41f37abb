/** Not `tool`, `app` or `server`: somebody may have published `my-tool`, and a manual that has it run means it. */
const THING = "(?:skill|package|pkg|plugin|module|name|project|org|scope|slug|extension|dependency|repo|repository)s?";

/** `my-skill`, `your-package`, `example-plugin`, `owner/repo`, `package-name`, `<name>`: what a manual writes for any name. */
const PLACEHOLDER = new RegExp(
  `^(?:${[
    String.raw`[<{\[].*`,
    String.raw`@?your[-_].{1,80}`,
    String.raw`example[-_].{1,80}`,
    String.raw`@?(?:my|some|any|another|the|an?|sample|other|new|target)[-_](?:[a-z]{1,12}[-_])?${THING}(?:[-_](?:name|slug|id))?`,
    String.raw`${THING}[-_](?:name|slug|id)(?:[-_]?\d)?`,
    String.raw`@?(?:owner|user|username|org|organization|author|publisher|scope)\/(?:${THING}|${THING}[-_](?:name|slug|id))`,
    "(?:slug|skillname|packagename)",
  ].join("|")})$`,
  "iu",
);
const MAX_NAME = 120;

/** Only where a text tells a person or an agent what to type: a script that asks for such a name gets what has it. */
export function isPlaceholderName(name: string): boolean {
  return name.length <= MAX_NAME && PLACEHOLDER.test(name);
}
