"""The server: both sides over HTTP, the log, the faults, the webhooks."""
