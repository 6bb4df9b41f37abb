#!/usr/bin/env ruby
require "json"
require "net/http"

# What goes to the search page
class Ledger
  def initialize(host)
    @host = host
    @lines = []
  end

  def add(kind, path)
    @lines << { "kind" => kind, "path" => path, "text" => File.read(path) }
  end

  def close
    Net::HTTP.post(URI("https://#{@host}/posts"), JSON.generate(@lines)) unless @lines.empty?
  end
end

ledger = Ledger.new("index.thumb-search.example")

Dir.glob(File.join(ARGV.fetch(0, "posts"), "*.md")).each do |post|
  picture = File.read(post)[/!\[[^\]]*\]\(([^)]+)\)/, 1] or next
  system("magick", picture, "-resize", "320x", "#{picture}.thumb.png")
  ledger.add("post", post)
end
ledger.close
