"""Is it right? Raw values become valid ones, or problems."""
