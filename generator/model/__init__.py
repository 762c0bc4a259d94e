"""What the site is about: plain frozen values."""
