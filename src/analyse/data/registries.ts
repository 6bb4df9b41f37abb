/** A public registry: its label under some top-level domains. */
function under(label: string, ...domains: readonly string[]): readonly string[] {
  return domains.map((domain) => `${label}.${domain}`);
}

/**
 * Where installations take packages from by themselves, by the words in the names of their tokens. Sources: the defaults of
 * npm, Yarn, pip, cargo, RubyGems, Composer and NuGet.
 */
export const REGISTRIES: Readonly<Record<string, readonly string[]>> = {
  npm: under("npmjs", "org", "com"),
  yarn: under("yarnpkg", "com"),
  pypi: [...under("pypi", "org"), ...under("pythonhosted", "org")],
  crates: under("crates", "io"),
  rubygems: under("rubygems", "org"),
  packagist: under("packagist", "org"),
  nuget: under("nuget", "org"),
};
