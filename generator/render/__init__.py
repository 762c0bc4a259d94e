"""Views become bytes."""
