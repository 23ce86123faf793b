"""Who may do what: roles, invitations, suspensions, the freeze."""
