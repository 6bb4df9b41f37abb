import { expect, test } from "vitest";
import { isKnownInstaller } from "../../src/analyse/destination.ts";
import { addressOf } from "../../src/analyse/host.ts";

const SHA = "0123456789abcdef0123456789abcdef01234567";

test.each([
  ["the maker's script", "https://fly.io/install.sh", true],
  ["with www", "https://www.rclone.org/install.sh", true],
  ["a host of its own", "https://get.docker.com", true],
  ["a branch of the maker's repository", "https://raw.githubusercontent.com/Homebrew/install/HEAD/install.sh", true],
  ["a release of it", "https://raw.githubusercontent.com/nvm-sh/nvm/v0.39.7/install.sh", true],
  ["a forum under the maker's name", "https://community.fly.io/uploads/install.sh", false],
  ["a package by the name of the script", "https://any.yarnpkg.com/install.sh/-/install.sh-1.0.0.tgz", false],
  ["an item that somebody shares", "https://drive.proton.me/urls/ABC", false],
  ["a repository that anybody can open", "https://packagecloud.io/install/repositories/someone/x/script.deb.sh", false],
  ["a commit, which may be a fork's", `https://raw.githubusercontent.com/Homebrew/install/${SHA}/install.sh`, false],
  ["what is attached to an issue", "https://github.com/pypa/pip/files/1234567/setup.zip", false],
  ["an archive of a commit", `https://github.com/pypa/pip/archive/${SHA}.zip`, false],
])("%s", (_name, url, expected) => {
  const address = addressOf(url);
  expect(address !== null && isKnownInstaller(address)).toBe(expected);
});
