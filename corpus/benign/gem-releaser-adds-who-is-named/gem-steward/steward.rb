CHECKS = { "CHANGELOG.md" => "changelog", "LICENSE" => "licence" }

CHECKS.each { |file, name| puts format("%-12s %s", name, File.exist?(file) ? "ok" : "missing") }
# Gems without a second owner are lost with their first.
gem, owner = ARGV
system("gem", "owner", gem, "--add", owner) if owner
