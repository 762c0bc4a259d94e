"""OUT: bytes become a site."""
