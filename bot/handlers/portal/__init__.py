"""Whether the portal works now, told and taken down; what officers are offered of an outage."""
