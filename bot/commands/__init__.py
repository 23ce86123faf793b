"""The command line, a room for each command that needs one."""
