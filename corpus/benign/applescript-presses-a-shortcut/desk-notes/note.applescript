on run arguments
  tell application "Notes" to activate
  tell application "System Events" to keystroke "n" using command down
  tell application "Notes" to make new note with properties {body:(item 1 of arguments)}
end run
