"""The dates, their changes, and the reminders until it is done."""
