"""The files under /data/: what machines read of the site (SPEC 6). Values in, text or bytes out."""
