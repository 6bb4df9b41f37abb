#!/usr/bin/env nu

def main [folder: path, --place: string = "Husum"] {
  let months = (ls $folder | where type == file | group-by { |it| $it.modified | format date "%Y-%m" })
  if ($months | is-empty) {
    print "no notes"
  } else {
    $months | transpose month notes | each { |row| print $"($row.month): ($row.notes | length)" }
  }
  http get $"https://wttr.in/($place)?format=3" | print
  ^git -C $folder log -1 --format=%cs | save -f last.txt
}
