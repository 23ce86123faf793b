"""Pages of HTML that need neither a server nor a script: small pieces, text, the frame."""
