"""Codes told in rows: digit by digit, in pieces, one below the other, half in words."""
