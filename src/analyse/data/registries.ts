/** A public registry: its label under some top-level domains. */
function under(label: string, ...domains: readonly string[]): readonly string[] {
  return domains.map((domain) => `${label}.${domain}`);
}

/**
 * Where installations take packages from by themselves, by the words in the names of their tokens. Sources: the defaults of
 * npm, Yarn, pip, cargo, RubyGems, Composer, NuGet and JSR.
 */
export const REGISTRIES: Readonly<Record<string, readonly string[]>> = {
  npm: under("npmjs", "org", "com"),
  yarn: under("yarnpkg", "com"),
  pypi: [...under("pypi", "org"), ...under("pythonhosted", "org")],
  crates: under("crates", "io"),
  rubygems: under("rubygems", "org"),
  packagist: under("packagist", "org"),
  nuget: under("nuget", "org"),
  jsr: under("jsr", "io"),
};

/** Where whole countries and companies take their packages from, and who keeps registries for others. Source: the manuals of each. */
export const MIRRORS: readonly string[] = [
  ...under("npmmirror", "com"),
  ...under("cnpmjs", "org"),
  ...under("taobao", "org", "com"),
  "aliyun.com",
  "aliyuncs.com",
  "tencent.com",
  "tencentyun.com",
  "huaweicloud.com",
  "douban.com",
  "163.com",
  "edu.cn",
  "ac.cn",
  "github.com",
  "gitlab.com",
  "nvidia.com",
  "googleapis.com",
  "amazonaws.com",
  "azure.com",
  "pytorch.org",
  "pkg.dev",
  "jfrog.io",
  "cloudsmith.io",
];

/** Where everybody keeps images of containers. */
export const IMAGES_OF_ALL: readonly string[] = [
  ...under("docker", "io"),
  ...under("ghcr", "io"),
  ...under("quay", "io"),
  ...under("gcr", "io"),
  ...under("ecr", "aws"),
  ...under("gitlab", "com"),
];

/** Where one maker keeps his own. Source: the manuals of each. */
export const IMAGES_OF_MAKERS: readonly string[] = [
  ...under("nvcr", "io"),
  ...under("k8s", "io"),
  ...under("redhat", "com", "io"),
  "microsoft.com",
  "elastic.co",
  "oracle.com",
];
