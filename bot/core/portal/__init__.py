"""Whether the portal works, as those say who try: signals, hours, outages, and how it is asked."""
