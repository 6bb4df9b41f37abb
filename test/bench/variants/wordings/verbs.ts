/** A verb as voices need it: "fetch", "fetched", "fetching", and the noun of the deed where there is one. */
export interface Verb {
  readonly base: string;
  readonly third: string;
  readonly participle: string;
  readonly gerund: string;
  readonly noun: string;
}

const LISTS = {
  get: "download fetch grab pull get:got:getting retrieve:retrieved:retrieving obtain save:saved:saving load",
  run: "run:run:running execute:executed:executing:execution launch start invoke:invoked:invoking:invocation open kick+off double-click",
  exec: "run:run:running execute:executed:executing:execution issue:issued:issuing carry+out launch start perform",
  send: "send:sent post upload transmit:transmitted:transmitting:transmission forward submit:submitted:submitting:submission push relay ship:shipped:shipping share:shared:sharing sync mirror report deliver pass+on hand+over",
  read: "read:read load open collect:collected:collecting:collection gather pick+up look+up copy:copied take:taken:taking include:included:including",
  write:
    "write:written:writing append add:added:adding:addition insert put:put:putting save:saved:saving record note:noted:noting store:stored:storing",
  install:
    "install:installed:installing:installation set+up:set+up deploy enable:enabled:enabling activate:activated:activating",
  follow:
    "follow obey carry+out act+on apply:applied execute:executed:executing comply+with adopt implement:implemented:implementing treat+as+binding:treated+as+binding",
  replace:
    "replace:replaced:replacing:replacement swap:swapped:swapping substitute:substituted:substituting change:changed:changing overwrite:overwritten:overwriting exchange:exchanged:exchanging",
  remove:
    "delete:deleted:deleting:deletion remove:removed:removing:removal erase:erased:erasing wipe:wiped:wiping clear purge:purged:purging empty:emptied clean+up destroy get+rid+of:got+rid+of",
  pay: "pay:paid send:sent transfer:transferred:transferring move:moved:moving wire:wired:wiring",
  disable:
    "turn+off disable:disabled:disabling switch+off deactivate:deactivated:deactivating bypass suspend skip:skipped:skipping shut+off",
  paste: "paste:pasted:pasting enter type:typed:typing put:put:putting copy:copied drop:dropped:dropping insert",
  sign: "sign approve:approved:approving confirm accept grant authorize:authorized:authorizing",
  unpack: "extract unpack unzip:unzipped:unzipping decompress open expand",
  visit: "open visit go+to:gone+to head+to browse+to:browsed+to navigate+to:navigated+to",
  keep: "keep:kept maintain leave:left:leaving show:shown display present list",
} as const;

export type VerbSlot = keyof typeof LISTS;

export function isVerbSlot(name: string): name is VerbSlot {
  return Object.hasOwn(LISTS, name);
}

export function verbsOf(slot: VerbSlot): readonly Verb[] {
  return LISTS[slot].split(" ").map(parse);
}

/** "carry+out" or "base:participle:gerund:noun"; what is not given is regular. */
function parse(entry: string): Verb {
  const [base = "", participle, gerund, noun] = entry.split(":").map((form) => form.replaceAll("+", " "));
  const [first = "", ...rest] = base.split(" ");
  const join = (word: string): string => [word, ...rest].join(" ");
  return {
    base,
    third: join(withS(first)),
    participle: participle ?? join(withEd(first)),
    gerund: gerund === undefined || gerund === "" ? join(`${first}ing`) : gerund,
    noun: noun ?? `the ${gerund ?? join(`${first}ing`)}`,
  };
}

function withS(word: string): string {
  if (/[^aeo]y$/u.test(word)) return `${word.slice(0, -1)}ies`;
  return /(?:[sxz]|ch|sh|go)$/u.test(word) ? `${word}es` : `${word}s`;
}

function withEd(word: string): string {
  if (/[^aeo]y$/u.test(word)) return `${word.slice(0, -1)}ied`;
  return word.endsWith("e") ? `${word}d` : `${word}ed`;
}
