"""The panels of authority: roles, invitations, the freeze, the figures."""
