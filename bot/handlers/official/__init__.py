"""Answers that an institution gives once for all, as officers make and decide them."""
