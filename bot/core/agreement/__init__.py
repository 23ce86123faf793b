"""Whether the rows say what the record says: nobody altered the one without the other.

What the record held before an entry was `full` is compared as far as it goes.
"""
