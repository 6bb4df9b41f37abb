on run argv
	set listName to item 1 of argv
	set itemName to item 2 of argv
	set stamp to do shell script "date -j -f '%Y-%m-%d %H:%M' " & quoted form of (item 3 of argv) & " '+%s'"
	set epoch to do shell script "date -j -f '%Y-%m-%d %H:%M' '2001-01-01 00:00' '+%s'"
	set due to (date "Monday, 1 January 2001 at 00:00:00") + ((stamp as integer) - (epoch as integer))
	tell application "Reminders"
		tell list listName to make new reminder with properties {name:itemName, due date:due}
	end tell
	do shell script "afplay /System/Library/Sounds/Tink.aiff"
end run
